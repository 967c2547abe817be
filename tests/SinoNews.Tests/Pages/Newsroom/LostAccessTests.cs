using SinoNews.Staff;

namespace SinoNews.Tests.Pages.Newsroom;

/// <summary>What an admin takes away is gone at once, or within the minute for which a sign-in is believed.</summary>
public sealed class LostAccessTests
{
    private static readonly TimeSpan AMinute = TimeSpan.FromSeconds(61);

    [Fact]
    public async Task Who_is_disabled_is_out_within_a_minute_and_refused_like_a_wrong_password()
    {
        await using var site = new SiteUnderTest();
        using var admin = await site.Staff(Roles.Admin);
        var email = await site.Recruit(Roles.Editor);
        using var member = site.Stranger();
        await member.SignIn(email, SiteUnderTest.Password);

        Assert.Equal(303, (await admin.Does(site, "disable", email)).Code);
        site.Time.Advance(AMinute);

        Assert.Equal(302, (await member.Get("/newsroom/comments")).Code);
        var (disabled, wrong) = (await member.SignIn(email, SiteUnderTest.Password), await member.SignIn("nobody@example.org", SiteUnderTest.Password));
        Assert.Equal((400, 400), (disabled.Code, wrong.Code));
        Assert.Equal(wrong.Text("main"), disabled.Text("main"));
        Assert.Equal(409, (await admin.Does(site, "reset", email)).Code);

        Assert.Equal(303, (await admin.Does(site, "enable", email)).Code);
        Assert.Equal(302, (await member.SignIn(email, SiteUnderTest.Password)).Code);
    }

    [Fact]
    public async Task Who_is_disabled_does_nothing_more_with_the_page_that_is_open()
    {
        await using var site = new SiteUnderTest();
        using var admin = await site.Staff(Roles.Admin);
        var email = await site.Recruit(Roles.Editor);
        using var member = site.Stranger();
        await member.SignIn(email, SiteUnderTest.Password);
        var id = await site.Publish();
        var item = await site.Item(id);
        var open = await member.Get("/newsroom/articles");

        Assert.Equal(303, (await admin.Does(site, "disable", email)).Code);

        var answer = await member.Post(
            "/newsroom/articles/bulk",
            [("Act", "MoveToBin"), ("Confirmed", "true"), ("Items", item), ("__RequestVerificationToken", open.Field("__RequestVerificationToken"))]);
        Assert.Equal(302, answer.Code);
        Assert.StartsWith("http://localhost/newsroom/sign-in", new Uri(new Uri("http://localhost"), answer.Location!).ToString(), StringComparison.Ordinal);
        Assert.Equal(item, await site.Item(id));
        Assert.Equal(302, (await member.Get("/newsroom/account")).Code);
    }

    [Fact]
    public async Task Who_is_demoted_publishes_nothing_more_and_who_is_promoted_may_at_once()
    {
        await using var site = new SiteUnderTest();
        using var admin = await site.Staff(Roles.Admin);
        var email = await site.Recruit(Roles.Editor);
        using var member = site.Stranger();
        await member.SignIn(email, SiteUnderTest.Password);
        var item = await site.Item(await site.Publish());
        Assert.Equal(200, (await member.Get("/newsroom/comments")).Code);

        Assert.Equal(303, (await admin.Does(site, "role", email, ("Role", Roles.Author))).Code);

        Assert.Equal(403, (await member.Get("/newsroom/comments")).Code);
        Assert.Equal(403, (await member.Submit("/newsroom/articles/bulk", ("Act", "AddTag"), ("Tag", "شاي"), ("Items", item))).Code);
        Assert.Equal(200, (await member.Get("/newsroom/articles")).Code);
        Assert.Equal(303, (await admin.Does(site, "role", email, ("Role", Roles.Admin))).Code);
        Assert.Equal(200, (await member.Get("/newsroom/staff")).Code);
    }

    [Fact]
    public async Task Who_is_half_way_in_when_disabled_does_not_get_in()
    {
        await using var site = new SiteUnderTest();
        using var admin = await site.Staff(Roles.Admin);
        var email = await site.Recruit(Roles.Editor);
        using var first = site.Stranger();
        await first.SignIn(email, SiteUnderTest.Password);
        var (_, codes) = await first.SetUpSecondStep();
        using var member = site.Stranger();
        await member.SignIn(email, SiteUnderTest.Password);

        await admin.Does(site, "disable", email);

        Assert.NotEqual("/newsroom", (await member.Fill("/newsroom/sign-in/code", ("Code", codes[0]))).Location);
        Assert.Equal(302, (await member.Get("/newsroom/account")).Code);
    }

    [Fact]
    public async Task An_admin_signs_a_colleague_out_everywhere()
    {
        await using var site = new SiteUnderTest();
        using var admin = await site.Staff(Roles.Admin);
        var email = await site.Recruit(Roles.Editor);
        using var member = site.Stranger();
        await member.SignIn(email, SiteUnderTest.Password);

        Assert.Equal(303, (await admin.Does(site, "signOut", email)).Code);
        site.Time.Advance(AMinute);

        Assert.Equal(302, (await member.Get("/newsroom/comments")).Code);
        Assert.Equal(302, (await member.SignIn(email, SiteUnderTest.Password)).Code);
        Assert.Equal(AdminActKind.MemberSignedOut, Assert.Single(await site.Acts()).Kind);
    }
}
