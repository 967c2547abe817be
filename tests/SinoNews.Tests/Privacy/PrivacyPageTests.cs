using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Comments.Desk;
using SinoNews.Comments.Rules;
using SinoNews.Web.Background;

namespace SinoNews.Tests.Privacy;

public sealed class PrivacyPageTests
{
    [Fact]
    public async Task It_says_how_long_by_the_policy_of_the_moment()
    {
        await using var site = new SiteUnderTest();
        using var reader = site.Reader();
        Assert.Contains("بعد 90 يومًا من وصول التعليق", (await reader.Get("/privacy")).Text(".prose"), StringComparison.Ordinal);
        Assert.NotNull((await reader.Get("/privacy")).Header("Age"));

        var policy = await site.Store(db => db.CommentPolicies.AsNoTracking().SingleAsync());
        await site.Services.GetRequiredService<RulesDesk>().Change(
            policy.Version, PolicySettings.Of(policy) with { KeepAddressesDays = 2, KeepSpamDays = 5 }, new Dictionary<int, CommentMode?>(), await site.Member("ليلى"), site.Time.Now, default);

        var page = await reader.Get("/privacy");
        Assert.Contains("بعد يومين من وصول التعليق", page.Text(".prose"), StringComparison.Ordinal);
        Assert.Contains("نحذف المزعج بعد 5 أيام والمرفوض بعد 365 يومًا", page.Text(".prose"), StringComparison.Ordinal);
        Assert.NotNull(page.Page.QuerySelector("a[href='/privacy/my-data']"));
    }

    [Fact]
    public async Task Addresses_are_forgotten_by_the_hour_and_no_page_is_made_anew_for_it()
    {
        await using var site = new SiteUnderTest { Rests = [typeof(PackageStories), typeof(ExpireComments)] };
        var story = await site.Publish();
        await site.Approved(story, "تعليق سلمى");
        site.Time.Advance(TimeSpan.FromDays(91));
        await site.StoryPage(story);
        var kept = await site.StoryPage(story);
        Assert.NotNull(kept.Header("Age"));

        Assert.Equal(1, await site.Services.GetRequiredService<Retention>().ForgetAddresses(site.Time.Now, default));

        var after = await site.StoryPage(story);
        Assert.Equal((kept.Header("ETag"), kept.Header("Last-Modified")), (after.Header("ETag"), after.Header("Last-Modified")));
        Assert.NotNull(after.Header("Age"));
        Assert.Equal("", await site.Store(db => db.Comments.Select(comment => comment.Email).SingleAsync()));
        using var editor = await site.Staff(SinoNews.Staff.Roles.Editor);
        Assert.Contains("بريد محذوف بعد انتهاء مدة حفظه", (await editor.Get("/newsroom/comments/1")).Text("main"), StringComparison.Ordinal);
        Assert.Contains("بريد محذوف بعد انتهاء مدة حفظه", (await editor.Get("/newsroom/comments?status=all")).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_site_does_it_by_itself()
    {
        await using var site = new SiteUnderTest();
        await site.Waiting(await site.Publish());
        site.Time.Advance(TimeSpan.FromDays(91));

        await site.Until(db => db.Comments.AllAsync(comment => comment.AnonymisedAt != null), () => site.Time.Advance(TimeSpan.FromMinutes(30)));
    }
}
