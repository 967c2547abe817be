using Microsoft.EntityFrameworkCore;
using SinoNews.Arabic;
using SinoNews.Articles;
using SinoNews.Storage;

namespace SinoNews.Importing;

/// <summary>What an import did with one story.</summary>
public enum ImportOutcome
{
    Added,
    Updated,

    /// <summary>It is here already, unchanged.</summary>
    Known,

    /// <summary>The same words are here under another source.</summary>
    Duplicate,

    /// <summary>The source changed, but the newsroom has worked on the story since: its words stay.</summary>
    KeptNewsroomWords,

    NoSuchSection,
}

/// <summary>Takes stories from any source, once each: the source's key is the identity, its hash tells change from repetition.</summary>
public sealed class ArticleImporter(NewsDb db, ArticleDesk desk)
{
    /// <summary>The hash under each source key: what is equal needs no import.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Known(CancellationToken ct) =>
        await db.Articles.Where(article => article.SourceKey != null).Select(article => new { article.SourceKey, article.SourceHash })
            .ToDictionaryAsync(article => article.SourceKey!, article => article.SourceHash!, ct);

    public async Task<ImportOutcome> Import(ImportedArticle imported, DateTime now, CancellationToken ct)
    {
        var known = await db.Articles.Where(article => article.SourceKey == imported.SourceKey)
            .Select(article => new { article.Id, article.SourceHash, article.TouchedByStaff, article.SectionId }).SingleOrDefaultAsync(ct);
        if (known?.SourceHash == imported.Hash)
            return ImportOutcome.Known;
        if (known is { TouchedByStaff: true })
            return ImportOutcome.KeptNewsroomWords;
        if (known is null && await db.Articles.AnyAsync(article => article.SourceHash == imported.Hash, ct))
            return ImportOutcome.Duplicate;
        var section = known is not null && !imported.IsPlaced ? known.SectionId
            : await db.Sections.Where(section => section.Slug == imported.SectionSlug).Select(section => (int?)section.Id).SingleOrDefaultAsync(ct);
        if (section is null)
            return ImportOutcome.NoSuchSection;

        var words = Words(imported, section.Value);
        var article = known is null ? await desk.Draft(words, null, now, ct) : await Revised(known.Id, words, now, ct);
        article.CameFrom(imported.SourceKey, imported.Hash);
        await Place(article, imported, now, ct);
        await db.SaveChangesAsync(ct);
        return known is null ? ImportOutcome.Added : ImportOutcome.Updated;
    }

    // A date to come that came meanwhile is the date of a published story.
    private Task Place(Article article, ImportedArticle imported, DateTime now, CancellationToken ct) => imported.State switch
    {
        ArticleState.Scheduled when imported.PublishedAt > now && article.Allows(ArticleActKind.Scheduled) => desk.Schedule(article, imported.PublishedAt.Value, null, now, ct),
        ArticleState.Scheduled or ArticleState.Published => desk.Publish(article, null, now, ct, imported.PublishedAt),
        _ => Task.CompletedTask,
    };

    private async Task<Article> Revised(long id, ArticleWords words, DateTime now, CancellationToken ct)
    {
        var article = await desk.Find(id, ct) ?? throw new InvalidOperationException("An untouched story cannot be in the bin.");
        await desk.Revise(article, words, null, now, ct);
        return article;
    }

    private static ArticleWords Words(ImportedArticle imported, int sectionId) => new()
    {
        Title = imported.Title,
        Kicker = imported.Kicker,
        Standfirst = imported.Summary,
        SectionId = sectionId,
        Authors = [imported.AuthorName],
        Tags = imported.Tags,
        Body = imported.Body,
        Slug = Address(imported.Slug ?? Slug.From(imported.Title)),
        Glyphs = imported.Glyphs,
        Illustration = imported.Illustration,
        Source = imported.Source,
        PictureId = imported.PictureId,
    };

    // The comment form's address under the story: as a slug it would lead round in a circle.
    private static string Address(string slug) => slug == ArticleWords.ReservedSlug ? "" : slug;
}
