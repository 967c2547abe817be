using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Articles;
using SinoNews.Comments;
using SinoNews.Names;
using SinoNews.Staff;
using SinoNews.Storage;

namespace SinoNews.Tests;

/// <summary>What readers and the newsroom do on it, in a word.</summary>
public partial class SiteUnderTest
{
    /// <summary>Asks or changes the store, in a scope as a request has one.</summary>
    internal async Task<T> Store<T>(Func<NewsDb, Task<T>> ask)
    {
        await using var scope = Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<NewsDb>());
    }

    internal async Task<long> Publish(ArticleWords? words = null, DateTime? visibleFrom = null) => await Store(async db =>
    {
        var desk = new ArticleDesk(db, new LexiconCache());
        var article = await desk.Draft(words ?? Make.Words(), null, Time.Now, default);
        await desk.Publish(article, null, Time.Now, default, visibleFrom);
        await db.SaveChangesAsync();
        return article.Id;
    });

    /// <summary>Lets the newsroom do something to a story.</summary>
    internal async Task Act(long id, Action<Article, StaffMember> act) => await Store(async db =>
    {
        var editor = await db.Users.FirstOrDefaultAsync() ?? db.Users.Add(Make.Staff()).Entity;
        act((await new ArticleDesk(db, new LexiconCache()).Find(id, default))!, editor);
        return await db.SaveChangesAsync();
    });

    /// <summary>Lets an editor decide on the comment with this receipt.</summary>
    internal async Task Decide(string receipt, ModerationAct act, RejectionReason? reason = null) => await Store(async db =>
    {
        var editor = await db.Users.FirstOrDefaultAsync() ?? db.Users.Add(Make.Staff()).Entity;
        await db.SaveChangesAsync();
        var comment = await db.Comments.AsNoTracking().SingleAsync(comment => comment.Receipt == receipt);
        Assert.IsType<Deciding.Done>(await Services.GetRequiredService<CommentDesk>()
            .Decide(new DecisionRequest(comment.Id, comment.Version, act) { Reason = reason }, editor, Time.Now, default));
        return comment.Id;
    });

    /// <summary>Posts a comment as a reader and approves it.</summary>
    internal async Task<long> Approved(long articleId, string text, string name = "سلمى", long? replyTo = null)
    {
        using var reader = Reader();
        var receipt = (await reader.Comment(articleId, text, name, replyTo: replyTo)).Receipt;
        await Decide(receipt, ModerationAct.Approve);
        return await Store(db => db.Comments.Where(comment => comment.Receipt == receipt).Select(comment => comment.Id).SingleAsync());
    }

    /// <summary>The canonical address of a story, as its short link gives it.</summary>
    internal async Task<string> AddressOf(long id)
    {
        using var reader = Reader();
        return (await reader.Get($"/a/{id}")).Location!;
    }

    internal async Task<Answer> StoryPage(long id)
    {
        using var reader = Reader();
        return await reader.Get(await AddressOf(id));
    }

    internal Task<int> CommentsOn(long id) => Store(db => db.Comments.CountAsync(comment => comment.ArticleId == id));
}
