using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Names;

namespace SinoNews.Tests;

/// <summary>What editors let happen later, for tests that need it done and not seen.</summary>
internal static class Scheduling
{
    internal static Task<long> Schedule(this SiteUnderTest site, ArticleWords words, DateTime at) => site.Store(async db =>
    {
        var editor = await db.Users.FirstOrDefaultAsync() ?? db.Users.Add(Make.Staff()).Entity;
        var desk = new ArticleDesk(db, new LexiconCache());
        var article = await desk.Draft(words, editor, site.Time.Now, default);
        await desk.Schedule(article, at, editor, site.Time.Now, default);
        await db.SaveChangesAsync();
        return article.Id;
    });

    /// <summary>What was done to a story, in its order.</summary>
    internal static Task<List<ArticleActKind>> ActsOn(this SiteUnderTest site, long id) => site.Store(db =>
        db.ArticleActs.Where(act => act.ArticleId == id).OrderBy(act => act.Id).Select(act => act.Kind).ToListAsync());

    internal static Task<ArticleState> StateOf(this SiteUnderTest site, long id) => site.Store(db =>
        db.Articles.Where(article => article.Id == id).Select(article => article.State).SingleAsync());
}
