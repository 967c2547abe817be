using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SinoNews.Arabic;
using SinoNews.Articles;

namespace SinoNews.Benchmarks.Filling;

/// <summary>
/// Writes stories with prepared statements into every table that the newsroom writes one to, but the search's. A revision
/// keeps the opening words alone: no reader's page looks at its text, and three copies of each would fill the disk.
/// </summary>
internal sealed class ArticleRows(SqliteConnection store) : IDisposable
{
    public static readonly string[] Tables = ["Articles", "ArticleBodies", "Revisions", "ArticleActs", "ArticleAuthors", "ArticleTags", "ArticleMentions"];

    private readonly TableRows _article = new(store, "Articles",
        "Id", "Binned", "Byline", "CommentCount", "CreatedAt", "CreatedById", "Description", "EditedAt", "Folded", "Kind", "LatestRevision",
        "LiveRevision", "ReadingMinutes", "SectionId", "Slug", "Standfirst", "State", "Title", "TouchedByStaff", "Version", "VisibleFrom", "WithdrawalReason");

    private readonly TableRows _body = new(store, "ArticleBodies", "ArticleId", "Html", "Text", "Cards", "RenderVersion");
    private readonly TableRows _revision = new(store, "Revisions",
        "ArticleId", "Number", "ById", "SavedAt", "Authors", "Body", "SectionId", "Slug", "Standfirst", "Tags", "Title", "Kind", "ShowsTerms");

    private readonly TableRows _act = new(store, "ArticleActs", "ArticleId", "Kind", "Version", "Revision", "Note", "ById", "At");
    private readonly TableRows _author = new(store, "ArticleAuthors", "ArticleId", "AuthorId", "Position", "VisibleFrom");
    private readonly TableRows _tag = new(store, "ArticleTags", "ArticleId", "TagId", "Position", "VisibleFrom");
    private readonly TableRows _mention = new(store, "ArticleMentions", "ArticleId", "EntryId", "HasRejectedSpelling", "Position", "VisibleFrom");

    public void Write(MadeArticle made)
    {
        var (began, visible) = (Text(made.At.AddHours(-2)), made.VisibleFrom is { } at ? Text(at) : null);
        var acts = Acts(made).ToList();
        WriteArticle(made, began, Text(acts[^1].At), visible, acts.Count);
        _revision.Write(
            made.Id, 1, made.StaffId, began, Json([made.Author.Name]), made.Opening, made.SectionId, made.Slug, made.Standfirst,
            Json(made.Tags.Select(tag => tag.Name)), made.Title, made.Kind.ToString(), 0);
        foreach (var (version, act) in acts.Index())
            _act.Write(made.Id, act.Kind.ToString(), version + 1, act.Kind is ArticleActKind.Drafted or ArticleActKind.Published ? 1 : null, act.Note, made.StaffId, Text(act.At));
        _author.Write(made.Id, made.Author.Id, 0, visible);
        if (made.WasPublished)
            WriteWhatReadersSee(made, visible);
    }

    public void Dispose()
    {
        foreach (var rows in new[] { _article, _body, _revision, _act, _author, _tag, _mention })
            rows.Dispose();
    }

    private void WriteArticle(MadeArticle made, string began, string edited, string? visible, int version) => _article.Write(
        made.Id, 0, made.Author.Name, 0, began, made.StaffId, made.WasPublished ? made.Standfirst ?? made.Opening : "", edited,
        made.Folded, made.Kind.ToString(), 1,
        made.WasPublished ? 1 : null, made.WasPublished ? ReadingTime.Minutes(made.Body.Text) : 0, made.SectionId, made.Slug, made.Standfirst,
        made.State.ToString(), made.Title, 1, version, visible, Reason(made));

    private void WriteWhatReadersSee(MadeArticle made, string? visible)
    {
        _body.Write(made.Id, made.Body.Html, made.Body.Text, "", BodyPipeline.Version);
        foreach (var (position, tag) in made.Tags.Index())
            _tag.Write(made.Id, tag.Id, position, visible);
        foreach (var (position, entry) in made.Body.EntryIds.Index())
            _mention.Write(made.Id, entry, 0, position, visible);
    }

    private static IEnumerable<(ArticleActKind Kind, DateTime At, string? Note)> Acts(MadeArticle made)
    {
        yield return (ArticleActKind.Drafted, made.At.AddHours(-2), null);
        if (made.State is ArticleState.InReview)
            yield return (ArticleActKind.Submitted, made.At, null);
        if (made.WasPublished)
            yield return (ArticleActKind.Published, made.At, null);
        if (made.State is ArticleState.Withdrawn)
            yield return (ArticleActKind.Withdrawn, made.At.AddHours(1), Reason(made));
    }

    private static string? Reason(MadeArticle made) => made.State is ArticleState.Withdrawn ? "سُحبت للتحقق من مصدرها." : null;

    private static string Json(IEnumerable<string> names) => JsonSerializer.Serialize(names);

    // As the provider writes a time.
    private static string Text(DateTime utc) => utc.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
}
