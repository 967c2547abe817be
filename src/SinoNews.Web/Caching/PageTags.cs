using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using SinoNews.Articles;
using SinoNews.Comments;
using SinoNews.Comments.Rules;
using SinoNews.Names;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Caching;

/// <summary>
/// What goes stale when what changes. A page has a tag for everything that it shows; a change has the tags of everything
/// that may show it. The names stand first, then the rules, one for each kind of change.
/// </summary>
public sealed class PageTags(SiteClock clock)
{
    /// <summary>The head and the foot of every page, with its sections and the breaking line.</summary>
    public const string Masthead = "masthead";

    /// <summary>The head of the home page, as editors arranged it.</summary>
    public const string Home = "home";

    /// <summary>The newest stories of all.</summary>
    public const string Latest = "latest";

    /// <summary>Whatever is searched in: which stories there are, and their words.</summary>
    public const string Search = "search";

    /// <summary>Which card each story has.</summary>
    public const string Cards = "cards";

    public const string Corrections = "corrections";

    // What no page shows of a comment: when it is forgotten, nothing is stale.
    private static readonly string[] Unseen = [nameof(Comment.Email), nameof(Comment.Network), nameof(Comment.AnonymisedAt), nameof(Comment.WantsNotice), nameof(Comment.Findings), nameof(Comment.IsProven)];

    /// <summary>How comments are taken, below every story.</summary>
    public const string Discussion = "discussion";

    /// <summary>How long what readers entrust is kept.</summary>
    public const string Privacy = "privacy";

    /// <summary>The glossary, and what is taken from it.</summary>
    public const string Names = "names";

    /// <summary>The most read of a section, or of the whole paper.</summary>
    /// <param name="sectionId">Or <see cref="ReadPlace.WholePaper"/>.</param>
    public static string MostRead(int sectionId) => Name("most-read", sectionId);

    /// <summary>A story's title and what else its card says of it.</summary>
    public static string Story(long id) => Name("story", id);

    /// <summary>What only a story's own page shows: its text, its byline, its notes.</summary>
    public static string Article(long id) => Name("article", id);

    /// <summary>A story's approved comments, and how many there are.</summary>
    public static string Comments(long id) => Name("comments", id);

    /// <summary>The stories of a section.</summary>
    public static string Section(int id) => Name("section", id);

    /// <summary>A tag's name.</summary>
    public static string Tag(int id) => Name("tag", id);

    /// <summary>The stories that have a tag.</summary>
    public static string Tagged(int id) => Name("tagged", id);

    /// <summary>A byline's name, portrait and what is said of the person.</summary>
    public static string Author(int id) => Name("author", id);

    /// <summary>The stories under a byline.</summary>
    public static string WrittenBy(int id) => Name("written", id);

    /// <summary>The stories of a series, and its name.</summary>
    public static string Series(int id) => Name("series", id);

    /// <summary>The stories that mention an entry of the glossary.</summary>
    public static string Mentions(int entryId) => Name("mentions", entryId);

    /// <summary>A day of the archive, in the site's zone.</summary>
    public static string Day(DateOnly day) => $"day-{day:O}";

    public static string Picture(string hash) => $"picture-{hash}";

    /// <summary>The tags of all that a save changes.</summary>
    internal IReadOnlyCollection<string> ChangedBy(ChangeTracker tracker)
    {
        var tags = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in tracker.Entries())
        {
            if (entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
                tags.UnionWith(ChangedBy(entry, tracker));
        }
        return tags;
    }

    private IEnumerable<string> ChangedBy(EntityEntry entry, ChangeTracker tracker) => entry.Entity switch
    {
        SinoNews.Articles.Article article => StoryChange.Of(entry, article) is { } change ? ChangedBy(change, tracker) : [],
        ArticleBody body => [Article(body.ArticleId), Search],
        StoryPackage package when Changes(entry, nameof(StoryPackage.Card)) => [Article(package.ArticleId), Cards],
        StoryPackage package => Changes(entry, nameof(StoryPackage.Related)) ? [Article(package.ArticleId)] : [],
        ArticleTag tagged => Listed(entry, tagged, Tagged(tagged.TagId)),
        ArticleAuthor byline => Listed(entry, byline, WrittenBy(byline.AuthorId)),
        ArticleMention mention => Listed(entry, mention, Mentions(mention.EntryId)),
        Correction correction => [Article(correction.ArticleId), Corrections],
        Comment when !Changes(entry, entry.Properties.Select(property => property.Metadata.Name).Except(Unseen)) => [],
        Comment comment => IsOrWas(entry, nameof(Comment.State), CommentState.Approved) ? [Comments(comment.ArticleId)] : [],
        CommentPolicy => OfPolicy(entry),
        HomeArrangement => [Home],
        SinoNews.Articles.Section or Site => [Masthead],
        SinoNews.Articles.Series series => [Series(series.Id)],
        SinoNews.Articles.Tag tag => [Tag(tag.Id), Search],
        SinoNews.Articles.Author author => [Author(author.Id), Search],
        SinoNews.Media.Picture => PictureChanged(entry.Property(nameof(SinoNews.Media.Picture.Hash))),
        GlossaryEntry or GlossaryState => [Names],
        _ => [],
    };

    private IEnumerable<string> ChangedBy(StoryChange story, ChangeTracker tracker)
    {
        if (story.CountsComments)
            yield return Comments(story.Id);
        if (!story.ChangesWords)
            yield break;
        yield return Story(story.Id);
        yield return Article(story.Id);
        yield return Search;
        foreach (var series in story.Series)
            yield return Series(series);
        if (story.ChangesMasthead(clock.Now))
            yield return Masthead;
        if (!story.ChangesLists)
            yield break;
        yield return Latest;
        if (story.MayBeCorrected)
            yield return Corrections; // those of it are told or not
        foreach (var section in story.Sections)
            yield return Section(section);
        foreach (var moment in story.Moments)
            yield return Day(clock.DayOf(moment));
        // A story whose time came changes none of these rows, only the lists that they make.
        foreach (var list in tracker.Entries<ListEntry>().Select(entry => entry.Entity).Where(entry => entry.ArticleId == story.Id))
            yield return Of(list);
    }

    private static string Of(ListEntry entry) => entry switch
    {
        ArticleTag tagged => Tagged(tagged.TagId),
        ArticleAuthor byline => WrittenBy(byline.AuthorId),
        _ => Mentions(((ArticleMention)entry).EntryId),
    };

    // Of a draft it is in no list. A list that was empty is one more place to find stories in.
    private static IEnumerable<string> Listed(EntityEntry entry, ListEntry listed, string tag) =>
        listed.VisibleFrom is null && (entry.State is EntityState.Added || entry.Property(nameof(ListEntry.VisibleFrom)).OriginalValue is null)
            ? [] : [tag, Article(listed.ArticleId), Search];

    // The site map names the files of more pictures than a page can be tagged with.
    private static string[] PictureChanged(PropertyEntry hash) => hash.IsModified ? [Picture((string)hash.OriginalValue!), Search] : [Picture((string)hash.OriginalValue!)];

    private static IEnumerable<string> OfPolicy(EntityEntry policy)
    {
        if (Changes(policy, nameof(CommentPolicy.Mode), nameof(CommentPolicy.CloseAfterDays)))
            yield return Discussion;
        if (Changes(policy, nameof(CommentPolicy.KeepAddressesDays), nameof(CommentPolicy.KeepSpamDays), nameof(CommentPolicy.KeepRejectedDays)))
            yield return Privacy;
    }

    private static bool IsOrWas(EntityEntry entry, string property, object value) =>
        Equals(entry.Property(property).CurrentValue, value) || (entry.State is not EntityState.Added && Equals(entry.Property(property).OriginalValue, value));

    private static bool Changes(EntityEntry entry, params IEnumerable<string> properties) =>
        entry.State is not EntityState.Modified || properties.Any(name => entry.Property(name).IsModified);

    private static string Name(string kind, long id) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{id}");
}
