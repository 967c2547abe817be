using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Comments;
using SinoNews.Media;
using SinoNews.Storage;

namespace SinoNews.Benchmarks.Serving.Plain;

/// <summary>What the page of a story and the head of every page show, by EF's compiled queries, with the site's own projections.</summary>
internal static class StoryQueries
{
    public static readonly Func<NewsDb, CancellationToken, Task<Site>> Site = EF.CompileAsyncQuery((NewsDb db, CancellationToken ct) =>
        db.Sites.AsNoTracking().OrderBy(site => site.Id).First());

    public static readonly Func<NewsDb, IAsyncEnumerable<Section>> Sections = EF.CompileAsyncQuery((NewsDb db) =>
        db.Sections.AsNoTracking().OrderBy(section => section.Position).ThenBy(section => section.Id).AsQueryable());

    public static readonly Func<NewsDb, DateTime, IAsyncEnumerable<BreakingLine>> Breaking = EF.CompileAsyncQuery((NewsDb db, DateTime now) =>
        db.Articles.Where(article => article.BreakingUntil > now && article.VisibleFrom <= now).OrderBy(article => article.BreakingUntil)
            .Select(article => new BreakingLine(article.Id, article.Slug, article.Title, article.VisibleFrom!.Value)));

    public static readonly Func<NewsDb, long, CancellationToken, Task<FullStory?>> Story = EF.CompileAsyncQuery((NewsDb db, long id, CancellationToken ct) => (
        from article in db.Articles.AsNoTracking()
        join revision in db.Revisions on new { article.Id, Number = article.LiveRevision ?? article.LatestRevision } equals new { Id = revision.ArticleId, revision.Number }
        from policy in db.CommentPolicies // one row
        where article.Id == id
        select new FullStory
        {
            Id = article.Id,
            Slug = article.Slug,
            Kind = article.Kind,
            Title = article.Title,
            Kicker = article.Kicker,
            Standfirst = article.Standfirst,
            Description = article.Description,
            SectionId = article.SectionId,
            SectionSlug = article.Section.Slug,
            SectionName = article.Section.Name,
            SectionLook = article.Section.Look,
            VisibleFrom = article.VisibleFrom,
            ModifiedAt = article.ModifiedAt,
            LiveUntil = article.LiveUntil,
            ReadingMinutes = article.ReadingMinutes,
            CommentCount = article.CommentCount,
            OwnCommentMode = article.CommentMode,
            SectionCommentMode = article.Section.CommentMode,
            CommentPolicy = policy,
            Binned = article.Binned,
            State = article.State,
            WithdrawalReason = article.WithdrawalReason,
            Notes = new StoryNotes(
                revision.Words.Source, revision.Words.SourceTitle, revision.Words.SourceUrl, revision.Words.Translator,
                revision.Words.SeoTitle, revision.Words.SeoDescription),
            Html = article.Body!.Html ?? "",
            Cards = article.Body!.Cards ?? "",
            Picture = article.Picture == null ? null : new StoryPicture(
                new PictureRef(article.Picture.Hash, article.Picture.Width, article.Picture.Height, article.Picture.FocusX, article.Picture.FocusY, article.Picture.Colour, article.Picture.Alt),
                article.Picture.Caption,
                article.Picture.Credit),
        }).SingleOrDefault());

    public static readonly Func<NewsDb, long, IAsyncEnumerable<Author>> Authors = EF.CompileAsyncQuery((NewsDb db, long id) =>
        db.ArticleAuthors.Where(byline => byline.ArticleId == id).OrderBy(byline => byline.Position).Select(byline => byline.Author).AsNoTracking());

    public static readonly Func<NewsDb, long, IAsyncEnumerable<Tag>> Tags = EF.CompileAsyncQuery((NewsDb db, long id) =>
        db.ArticleTags.Where(tagged => tagged.ArticleId == id).OrderBy(tagged => tagged.Position).Select(tagged => tagged.Tag).AsNoTracking());

    public static readonly Func<NewsDb, List<long>, IAsyncEnumerable<Tag>> TagsOf = EF.CompileAsyncQuery((NewsDb db, List<long> ids) =>
        db.ArticleTags.Where(tagged => ids.Contains(tagged.ArticleId)).Select(tagged => tagged.Tag).AsNoTracking());

    public static readonly Func<NewsDb, long, IAsyncEnumerable<Correction>> Corrections = EF.CompileAsyncQuery((NewsDb db, long id) =>
        db.Corrections.AsNoTracking().Where(correction => correction.ArticleId == id).OrderBy(correction => correction.Id).AsQueryable());

    public static readonly Func<NewsDb, long, IAsyncEnumerable<PublicComment>> Comments = EF.CompileAsyncQuery((NewsDb db, long id) =>
        db.Comments.AsNoTracking().Where(comment => comment.ArticleId == id && comment.State == CommentState.Approved).OrderBy(comment => comment.Id)
            .Select(comment => new PublicComment(comment.Id, comment.ParentId, comment.Name, comment.Text, comment.CreatedAt, comment.StaffId != null, comment.PinnedAt)));
}
