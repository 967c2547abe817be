using SinoNews.Comments;
using SinoNews.Comments.Rules;
using SinoNews.Media;
using SinoNews.Names;
using SinoNews.Staff;

namespace SinoNews.Articles;

/// <summary>
/// A story. Its own columns are the words that readers see (before the first publication: the latest draft);
/// the words being worked on are its newest <see cref="Revision"/> and reach readers only by <see cref="Publish"/>
/// or <see cref="Schedule"/>.
/// </summary>
public sealed partial class Article
{
    private readonly List<Revision> _revisions = [];
    private readonly List<ArticleTag> _tags = [];
    private readonly List<ArticleAuthor> _authors = [];
    private readonly List<ArticleMention> _mentions = [];
    private readonly List<ArticleAct> _acts = [];
    private readonly List<Correction> _corrections = [];

    private Article()
    {
    }

    public long Id { get; private set; }

    /// <summary>Grows by one with every act of the newsroom; a save that names an older one is refused.</summary>
    public int Version { get; private set; }

    public ArticleState State { get; private set; }

    /// <summary>UTC; null unless scheduled or published. The only thing that decides whether readers see the story.</summary>
    public DateTime? VisibleFrom { get; private set; }

    public ArticleKind Kind { get; private set; }

    public string Title { get; private set; } = "";

    public string? Kicker { get; private set; }

    public string? Standfirst { get; private set; }

    /// <summary>The standfirst, or the opening words where there is none: for decks and for search engines.</summary>
    public string Description { get; private set; } = "";

    public string Slug { get; private set; } = "";

    /// <summary>Title, slug and byline folded: what the newsroom's list is searched by.</summary>
    public string Folded { get; private set; } = "";

    public string? Glyphs { get; private set; }

    public string? Illustration { get; private set; }

    public long? PictureId { get; private set; }

    public Picture? Picture { get; private set; }

    public int ReadingMinutes { get; private set; }

    public int SectionId { get; private set; }

    public Section Section { get; private set; } = null!;

    public int? SeriesId { get; private set; }

    public Series? Series { get; private set; }

    /// <summary>The names of <see cref="Authors"/> as they are read, so that a list need not look them up.</summary>
    public string Byline { get; private set; } = "";

    public IReadOnlyList<ArticleAuthor> Authors => _authors;

    /// <summary>The tags that readers see; a draft's are in its revision.</summary>
    public IReadOnlyList<ArticleTag> Tags => _tags;

    /// <summary>The entries of the glossary that its published words mention.</summary>
    public IReadOnlyList<ArticleMention> Mentions => _mentions;

    public IReadOnlyList<Revision> Revisions => _revisions;

    /// <summary>The number of the newest revision; equal to <see cref="LiveRevision"/> when nothing waits to be published.</summary>
    public int LatestRevision { get; private set; }

    /// <summary>The number of the revision that readers see, or will see at its time; null before the first publication.</summary>
    public int? LiveRevision { get; private set; }

    /// <summary>Loaded only where the text is shown: listings never touch it.</summary>
    public ArticleBody? Body { get; private set; }

    /// <summary>What stands around the story; made after each publication.</summary>
    public StoryPackage? Package { get; private set; }

    public DateTime CreatedAt { get; private set; }

    /// <summary>The last act of the newsroom, UTC.</summary>
    public DateTime EditedAt { get; private set; }

    /// <summary>When the readers' words last changed after publication, UTC; null if they never did.</summary>
    public DateTime? ModifiedAt { get; private set; }

    /// <summary>Who began it; null for a seed or an import.</summary>
    public int? CreatedById { get; private set; }

    public StaffMember? CreatedBy { get; private set; }

    /// <summary>The form that it was first saved from; null for a seed or an import.</summary>
    public Guid? DraftKey { get; private set; }

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

    /// <summary>What was done to it, as far as loaded; newly done acts are at the end.</summary>
    public IReadOnlyList<ArticleAct> Acts => _acts;

    public IReadOnlyList<Correction> Corrections => _corrections;

    public bool HasUnpublishedChanges => LiveRevision is not null && LatestRevision != LiveRevision;

    /// <summary>The words being worked on; its revision must be loaded.</summary>
    public ArticleWords LatestWords => _revisions.MaxBy(revision => revision.Number)!.Words;

    /// <summary>A new draft with its first revision.</summary>
    /// <param name="by">Null when an importer writes it.</param>
    public static Article Draft(ArticleWords words, Named named, StaffMember? by, DateTime now)
    {
        var article = new Article { CreatedAt = now, CreatedBy = by, Package = new StoryPackage() };
        article.AddRevision(words, named, by, now);
        article.Touch(ArticleActKind.Drafted, by, now, revision: article.LatestRevision);
        return article;
    }

    /// <summary>Names the outside source, once.</summary>
    public void CameFrom(string sourceKey, string sourceHash) => (SourceKey, SourceHash) = (sourceKey, sourceHash);

    /// <summary>Names the form that it was typed into, at its first save: a form makes one story.</summary>
    public void BeganAs(Guid key) => DraftKey = key;

    private void Touch(ArticleActKind kind, StaffMember? by, DateTime now, string? note = null, int? revision = null, DateTime? time = null)
    {
        Version++;
        EditedAt = now;
        TouchedByStaff |= by is not null;
        _acts.Add(new ArticleAct(kind, Version, revision, note, time, by, now));
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
            throw new InvalidOperationException(otherwise);
    }
}
