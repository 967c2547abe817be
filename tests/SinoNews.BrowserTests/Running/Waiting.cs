using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Arabic;
using SinoNews.Comments;
using SinoNews.Comments.Rules;
using SinoNews.Staff;
using SinoNews.Storage;

namespace SinoNews.BrowserTests.Running;

/// <summary>What readers sent and colleagues did before a test looks.</summary>
public static class Waiting
{
    /// <summary>Takes a comment as the site would from a reader's form. Nobody's e-mail or network is another's unless named.</summary>
    public static async Task<Comment> Receive(
        this NewsSite site, long article, string name, string text,
        string? email = null, string? network = null, long? replyTo = null, TimeSpan ago = default)
    {
        var clean = CleanText.Clean(text);
        var anybody = Guid.NewGuid().ToString("N");
        var post = new Post(
            article, replyTo, name, email ?? $"{anybody}@example.org", clean.Text, RemovedMarks.Write(clean.Removed), network ?? anybody, TrapFilled: false, Guid.NewGuid());
        var receiving = await site.Within((services, clock) => services.GetRequiredService<CommentIntake>().Receive(post, clock.Now - ago, default));
        var receipt = Assert.IsType<Receiving.Accepted>(receiving).Receipt;
        return await site.Ask(db => db.Comments.AsNoTracking().SingleAsync(comment => comment.Receipt == receipt));
    }

    /// <summary>A colleague's decision on the comment as it stands.</summary>
    /// <param name="text">The words of an edit.</param>
    /// <param name="answer">An answer in the newsroom's name.</param>
    public static Task<Deciding.Done> Decide(
        this NewsSite site, Colleague by, long comment, ModerationAct act, RejectionReason? reason = null, string? text = null, string? answer = null) =>
        site.As(by, async (services, me, now) =>
        {
            var version = await services.GetRequiredService<NewsDb>().Comments.Where(one => one.Id == comment).Select(one => one.Version).SingleAsync();
            var request = new DecisionRequest(comment, version, act) { Reason = reason, Text = text, Answer = answer };
            return Assert.IsType<Deciding.Done>(await services.GetRequiredService<CommentDesk>().Decide(request, me, now, default));
        });

    /// <summary>Puts a word or a phrase on a list.</summary>
    public static Task<Ruling<ListedWord>.Done> List(this NewsSite site, Colleague by, WordList list, string text) => site.As(by, async (services, me, now) =>
        Assert.IsType<Ruling<ListedWord>.Done>(await services.GetRequiredService<RulesDesk>().Add(WordEntry.From(list, text, WordMode.Affixed, null), me, now, default)));

    /// <summary>Does something as a colleague.</summary>
    public static Task<T> As<T>(this NewsSite site, Colleague colleague, Func<IServiceProvider, StaffMember, DateTime, Task<T>> act) =>
        site.Within(async (services, clock) =>
        {
            var me = await services.GetRequiredService<NewsDb>().Users.SingleAsync(member => member.Email == colleague.Email);
            return await act(services, me, clock.Now);
        });
}
