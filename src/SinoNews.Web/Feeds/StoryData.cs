using System.Globalization;
using SinoNews.Arabic;
using SinoNews.Articles;
using SinoNews.Comments;
using SinoNews.Web.Setup;
using static SinoNews.Web.Feeds.StructuredData;

namespace SinoNews.Web.Feeds;

/// <summary>A story as schema.org's NewsArticle.</summary>
internal sealed class StoryData(SiteAddress address, SiteClock clock, LinkGenerator links)
{
    // Google's: longer headlines are cut.
    private const int LongestHeadline = 110;

    // What machines are told of a thread must not double the page: all of it stands there.
    private const int MostComments = 20;
    private const int LongestComment = 500;

    internal Dictionary<string, object> Of(
        FullStory story, Dictionary<string, object> publisher, IReadOnlyList<Dictionary<string, object>> authors, IReadOnlyList<Tag> tags,
        IReadOnlyList<NamedEntry> names, IReadOnlyList<Correction> corrections, IReadOnlyList<CommentThread> threads)
    {
        var page = address.Absolute(links.Article(story.Id, story.Slug));
        return Node("NewsArticle",
            ("@id", $"{page}#article"),
            ("mainEntityOfPage", page),
            ("url", page),
            ("headline", Excerpt.Of(story.Title, LongestHeadline)),
            ("description", story.Description),
            ("image", SharedPictures.Of(story, address)),
            ("datePublished", clock.Iso(story.VisibleFrom!.Value)),
            ("dateModified", clock.Iso(story.ModifiedAt ?? story.VisibleFrom.Value)),
            ("author", authors),
            ("publisher", publisher),
            ("translator", story.Notes.Translator is { } translator ? Node("Person", ("name", translator)) : null),
            ("articleSection", story.SectionName),
            ("keywords", tags.Select(tag => tag.Name).ToArray()),
            ("mentions", names.Select(name => Node("DefinedTerm", ("@id", address.Absolute(links.Name(name.Slug))), ("name", name.Name))).ToArray()),
            ("inLanguage", "ar"),
            ("isAccessibleForFree", true),
            ("wordCount", story.WordCount > 0 ? story.WordCount : null),
            ("timeRequired", string.Create(CultureInfo.InvariantCulture, $"PT{story.ReadingMinutes}M")),
            ("isBasedOn", story.Notes.SourceLink?.AbsoluteUri),
            ("isPartOf", story.Series is { } series ? Node("CreativeWorkSeries", ("name", series.Name), ("url", address.Absolute(links.List("/Series/Show", series.Slug)))) : null),
            ("contentReferenceTime", story.Notes.EventAt is { } happened ? clock.Iso(happened) : null),
            ("correction", corrections.Select(one => Node("CorrectionComment", ("text", one.Note), ("datePublished", clock.Iso(one.At)))).ToArray()),
            ("commentCount", story.CommentCount),
            ("discussionUrl", $"{page}#comments"),
            ("comment", Told(threads).Select(thread => CommentOf(thread.Opening, thread.Replies, page)).ToArray()));
    }

    private static IEnumerable<CommentThread> Told(IReadOnlyList<CommentThread> threads)
    {
        var left = MostComments;
        foreach (var thread in threads)
        {
            if (left-- <= 0)
                yield break;
            var replies = thread.Replies.Take(left).ToList();
            left -= replies.Count;
            yield return thread with { Replies = replies };
        }
    }

    private Dictionary<string, object> CommentOf(PublicComment comment, IReadOnlyList<PublicComment> replies, string page) => Node("Comment",
        ("@id", string.Create(CultureInfo.InvariantCulture, $"{page}#c{comment.Id}")),
        ("author", Node(comment.IsStaffs ? "Organization" : "Person", ("name", comment.Name))),
        ("dateCreated", clock.Iso(comment.CreatedAt)),
        ("text", Excerpt.Of(comment.Text, LongestComment)),
        ("comment", replies.Select(reply => CommentOf(reply, [], page)).ToArray()));
}
