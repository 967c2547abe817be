using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Comments;
using SinoNews.Storage;

namespace SinoNews.Benchmarks.Serving.Plain;

/// <summary>What the site has no compiled query of its own for.</summary>
internal static class StoryQueries
{
    public static readonly Func<NewsDb, CancellationToken, Task<Site>> Site = EF.CompileAsyncQuery((NewsDb db, CancellationToken ct) =>
        db.Sites.AsNoTracking().OrderBy(site => site.Id).First());

    public static readonly Func<NewsDb, IAsyncEnumerable<Section>> Sections = EF.CompileAsyncQuery((NewsDb db) =>
        db.Sections.AsNoTracking().OrderBy(section => section.Position).ThenBy(section => section.Id).AsQueryable());

    public static readonly Func<NewsDb, DateTime, IAsyncEnumerable<BreakingLine>> Breaking = EF.CompileAsyncQuery((NewsDb db, DateTime now) =>
        db.Articles.Where(article => article.BreakingUntil > now && article.VisibleFrom <= now).OrderBy(article => article.BreakingUntil)
            .Select(article => new BreakingLine(article.Id, article.Slug, article.Title, article.VisibleFrom!.Value)));

    public static readonly Func<NewsDb, List<long>, IAsyncEnumerable<Tag>> TagsOf = EF.CompileAsyncQuery((NewsDb db, List<long> ids) =>
        db.ArticleTags.Where(tagged => ids.Contains(tagged.ArticleId)).Select(tagged => tagged.Tag).AsNoTracking());

    public static readonly Func<NewsDb, long, IAsyncEnumerable<Correction>> Corrections = EF.CompileAsyncQuery((NewsDb db, long id) =>
        db.Corrections.AsNoTracking().Where(correction => correction.ArticleId == id).OrderBy(correction => correction.Id).AsQueryable());

    public static readonly Func<NewsDb, long, IAsyncEnumerable<PublicComment>> Comments = EF.CompileAsyncQuery((NewsDb db, long id) =>
        db.Comments.AsNoTracking().Where(comment => comment.ArticleId == id && comment.State == CommentState.Approved).OrderBy(comment => comment.Id)
            .Select(comment => new PublicComment(comment.Id, comment.ParentId, comment.Name, comment.Text, comment.CreatedAt, comment.StaffId != null, comment.PinnedAt)));
}
