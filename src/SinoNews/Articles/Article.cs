using SinoNews.Comments;
using SinoNews.Comments.Rules;
using SinoNews.Staff;

namespace SinoNews.Articles;

/// <summary>
/// A story. Its own columns are the words that readers see (before the first publication: the latest draft);
/// the words being worked on are its newest <see cref="Revision"/> and reach readers only by <see cref="Publish"/>.
/// </summary>
public sealed partial class Article
{
    private readonly List<Revision> _revisions = [];
    private readonly List<ArticleTag> _tags = [];

    private Article()
    {
    }

    public long Id { get; private set; }

    /// <summary>Grows by one with every act of the newsroom; a save that names an older one is refused.</summary>
    public int Version { get; private set; }

    public ArticleState State { get; private set; }

    /// <summary>UTC; null unless scheduled or published. The only thing that decides whether readers see the story.</summary>
    public DateTime? VisibleFrom { get; private set; }

    public string Title { get; private set; } = "";

    public string? Kicker { get; private set; }

    public string? Standfirst { get; private set; }

    /// <summary>The standfirst, or the opening words where there is none: for decks and for search engines.</summary>
    public string Description { get; private set; } = "";

    public string Slug { get; private set; } = "";

    public string? Glyphs { get; private set; }

    public string? Illustration { get; private set; }

    public string? Source { get; private set; }

    public int ReadingMinutes { get; private set; }

    public int SectionId { get; private set; }

    public Section Section { get; private set; } = null!;

    public int AuthorId { get; private set; }

    public Author Author { get; private set; } = null!;

    /// <summary>The tags that readers see; a draft's are in its revision.</summary>
    public IReadOnlyList<ArticleTag> Tags => _tags;

    public IReadOnlyList<Revision> Revisions => _revisions;

    /// <summary>The number of the newest revision; equal to <see cref="LiveRevision"/> when nothing waits to be published.</summary>
    public int LatestRevision { get; private set; }

    /// <summary>The number of the revision that readers see; null before the first publication.</summary>
    public int? LiveRevision { get; private set; }

    /// <summary>Loaded only where the text is shown: listings never touch it.</summary>
    public ArticleBody? Body { get; private set; }

    public DateTime CreatedAt { get; private set; }

    /// <summary>The last act of the newsroom, UTC.</summary>
    public DateTime EditedAt { get; private set; }

    /// <summary>When the readers' words last changed after publication, UTC; null if they never did.</summary>
    public DateTime? ModifiedAt { get; private set; }

    /// <summary>Who began it; null for a seed or an import.</summary>
    public int? CreatedById { get; private set; }

    public StaffMember? CreatedBy { get; private set; }

    /// <summary>True once a person of the newsroom has acted on it: from then on its seed file no longer changes it.</summary>
    public bool TouchedByStaff { get; private set; }

    /// <summary>In the bin: gone from the newsroom's lists too, restorable.</summary>
    public bool Binned { get; private set; }

    /// <summary>What readers are told at the address of a withdrawn story.</summary>
    public string? WithdrawalReason { get; private set; }

    /// <summary>The identity of the file or export that it came from, such as <c>seed:silk.md</c>; null when written here.</summary>
    public string? SourceKey { get; private set; }

    /// <summary>SHA-256 of the imported words, so that a changed or copied source is noticed.</summary>
    public string? SourceHash { get; private set; }

    /// <summary>Approved comments, kept by <see cref="Comment"/>'s decisions in their own transaction.</summary>
    public int CommentCount { get; internal set; }

    /// <summary>How its thread takes comments, where that differs from its section's and the house's way; else null.</summary>
    public CommentMode? CommentMode { get; private set; }

    /// <summary>Opens, closes or pre-moderates the thread. Not an edit of the story: no revision, no new version.</summary>
    /// <param name="mode">Null returns it to the section's or the house's way.</param>
    public void TakeComments(CommentMode? mode) => CommentMode = mode;

    public bool HasUnpublishedChanges => LiveRevision is not null && LatestRevision != LiveRevision;

    /// <summary>A new draft with its first revision.</summary>
    /// <param name="by">Null when an importer writes it.</param>
    public static Article Draft(ArticleWords words, Author author, StaffMember? by, DateTime now)
    {
        var article = new Article { CreatedAt = now, CreatedBy = by };
        article.Revise(words, author, by, now);
        return article;
    }

    /// <summary>Names the outside source, once.</summary>
    public void CameFrom(string sourceKey, string sourceHash) => (SourceKey, SourceHash) = (sourceKey, sourceHash);
}
