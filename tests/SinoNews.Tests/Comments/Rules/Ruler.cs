using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Arabic;
using SinoNews.Comments;
using SinoNews.Comments.Rules;
using SinoNews.Staff;

namespace SinoNews.Tests.Comments.Rules;

/// <summary>Rules of the house on a site under test, by the desk and not by the pages.</summary>
internal static class Ruler
{
    internal static readonly PolicySettings Usual = new()
    {
        MaxLinks = 0,
        HourlyPerNetwork = 30,
        HourlyPerEmail = 15,
        KeepSpamDays = 30,
        KeepRejectedDays = 365,
        KeepAddressesDays = 90,
        TrustAfter = 3,
        HoldScore = 80,
        AlertAfterHours = 24,
    };

    internal static WordEntry Entry(string text, WordList list = WordList.Banned, WordMode mode = WordMode.Exact) =>
        WordEntry.From(list, text, mode, null);

    /// <summary>Lets somebody of the newsroom change a rule.</summary>
    internal static async Task<T> Rule<T>(this SiteUnderTest site, Func<RulesDesk, StaffMember, Task<T>> rule) =>
        await rule(site.Services.GetRequiredService<RulesDesk>(), await site.Somebody());

    internal static async Task Change(this SiteUnderTest site, PolicySettings settings)
    {
        var seen = await site.Store(db => db.CommentPolicies.Select(policy => policy.Version).SingleAsync());
        Assert.IsType<Ruling<CommentPolicy>.Done>(await site.Rule((desk, by) =>
            desk.Change(seen, settings, new Dictionary<int, CommentMode?>(), by, site.Time.Now, default)));
    }

    internal static async Task<Comment> Comment(this SiteUnderTest site, string receipt) =>
        await site.Store(db => db.Comments.AsNoTracking().SingleAsync(comment => comment.Receipt == receipt));

    /// <summary>What is written down of the rules' changes, oldest first.</summary>
    internal static Task<List<(RuleChangeKind Kind, string Subject)>> RuleChanges(this SiteUnderTest site) => site.Store(async db =>
        (await db.RuleChanges.AsNoTracking().OrderBy(change => change.Id).ToListAsync()).ConvertAll(change => (change.Kind, change.Subject)));

    private static Task<StaffMember> Somebody(this SiteUnderTest site) => site.Store(async db =>
    {
        var somebody = await db.Users.OrderBy(member => member.Id).FirstOrDefaultAsync() ?? db.Users.Add(Make.Staff()).Entity;
        await db.SaveChangesAsync();
        return somebody;
    });
}
