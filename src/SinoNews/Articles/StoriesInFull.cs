using Microsoft.EntityFrameworkCore;
using SinoNews.Storage;

namespace SinoNews.Articles;

/// <summary>A story with all that is printed of it where no page is opened: in a feed.</summary>
/// <param name="Html">Of its body, safe.</param>
/// <param name="Caption">Of the picture at its head.</param>
/// <param name="Credit">Of the same.</param>
/// <param name="SocialCard">The name of its card's file; null while there is none.</param>
/// <param name="Notes">Where it came from, and when what it tells happened.</param>
/// <param name="Corrections">As they came.</param>
/// <param name="Authors">The byline, in its order.</param>
/// <param name="Tags">In their order.</param>
public sealed record StoryInFull(StoryCard Card, string Html, string? Caption, string? Credit, string? SocialCard, StoryNotes Notes,
    IReadOnlyList<Correction> Corrections, IReadOnlyList<Author> Authors, IReadOnlyList<Tag> Tags);

/// <summary>What lists leave out of their stories, for the few lists that print them whole.</summary>
public static class StoriesInFull
{
    /// <summary>The same stories in the same order: four queries, however many they are. One that was deleted meanwhile is left out.</summary>
    public static async Task<IReadOnlyList<StoryInFull>> InFull(this NewsDb db, IReadOnlyList<StoryCard> cards, CancellationToken ct)
    {
        var ids = cards.Select(card => card.Id).ToList();
        var texts = await (
            from article in db.Articles.AsNoTracking()
            join revision in db.Revisions on new { article.Id, Number = article.LiveRevision ?? article.LatestRevision } equals new { Id = revision.ArticleId, revision.Number }
            where ids.Contains(article.Id)
            select new
            {
                article.Id,
                Html = article.Body!.Html ?? "",
                article.Picture!.Caption,
                article.Picture!.Credit,
                article.Package!.Card,
                Notes = new StoryNotes(
                    revision.Words.Source, revision.Words.SourceTitle, revision.Words.SourceUrl, revision.Words.Translator,
                    revision.Words.SeoTitle, revision.Words.SeoDescription, revision.Words.EventAt),
            }).ToDictionaryAsync(text => text.Id, ct);
        var corrections = (await db.Corrections.AsNoTracking().Where(correction => ids.Contains(correction.ArticleId)).ToListAsync(ct))
            .OrderBy(correction => correction.Id).ToLookup(correction => correction.ArticleId);
        var authors = (await db.ArticleAuthors.AsNoTracking().Include(byline => byline.Author).Where(byline => ids.Contains(byline.ArticleId)).ToListAsync(ct))
            .OrderBy(byline => byline.Position).ToLookup(byline => byline.ArticleId, byline => byline.Author);
        var tags = (await db.ArticleTags.AsNoTracking().Include(tagged => tagged.Tag).Where(tagged => ids.Contains(tagged.ArticleId)).ToListAsync(ct))
            .OrderBy(tagged => tagged.Position).ToLookup(tagged => tagged.ArticleId, tagged => tagged.Tag);
        return [.. cards.Where(card => texts.ContainsKey(card.Id)).Select(card =>
        {
            var text = texts[card.Id];
            return new StoryInFull(card, text.Html, text.Caption, text.Credit, text.Card, text.Notes, [.. corrections[card.Id]], [.. authors[card.Id]], [.. tags[card.Id]]);
        })];
    }
}
