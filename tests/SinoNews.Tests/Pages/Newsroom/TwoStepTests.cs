using Microsoft.EntityFrameworkCore;
using SinoNews.Staff;

namespace SinoNews.Tests.Pages.Newsroom;

public sealed class TwoStepTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    private const string CodePath = "/newsroom/sign-in/code";

    [Fact]
    public async Task After_the_password_the_code_of_the_application_opens()
    {
        var (email, secret, _) = await Prepared();
        using var member = site.Stranger();

        var first = await member.SignIn(email, SiteUnderTest.Password);
        Assert.Equal(302, first.Code);
        Assert.StartsWith(CodePath, first.Location, StringComparison.Ordinal);
        Assert.Equal(302, (await member.Get("/newsroom/account")).Code);
        Assert.Equal((302, "/newsroom"), await Second(member, Totp.Code(secret)));
        Assert.Equal(200, (await member.Get("/newsroom/account")).Code);
    }

    [Fact]
    public async Task The_code_may_be_typed_as_people_type()
    {
        var (email, secret, _) = await Prepared();
        using var member = site.Stranger();
        await member.SignIn(email, SiteUnderTest.Password);
        var code = string.Concat(Totp.Code(secret).Select(digit => (char)('٠' + digit - '0')));

        Assert.Equal((302, "/newsroom"), await Second(member, $" {code[..3]} {code[3..]} "));
    }

    [Fact]
    public async Task A_recovery_code_opens_once()
    {
        var (email, _, codes) = await Prepared();
        Assert.Equal(10, codes.Distinct(StringComparer.Ordinal).Count());
        using var member = site.Stranger();
        await member.SignIn(email, SiteUnderTest.Password);

        Assert.Equal((302, "/newsroom"), await Second(member, codes[0].Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant()));
        Assert.Contains("9", (await member.Get("/newsroom/account/two-step")).Text(".sums"), StringComparison.Ordinal);
        using var thief = site.Stranger();
        await thief.SignIn(email, SiteUnderTest.Password);
        Assert.Equal(400, (await Second(thief, codes[0])).Code);
        Assert.Equal((302, "/newsroom"), await Second(thief, codes[1]));
    }

    [Fact]
    public async Task New_recovery_codes_void_the_old_ones()
    {
        var (email, _, codes) = await Prepared();
        using var member = site.Stranger();
        await member.SignIn(email, SiteUnderTest.Password);
        await Second(member, codes[0]);
        var fresh = (await member.Submit("/newsroom/account/two-step?handler=codes")).Texts(".codes li");

        using var again = site.Stranger();
        await again.SignIn(email, SiteUnderTest.Password);
        Assert.Equal(400, (await Second(again, codes[1])).Code);
        Assert.Equal((302, "/newsroom"), await Second(again, fresh[0]));
    }

    [Theory]
    [InlineData("000000x")]
    [InlineData("AAAAA-AAAAA")]
    public async Task Five_wrong_codes_lock_the_account_even_to_the_right_one(string wrong)
    {
        var (email, secret, codes) = await Prepared();
        using var thief = site.Stranger();
        await thief.SignIn(email, SiteUnderTest.Password);
        for (var i = 0; i < 5; i++)
            Assert.Equal(400, (await Second(thief, wrong)).Code);

        Assert.Equal(400, (await Second(thief, Totp.Code(secret))).Code);
        Assert.Equal(400, (await Second(thief, codes[0])).Code);
        Assert.Equal(400, (await thief.SignIn(email, SiteUnderTest.Password)).Code);
        var outcomes = await site.Store(db => db.SignIns.Where(line => line.Member.Email == email).OrderBy(line => line.Id).Select(line => line.Outcome).ToListAsync());
        Assert.Equal([SignInOutcome.Wrong, SignInOutcome.Refused, SignInOutcome.Refused, SignInOutcome.Refused], outcomes[^4..]);
    }

    [Fact]
    public async Task The_second_step_is_no_way_in_by_itself()
    {
        using var stranger = site.Stranger();
        Assert.Equal((302, "/newsroom/sign-in"), ((await stranger.Get(CodePath)).Code, (await stranger.Get(CodePath)).Location));
        var form = (await stranger.Get("/newsroom/sign-in")).Field("__RequestVerificationToken");
        Assert.Equal(302, (await stranger.Post(CodePath, [("__RequestVerificationToken", form), ("Code", "123456")])).Code);
    }

    [Fact]
    public async Task Who_was_going_somewhere_gets_there_after_both_steps_and_never_off_the_site()
    {
        var (email, secret, codes) = await Prepared();
        using var member = site.Stranger();
        var first = await member.Fill("/newsroom/sign-in", ("Input.Email", email), ("Input.Password", SiteUnderTest.Password), ("ReturnUrl", "/newsroom/articles?status=draft"));
        var page = await member.Get(first.Location!);
        Assert.Equal("/newsroom/articles?status=draft", page.Field("ReturnUrl"));
        Assert.Equal("/newsroom", (await member.Fill(CodePath, ("Code", codes[0]), ("ReturnUrl", "//evil.example"))).Location);
        Assert.NotEqual("", secret);
    }

    [Fact]
    public async Task A_wrong_code_at_the_set_up_turns_nothing_on()
    {
        var email = await site.Recruit(Roles.Editor);
        using var member = site.Stranger();
        await member.SignIn(email, SiteUnderTest.Password);
        await member.Submit("/newsroom/account/two-step?handler=begin");

        var answer = await member.Submit("/newsroom/account/two-step?handler=verify", ("Code", "12"));

        Assert.Equal(400, answer.Code);
        answer.AssertOnlyProblem(answer.Page.QuerySelector("[name=Code]")!, "الرمز غير صحيح");
        Assert.NotNull(answer.Page.QuerySelector("svg.qr[role=img] path"));
        Assert.False((await site.MemberAt(email)).TwoFactorEnabled);
        Assert.Equal((302, "/newsroom"), ((await site.Stranger().SignIn(email, SiteUnderTest.Password)).Code, "/newsroom"));
    }

    [Fact]
    public async Task Turning_it_off_leaves_the_password_alone_to_open()
    {
        var (email, _, codes) = await Prepared();
        using var member = site.Stranger();
        await member.SignIn(email, SiteUnderTest.Password);
        await Second(member, codes[0]);

        Assert.Equal(303, (await member.Submit("/newsroom/account/two-step?handler=off")).Code);

        using var again = site.Stranger();
        Assert.Equal("/newsroom", (await again.SignIn(email, SiteUnderTest.Password)).Location);
    }

    [Fact]
    public async Task An_admin_removes_it_for_who_lost_the_telephone()
    {
        var (email, _, _) = await Prepared();
        using var admin = await site.Staff(Roles.Admin);

        Assert.Equal(303, (await admin.Does(site, "secondFactor", email)).Code);

        using var member = site.Stranger();
        Assert.Equal("/newsroom", (await member.SignIn(email, SiteUnderTest.Password)).Location);
        Assert.Equal(0, await site.Store(db => db.UserTokens.CountAsync(token => token.Name == "RecoveryCodes" && token.Value != "" && db.Users.Any(user => user.Id == token.UserId && user.Email == email))));
    }

    [Fact]
    public async Task Keys_are_changed_only_by_who_proved_lately_to_be_the_owner()
    {
        await using var own = new SiteUnderTest();
        var email = await own.Recruit(Roles.Editor);
        using var member = own.Stranger();
        await member.SignIn(email, SiteUnderTest.Password);
        own.Time.Advance(TimeSpan.FromMinutes(11));
        const string confirm = "/newsroom/account/confirm?returnUrl=%2Fnewsroom%2Faccount%2Ftwo-step";

        Assert.Equal((302, confirm), ((await member.Get("/newsroom/account/two-step")).Code, (await member.Get("/newsroom/account/two-step")).Location));
        Assert.Equal(confirm, (await member.Submit("/newsroom/account/two-step?handler=begin")).Location);
        Assert.Equal(400, (await member.Submit("/newsroom/account/confirm", ("Password", "wrong words altogether"))).Code);
        Assert.Equal(302, (await member.Get("/newsroom/account/passkeys")).Code);
        var confirmed = await member.Submit("/newsroom/account/confirm", ("Password", SiteUnderTest.Password), ("ReturnUrl", "/newsroom/account/two-step"));
        Assert.Equal((302, "/newsroom/account/two-step"), (confirmed.Code, confirmed.Location));
        Assert.Equal(200, (await member.Get("/newsroom/account/two-step")).Code);
        Assert.Equal("/newsroom", (await member.Submit("/newsroom/account/confirm", ("Password", SiteUnderTest.Password), ("ReturnUrl", "//evil.example"))).Location);
    }

    private async Task<(string Email, string Secret, IReadOnlyList<string> Codes)> Prepared()
    {
        var email = await site.Recruit(Roles.Editor);
        using var member = site.Stranger();
        await member.SignIn(email, SiteUnderTest.Password);
        var (secret, codes) = await member.SetUpSecondStep();
        return (email, secret, codes);
    }

    private static async Task<(int Code, string? Location)> Second(Visitor member, string code)
    {
        var answer = await member.Fill(CodePath, ("Code", code));
        return (answer.Code, answer.Location);
    }
}
