using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Comments;
using SinoNews.Staff;

namespace SinoNews.Tests;

/// <summary>What the desk does, for tests that need it done and not seen.</summary>
internal static class Moderating
{
    /// <summary>A comment that waits.</summary>
    internal static async Task<long> Waiting(this SiteUnderTest site, long article, string text = "تعليق ينتظر القرار", string name = "سلمى", long? replyTo = null)
    {
        using var reader = site.Reader();
        var receipt = (await reader.Comment(article, text, name, replyTo: replyTo)).Receipt;
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
}
