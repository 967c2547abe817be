using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Staff;
using SinoNews.Storage;

namespace SinoNews.Tests;

/// <summary>What the desk does, for tests that need it done and not seen.</summary>
internal static class Moderating
{
    /// <summary>A comment that waits.</summary>
    internal static async Task<long> Waiting(this SiteUnderTest site, long article, string text = "تعليق ينتظر القرار", string name = "سلمى", long? replyTo = null, string email = "salma@example.org")
    {
        using var reader = site.Reader();
        var receipt = (await reader.Comment(article, text, name, email, replyTo: replyTo)).Receipt;
        return await site.Store(db => db.Comments.Where(comment => comment.Receipt == receipt).Select(comment => comment.Id).SingleAsync());
    }

    /// <summary>The colleague of that name, recruited at the first mention.</summary>
    internal static async Task<StaffMember> Member(this SiteUnderTest site, string name)
    {
        if (!await site.Store(db => db.Users.AnyAsync(member => member.Name == name)))
            await site.Recruit(Roles.Editor, name);
        return await site.Store(db => db.Users.SingleAsync(member => member.Name == name));
    }

    /// <summary>The colleague decides on the comment as it stands.</summary>
    internal static async Task Decides(
        this SiteUnderTest site, string colleague, long comment, ModerationAct act, RejectionReason? reason = null, string? text = null, DateTime? at = null)
    {
        var by = await site.Member(colleague);
        var version = await site.Store(db => db.Comments.Where(one => one.Id == comment).Select(one => one.Version).SingleAsync());
        var request = new DecisionRequest(comment, version, act) { Reason = reason, Text = text };
        Assert.IsType<Deciding.Done>(await site.Services.GetRequiredService<CommentDesk>().Decide(request, by, at ?? site.Time.Now, default));
    }

    /// <summary>The colleague leaves the comment as it stands to the lawyer.</summary>
    internal static async Task Escalated(this SiteUnderTest site, string colleague, long comment, bool hide = false)
    {
        var by = await site.Member(colleague);
        var version = await site.Store(db => db.Comments.Where(one => one.Id == comment).Select(one => one.Version).SingleAsync());
        var request = new EscalationRequest(comment, version, EscalatedTo.Legal, "فيه اتهام لشخص باسمه.", hide);
        Assert.IsType<Deciding.Done>(await site.Services.GetRequiredService<EscalationDesk>().Escalate(request, by, site.Time.Now, default));
    }

    /// <summary>Many comments that wait, received without their forms.</summary>
    internal static async Task<IReadOnlyList<long>> ManyWaiting(this SiteUnderTest site, int count)
    {
        var (article, intake) = (await site.Publish(), site.Services.GetRequiredService<CommentIntake>());
        var received = await Task.WhenAll(Enumerable.Range(0, count).Select(i => intake.Receive(Make.Post($"تعليق رقم {i}", article: article), site.Time.Now, default)));
        Assert.All(received, one => Assert.IsType<Receiving.Accepted>(one));
        return await site.Store(db => db.Comments.Where(comment => comment.ArticleId == article).Select(comment => comment.Id).ToListAsync());
    }

    /// <summary>A bulk action on the comments as they came, chosen and not started.</summary>
    internal static async Task<long> Prepare(this SiteUnderTest site, IEnumerable<long> comments, ModerationAct act) =>
        await site.Services.GetRequiredService<BulkDesk>()
            .Prepare([.. comments.Select(id => (id, 0))], act, null, await site.Member("ليلى"), site.Time.Now, default);

    /// <summary>Waits for what goes on by itself, in turn with it: each look stands in the writer's queue.</summary>
    /// <param name="meanwhile">Done after each look that came too early.</param>
    internal static async Task Until(this SiteUnderTest site, Func<NewsDb, Task<bool>> happened, Action? meanwhile = null)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var writer = site.Services.GetRequiredService<StoreWriter>();
        while (!await writer.Run(happened, patience.Token))
            meanwhile?.Invoke();
    }
}
