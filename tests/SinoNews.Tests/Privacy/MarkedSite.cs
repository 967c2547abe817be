using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Comments;
using SinoNews.Comments.Rules;
using SinoNews.Storage;

namespace SinoNews.Tests.Privacy;

/// <summary>Marked readers write to a site whatever can become of a comment, through a proxy that is named.</summary>
internal static class MarkedSite
{
    internal const string Proxy = "203.0.113.9";

    /// <summary>Sends a comment from a new marked reader; what of it may be shown is its text and its name alone.</summary>
    internal static async Task<Answer> Writes(this SiteUnderTest site, Marks marks, long story, string text, long? replyTo = null, string? website = null, string? key = null)
    {
        var (email, address) = marks.New();
        using var reader = site.Reader();
        return await reader.Comment(story, text, "قارئ موسوم", email, key, replyTo, website, (Visitor.AddressHeader, Proxy), ("X-Forwarded-For", address));
    }

    /// <summary>A comment of a marked reader that was decided on.</summary>
    internal static async Task<(long Id, string Receipt)> Decided(this SiteUnderTest site, Marks marks, long story, string text, ModerationAct? act, long? replyTo = null)
    {
        var receipt = (await site.Writes(marks, story, text, replyTo)).Receipt;
        if (act is { } decision)
            await site.Decide(receipt, decision, decision is ModerationAct.Reject ? RejectionReason.Abusive : null);
        return (await site.Store(db => db.Comments.Where(comment => comment.Receipt == receipt).Select(comment => comment.Id).SingleAsync()), receipt);
    }

    /// <summary>Comments in all states, a reply, an answer, a ban, a note; and the receipts of all.</summary>
    internal static async Task<IReadOnlyList<string>> Correspond(this SiteUnderTest site, Marks marks, long story)
    {
        var (approved, _) = await site.Decided(marks, story, "رأي منشور من قارئ موسوم", ModerationAct.Approve);
        await site.Decided(marks, story, "رد منشور من قارئ موسوم", ModerationAct.Approve, approved);
        var (pinned, _) = await site.Decided(marks, story, "رأي مثبت", ModerationAct.Approve);
        await site.Decides("ليلى", pinned, ModerationAct.Pin);
        foreach (var act in (ModerationAct?[])[null, ModerationAct.Reject, ModerationAct.Spam, ModerationAct.Trash])
            await site.Decided(marks, story, $"نص آخر {act}", act);
        await site.Writes(marks, story, "وقع في الفخ", website: "x");
        await Act(site, approved);
        var key = await site.Store(db => db.ReaderKey(default));
        foreach (var comment in await site.Store(db => db.Comments.AsNoTracking().Where(comment => comment.Reader != "").ToListAsync()))
        {
            marks.Add(comment.Reader);
            Assert.Equal(key.Reader(comment.Email), comment.Reader);
            Assert.True(comment.Network!.StartsWith("198.51.100.", StringComparison.Ordinal) || comment.Network.StartsWith("2001:db8:7e7e:", StringComparison.Ordinal), comment.Network);
        }
        return await site.Store(db => db.Comments.Select(comment => comment.Receipt).ToListAsync());
    }

    private static async Task Act(SiteUnderTest site, long comment)
    {
        var layla = await site.Member("ليلى");
        var desk = site.Services.GetRequiredService<CommentDesk>();
        Assert.True(await desk.Note(comment, "ملاحظة داخلية", layla, site.Time.Now, default));
        var version = await site.Store(db => db.Comments.Where(one => one.Id == comment).Select(one => one.Version).SingleAsync());
        Assert.IsType<Deciding.Done>(await desk.Decide(new DecisionRequest(comment, version, ModerationAct.Approve) { Answer = "رد من فريق التحرير" }, layla, site.Time.Now, default));
        foreach (var kind in Enum.GetValues<BanKind>())
            Assert.IsType<Ruling<Ban>.Done>(await site.Services.GetRequiredService<RulesDesk>().Impose(kind, comment, 7, layla, site.Time.Now, default));
    }
}
