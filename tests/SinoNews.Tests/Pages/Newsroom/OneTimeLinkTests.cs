using Microsoft.EntityFrameworkCore;
using SinoNews.Staff;

namespace SinoNews.Tests.Pages.Newsroom;

public sealed class OneTimeLinkTests
{
    [Fact]
    public async Task A_link_opens_once()
    {
        await using var site = new SiteUnderTest();
        var (link, email) = await Reset(site);
        using var member = site.Stranger();
        Assert.Equal(302, (await member.Choose(link)).Code);

        Assert.Equal((404, "انتهى هذا الرابط"), ((await member.Get(link)).Code, (await member.Get(link)).Text("h1")));
        var form = (await member.Get("/newsroom/sign-in")).Field("__RequestVerificationToken");
        Assert.Equal(404, (await member.Post(link, [("__RequestVerificationToken", form), ("Token", link.Split('=')[1]), ("Password", "the words of a thief")])).Code);
        Assert.Equal(302, (await member.SignIn(email, Team.NewPassword)).Code);
        Assert.Equal(0, await site.Store(db => db.OneTimeLinks.CountAsync(known => known.MemberId != null)));
    }

    [Fact]
    public async Task A_link_opens_for_three_days()
    {
        await using var site = new SiteUnderTest();
        var (link, _) = await Reset(site);
        using var member = site.Stranger();

        site.Time.Advance(TimeSpan.FromHours(72) - TimeSpan.FromMilliseconds(1));
        Assert.Equal(200, (await member.Get(link)).Code);
        site.Time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(404, (await member.Get(link)).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?token=")]
    [InlineData("?token=x")]
    [InlineData("?token=%00")]
    [InlineData("?token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_wrong_link_opens_nothing(string query)
    {
        await using var site = new SiteUnderTest();
        await Reset(site);
        using var stranger = site.Stranger();

        Assert.Equal(404, (await stranger.Get("/newsroom/reset" + query)).Code);
    }

    [Fact]
    public async Task A_set_up_link_lets_nobody_choose_a_password_and_the_other_way_round()
    {
        await using var site = new SiteUnderTest();
        using var stranger = site.Stranger();
        Assert.NotNull(site.Services);
        var setup = site.Console.ToString().Split("token=")[1].Trim();
        var (link, _) = await Reset(site);

        Assert.Equal(404, (await stranger.Get($"/newsroom/reset?token={setup}")).Code);
        Assert.Equal(404, (await stranger.Get(link.Replace("reset", "setup", StringComparison.Ordinal))).Code);
    }

    [Fact]
    public async Task A_newer_link_voids_the_one_before()
    {
        await using var site = new SiteUnderTest();
        var (first, email) = await Reset(site);
        using var admin = await site.Staff(Roles.Admin);
        var second = (await admin.Does(site, "reset", email)).Link();
        using var member = site.Stranger();

        Assert.Equal(404, (await member.Get(first)).Code);
        Assert.Equal(302, (await member.Choose(second)).Code);
    }

    [Fact]
    public async Task A_weak_password_is_refused_and_the_link_still_opens()
    {
        await using var site = new SiteUnderTest();
        var (link, email) = await Reset(site);
        using var member = site.Stranger();

        var answer = await member.Choose(link, "short");

        Assert.Equal(400, answer.Code);
        answer.AssertOnlyProblem(answer.Page.QuerySelector("[name=Password]")!, "12");
        Assert.Equal(302, (await member.Choose(link)).Code);
        Assert.Equal(302, (await member.SignIn(email, Team.NewPassword)).Code);
    }

    [Fact]
    public async Task A_reset_voids_the_password_and_every_open_sign_in()
    {
        await using var site = new SiteUnderTest();
        using var admin = await site.Staff(Roles.Admin);
        var email = await site.Recruit(Roles.Editor);
        using var member = site.Stranger();
        await member.SignIn(email, SiteUnderTest.Password);

        (await admin.Does(site, "reset", email)).Link();

        site.Time.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(302, (await member.Get("/newsroom/comments")).Code);
        Assert.Equal(400, (await member.SignIn(email, SiteUnderTest.Password)).Code);
        Assert.Equal(AdminActKind.MemberReset, Assert.Single(await site.Acts()).Kind);
    }

    [Fact]
    public async Task Of_many_who_use_a_link_at_once_one_succeeds()
    {
        await using var site = new SiteUnderTest();
        var (link, email) = await Reset(site);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(async () =>
        {
            using var visitor = site.Stranger();
            return (await visitor.Choose(link, $"{Team.NewPassword} {i}")).Code;
        })));

        Assert.Equal(1, answers.Count(code => code == 302));
        using var member = site.Stranger();
        Assert.Equal(302, (await member.SignIn(email, $"{Team.NewPassword} {Array.IndexOf(answers, 302)}")).Code);
    }

    [Fact]
    public async Task A_link_is_kept_by_its_hash_alone()
    {
        await using var site = new SiteUnderTest();
        var (link, _) = await Reset(site);

        var kept = await site.Store(db => db.OneTimeLinks.Where(known => known.MemberId != null).Select(known => known.TokenHash).SingleAsync());
        Assert.DoesNotContain(link.Split('=')[1], kept, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(64, kept.Length);
    }

    private static async Task<(string Link, string Email)> Reset(SiteUnderTest site)
    {
        var email = await site.Recruit(Roles.Editor);
        using var admin = await site.Staff(Roles.Admin);
        return ((await admin.Does(site, "reset", email)).Link(), email);
    }
}
