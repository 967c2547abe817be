using System.Text.RegularExpressions;
using SinoNews.Staff;

namespace SinoNews.Tests.Pages.Newsroom;

public sealed partial class SignInTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    [Fact]
    public async Task The_right_words_open_the_newsroom_and_signing_out_closes_it()
    {
        using var editor = site.Stranger();
        var email = await site.Recruit(Roles.Editor);

        var answer = await editor.SignIn(email.ToUpperInvariant(), SiteUnderTest.Password);
        Assert.Equal((302, "/newsroom"), (answer.Code, answer.Location));
        Assert.Equal(200, (await editor.Get("/newsroom/comments")).Code);

        Assert.Equal(302, (await editor.Get("/newsroom/sign-out")).Code);
        Assert.Equal(200, (await editor.Get("/newsroom/comments")).Code);
        Assert.Equal(302, (await editor.Submit("/newsroom/sign-out")).Code);
        Assert.Equal(302, (await editor.Get("/newsroom/comments")).Code);
    }

    [Fact]
    public async Task No_failure_tells_which_part_was_wrong()
    {
        var (known, locked) = (await site.Recruit(Roles.Editor), await site.Recruit(Roles.Editor));
        using var stranger = site.Stranger();
        for (var i = 0; i < 5; i++)
            await stranger.SignIn(locked, "wrong words altogether");

        var answers = new[]
        {
            await stranger.SignIn("nobody@example.org", SiteUnderTest.Password),
            await stranger.SignIn(known, "wrong words altogether"),
            await stranger.SignIn(locked, SiteUnderTest.Password),
            await stranger.SignIn(known, ""),
            await stranger.SignIn("", ""),
            await stranger.SignIn("' OR 1=1 --", "' OR 1=1 --"),
            await stranger.SignIn(known, new string('x', 50_000)),
        };

        Assert.All(answers, answer => Assert.Equal(400, answer.Code));
        Assert.All(answers, answer => Assert.Equal(Varying().Replace(answers[0].Body, ""), Varying().Replace(answer.Body, "")));
        Assert.All(answers, answer => Assert.DoesNotContain(SiteUnderTest.Password, answer.Body, StringComparison.Ordinal));
        Assert.Equal(400, (await stranger.SignIn("nobody\0@example.org\ud800", "\0")).Code);
        Assert.Equal(known, answers[1].Field("Input.Email"));
        Assert.Equal("", answers[1].Field("Input.Password"));
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_even_to_the_right_one()
    {
        var email = await site.Recruit(Roles.Editor);
        using var stranger = site.Stranger();
        for (var i = 0; i < 4; i++)
            await stranger.SignIn(email, "wrong words altogether");
        Assert.Equal(302, (await stranger.SignIn(email, SiteUnderTest.Password)).Code);

        using var other = site.Stranger();
        for (var i = 0; i < 5; i++)
            await other.SignIn(email, "wrong words altogether");
        Assert.Equal(400, (await other.SignIn(email, SiteUnderTest.Password)).Code);
    }

    [Theory]
    [InlineData("/newsroom/articles", "/newsroom/articles")]
    [InlineData("/newsroom/articles?status=draft", "/newsroom/articles?status=draft")]
    [InlineData("https://evil.example/", "/newsroom")]
    [InlineData("//evil.example", "/newsroom")]
    [InlineData("/\\evil.example", "/newsroom")]
    [InlineData("\\\\evil.example", "/newsroom")]
    [InlineData("javascript:alert(1)", "/newsroom")]
    [InlineData("/\r\n/evil.example", "/newsroom")]
    [InlineData("~/newsroom/articles", "/newsroom/articles")]
    [InlineData("/newsroom/articles?q=شاي", "/newsroom")]
    [InlineData("/newsroom/articles?q=%D8%B4%D8%A7%D9%8A", "/newsroom/articles?q=%D8%B4%D8%A7%D9%8A")]
    [InlineData("", "/newsroom")]
    public async Task Signing_in_leads_nowhere_outside_the_site(string returnUrl, string location)
    {
        var email = await site.Recruit(Roles.Editor);
        using var editor = site.Stranger();

        var answer = await editor.Fill("/newsroom/sign-in", ("Input.Email", email), ("Input.Password", SiteUnderTest.Password), ("ReturnUrl", returnUrl));

        Assert.Equal((302, location), (answer.Code, answer.Location));
        Assert.Equal(location, (await editor.Get("/newsroom/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl))).Location);
    }

    [Fact]
    public async Task Who_was_sent_to_sign_in_comes_back_to_where_they_were_going()
    {
        var email = await site.Recruit(Roles.Editor);
        using var editor = site.Stranger();
        var gate = (await editor.Get("/newsroom/articles?status=draft")).Location!;

        var form = await editor.Get(gate);
        var answer = await editor.Fill(gate, ("Input.Email", email), ("Input.Password", SiteUnderTest.Password), ("ReturnUrl", form.Field("ReturnUrl")));

        Assert.Equal("/newsroom/articles?status=draft", answer.Location);
    }

    [Fact]
    public async Task The_cookies_are_for_the_server_alone_and_for_this_site()
    {
        var email = await site.Recruit(Roles.Editor);
        using var editor = site.Stranger();

        Assert.Matches("^sinonews-form=[^;]+; path=/; samesite=strict; httponly$", (await editor.Get("/newsroom/sign-in")).Header("Set-Cookie"));
        Assert.Matches("^sinonews-staff=[^;]+; path=/; samesite=lax; httponly$", (await editor.SignIn(email, SiteUnderTest.Password)).Header("Set-Cookie"));
    }

    [Fact]
    public async Task Where_the_site_is_secure_the_cookies_travel_over_TLS_only()
    {
        await using var production = new SiteUnderTest { EnvironmentName = "Production" };
        production.Settings["SinoNews:SiteUrl"] = "https://localhost";
        var email = await production.Recruit(Roles.Editor);
        using var editor = production.Stranger("https");

        Assert.Contains("; secure;", (await editor.Get("/newsroom/sign-in")).Header("Set-Cookie"), StringComparison.Ordinal);
        Assert.Contains("; secure;", (await editor.SignIn(email, SiteUnderTest.Password)).Header("Set-Cookie"), StringComparison.Ordinal);
        Assert.Equal(200, (await editor.Get("/newsroom/comments")).Code);
    }

    [Fact]
    public async Task Too_many_tries_from_one_network_are_told_to_wait()
    {
        await using var own = new SiteUnderTest();
        own.Settings["SinoNews:RateLimits:SignIn"] = "2";
        var email = await own.Recruit(Roles.Editor);
        using var stranger = own.Stranger();
        await stranger.SignIn(email, "wrong words altogether");
        await stranger.SignIn(email, "wrong words altogether");

        var answer = await stranger.SignIn(email, SiteUnderTest.Password);

        Assert.Equal((429, email), (answer.Code, answer.Field("Input.Email")));
        Assert.NotNull(answer.Header("Retry-After"));
    }

    [GeneratedRegex("""<input name="__RequestVerificationToken"[^>]*>|(?<=name="Input.Email"[^>]*) value="[^"]*"|<input[^>]*type="hidden"[^>]*>""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Varying();
}
