using Microsoft.EntityFrameworkCore;
using SinoNews.Arabic.Typesetting;
using SinoNews.Articles;
using SinoNews.Storage;

namespace SinoNews.Names;

/// <summary>A story whose published words hold a spelling that the house rejects.</summary>
/// <param name="Spellings">Those in its newest words, which a fix changes; none when they are put right and wait to be published.</param>
public sealed record MisspeltStory(long Id, int Version, string Title, ArticleState State, IReadOnlyList<Misspelling> Spellings);

/// <summary>One of them, with a few words around it.</summary>
public sealed record Misspelling(StoryField Field, string Before, string Written, string Approved, string After);

/// <summary>The archive's stories with rejected spellings. Each render tells which, so that the report reads only those.</summary>
public sealed class SpellingReport(NewsDb db, LexiconCache lexicons)
{
    public const int PageSize = 20;

    private const int Around = 40;

    public Task<int> Count(CancellationToken ct) => Stories.Distinct().CountAsync(ct);

    /// <summary>The newest first.</summary>
    /// <param name="below">Show those with smaller ids.</param>
    /// <returns>One more than a page where others follow.</returns>
    public async Task<IReadOnlyList<MisspeltStory>> Page(long? below, CancellationToken ct)
    {
        var ids = await Stories.Where(id => below == null || id < below).Distinct().OrderByDescending(id => id).Take(PageSize + 1).ToListAsync(ct);
        var lexicon = await lexicons.Of(db, ct);
        var stories = await (
            from article in db.Articles.AsNoTracking()
            join revision in db.Revisions.AsNoTracking() on new { article.Id, Number = article.LatestRevision } equals new { Id = revision.ArticleId, revision.Number }
            where ids.Contains(article.Id)
            orderby article.Id descending
            select new { article.Id, article.Version, article.Title, article.State, revision.Words }).ToListAsync(ct);
        return [.. stories.Select(story => new MisspeltStory(story.Id, story.Version, story.Title, story.State, [.. In(story.Words, lexicon)]))];
    }

    // A withdrawn story is in no list.
    private IQueryable<long> Stories => db.ArticleMentions.Where(mention => mention.HasRejectedSpelling && mention.VisibleFrom != null).Select(mention => mention.ArticleId);

    private static IEnumerable<Misspelling> In(ArticleWords words, Lexicon lexicon) =>
    [
        .. Line(StoryField.Title, words.Title, lexicon),
        .. Line(StoryField.Kicker, words.Kicker, lexicon),
        .. Line(StoryField.Standfirst, words.Standfirst, lexicon),
        .. Of(StoryField.Body, words.Body, HouseStyle.Check(words.Body, lexicon)),
        .. Line(StoryField.SeoTitle, words.SeoTitle, lexicon),
        .. Line(StoryField.SeoDescription, words.SeoDescription, lexicon),
    ];

    private static IEnumerable<Misspelling> Line(StoryField field, string? text, Lexicon lexicon) =>
        text is null ? [] : Of(field, text, HouseStyle.CheckLine(text, lexicon));

    private static IEnumerable<Misspelling> Of(StoryField field, string text, IReadOnlyList<Finding> findings) =>
        findings.Where(finding => finding.Rule is TypographyRule.RejectedSpelling).Select(finding => new Misspelling(
            field, Before(text, finding.Start), finding.Excerpt, finding.Replacement!, After(text, finding.Start + finding.Length)));

    // From a word's beginning, in the same line.
    private static string Before(string text, int end)
    {
        var line = end == 0 ? 0 : text.LastIndexOf('\n', end - 1) + 1;
        if (end - line <= Around)
            return text[line..end];
        var word = text.IndexOf(' ', end - Around, Around);
        return word < 0 ? "" : text[(word + 1)..end];
    }

    private static string After(string text, int start)
    {
        var line = text.IndexOf('\n', start);
        if (line < 0)
            line = text.Length;
        if (line - start <= Around)
            return text[start..line];
        var word = text.LastIndexOf(' ', start + Around - 1, Around);
        return word < 0 ? "" : text[start..word];
    }
}
