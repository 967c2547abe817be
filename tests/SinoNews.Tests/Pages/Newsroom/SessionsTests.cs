using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Staff;

namespace SinoNews.Tests.Pages.Newsroom;

public sealed class SessionsTests
{
    private const string Firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static readonly TimeSpan AMinute = TimeSpan.FromSeconds(61);

    [Fact]
    public async Task Removing_a_passkey_ends_the_other_devices_and_keeps_this_one()
    {
        await using var site = new SiteUnderTest();
        var email = await site.Recruit(Roles.Editor);
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var staff = scope.ServiceProvider.GetRequiredService<UserManager<StaffMember>>();
            var passkey = new UserPasskeyInfo([1, 2, 3], [4], new DateTimeOffset(Make.Now), 0, [], true, true, true, [5], [6]) { Name = "الهاتف" };
            Assert.True((await staff.AddOrUpdatePasskeyAsync((await staff.FindByEmailAsync(email))!, passkey)).Succeeded);
        }
        using var desktop = site.Stranger();
        using var phone = site.Stranger();
        await desktop.SignIn(email, SiteUnderTest.Password);
        await phone.SignIn(email, SiteUnderTest.Password);

        Assert.Equal(303, (await desktop.Submit("/newsroom/account/passkeys?handler=remove", ("id", "AQID"))).Code);

        Assert.Equal(302, (await phone.Get("/newsroom/account")).Code);
        Assert.Equal(200, (await desktop.Get("/newsroom/account/passkeys")).Code);
    }

    [Fact]
    public async Task One_device_is_ended_and_the_others_stay()
    {
        await using var site = new SiteUnderTest();
        var (email, stranger) = (await site.Recruit(Roles.Editor), await site.Recruit(Roles.Editor));
        using var desktop = site.Stranger();
        using var phone = site.Stranger();
        using var other = site.Stranger();
        await desktop.SignIn(email, SiteUnderTest.Password);
        await phone.SignIn(email, SiteUnderTest.Password);
        await other.SignIn(stranger, SiteUnderTest.Password);
        var page = await desktop.Get("/newsroom/account/sign-ins");
        Assert.Equal(2, page.Page.QuerySelectorAll(".rows > li").Length);
        var id = page.Field("Id")!;

        await other.Submit("/newsroom/account/sign-ins?handler=end", ("Id", id));
        site.Time.Advance(AMinute);
        Assert.Equal(200, (await phone.Get("/newsroom/comments")).Code);
        await desktop.Submit("/newsroom/account/sign-ins?handler=end", ("Id", id));
        site.Time.Advance(AMinute);

        Assert.Equal(302, (await phone.Get("/newsroom/comments")).Code);
        Assert.Equal(200, (await desktop.Get("/newsroom/comments")).Code);
        Assert.Single((await desktop.Get("/newsroom/account/sign-ins")).Page.QuerySelectorAll(".rows > li"));
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_device_this_one_too()
    {
        await using var site = new SiteUnderTest();
        var email = await site.Recruit(Roles.Editor);
        using var desktop = site.Stranger();
        using var phone = site.Stranger();
        await desktop.SignIn(email, SiteUnderTest.Password);
        await phone.SignIn(email, SiteUnderTest.Password);

        Assert.Equal("/newsroom/sign-in", (await desktop.Submit("/newsroom/account/sign-ins?handler=everywhere")).Location);
        site.Time.Advance(AMinute);

        Assert.Equal(302, (await desktop.Get("/newsroom/comments")).Code);
        Assert.Equal(302, (await phone.Get("/newsroom/comments")).Code);
        Assert.Equal(0, await site.Store(db => db.StaffSessions.CountAsync()));
    }

    [Fact]
    public async Task A_new_password_ends_the_other_devices_and_keeps_this_one()
    {
        await using var site = new SiteUnderTest();
        var email = await site.Recruit(Roles.Editor);
        using var desktop = site.Stranger();
        using var phone = site.Stranger();
        await desktop.SignIn(email, SiteUnderTest.Password);
        await phone.SignIn(email, SiteUnderTest.Password);

        var wrong = await desktop.Submit("/newsroom/account?handler=password", ("Current", "wrong words altogether"), ("Password", Team.NewPassword));
        wrong.AssertOnlyProblem(wrong.Page.QuerySelector("[name=Current]")!, "غير صحيحة");
        var weak = await desktop.Submit("/newsroom/account?handler=password", ("Current", SiteUnderTest.Password), ("Password", "short"));
        weak.AssertOnlyProblem(weak.Page.QuerySelector("[name=Password]")!, "12");
        Assert.Equal(303, (await desktop.Submit("/newsroom/account?handler=password", ("Current", SiteUnderTest.Password), ("Password", Team.NewPassword))).Code);
        for (var i = 0; i < 3; i++)
        {
            site.Time.Advance(AMinute);
            Assert.Equal(200, (await desktop.Get("/newsroom/comments")).Code);
        }

        Assert.Equal(302, (await phone.Get("/newsroom/comments")).Code);
        Assert.Equal(400, (await phone.SignIn(email, SiteUnderTest.Password)).Code);
        Assert.Equal(302, (await phone.SignIn(email, Team.NewPassword)).Code);
    }

    [Fact]
    public async Task A_cookie_taken_before_signing_out_opens_nothing_after()
    {
        await using var site = new SiteUnderTest();
        var email = await site.Recruit(Roles.Editor);
        using var member = site.Stranger();
        var cookie = Regex.Match((await member.SignIn(email, SiteUnderTest.Password)).Header("Set-Cookie")!, "sinonews-staff=[^;]+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        using var thief = site.Reader();
        Assert.Equal(200, (await thief.Get("/newsroom/comments", ("Cookie", cookie))).Code);

        await member.Submit("/newsroom/sign-out");
        site.Time.Advance(AMinute);

        Assert.Equal(302, (await thief.Get("/newsroom/comments", ("Cookie", cookie))).Code);
    }

    [Fact]
    public async Task The_log_tells_what_was_tried_from_about_where_and_forgets_after_ninety_days()
    {
        await using var site = new SiteUnderTest();
        var email = await site.Recruit(Roles.Editor, "ريم");
        using var admin = await site.Staff(Roles.Admin);
        using var member = site.Stranger();
        var form = (await member.Get("/newsroom/sign-in")).Field("__RequestVerificationToken");
        foreach (var password in new[] { "wrong words altogether", SiteUnderTest.Password })
        {
            await member.Post(
                "/newsroom/sign-in",
                [("__RequestVerificationToken", form), ("Input.Email", email), ("Input.Password", password)],
                (Visitor.AddressHeader, "203.0.113.77"), ("User-Agent", Firefox));
        }
        await member.SignIn("nobody-at-all@example.org", "wrong words altogether");

        var own = (await member.Get("/newsroom/account/sign-ins")).Texts(".log tbody tr");
        Assert.Equal(2, own.Count);
        Assert.StartsWith("دخول كلمة المرور Firefox، Linux 203.0.113.0/24", own[0], StringComparison.Ordinal);
        Assert.StartsWith("محاولة خاطئة كلمة المرور", own[1], StringComparison.Ordinal);
        var everybodys = await admin.Get("/newsroom/staff/sign-ins");
        Assert.Equal(3, everybodys.Page.QuerySelectorAll(".log tbody tr").Length);
        Assert.DoesNotContain("nobody-at-all", everybodys.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("203.0.113.77", everybodys.Body, StringComparison.Ordinal);

        await using var scope = site.Services.CreateAsyncScope();
        var retention = scope.ServiceProvider.GetRequiredService<StaffRetention>();
        Assert.Equal(0, await retention.Forget(site.Time.Now + SignIn.Kept, default));
        Assert.Equal(3, await retention.Forget(site.Time.Now + SignIn.Kept + TimeSpan.FromSeconds(1), default));
        Assert.Equal(0, await site.Store(db => db.StaffSessions.CountAsync()));
    }

    [Fact]
    public async Task A_device_is_seen_every_few_minutes_and_lives_as_long_as_it_is_used()
    {
        await using var site = new SiteUnderTest();
        var email = await site.Recruit(Roles.Editor);
        using var member = site.Stranger();
        await member.SignIn(email, SiteUnderTest.Password);
        var start = site.Time.Now;

        site.Time.Advance(TimeSpan.FromMinutes(3));
        await member.Get("/newsroom/comments");
        Assert.Equal(start, await site.Store(db => db.StaffSessions.Select(session => session.SeenAt).SingleAsync()));
        site.Time.Advance(TimeSpan.FromMinutes(3));
        await member.Get("/newsroom/comments");
        Assert.Equal(site.Time.Now, await site.Store(db => db.StaffSessions.Select(session => session.SeenAt).SingleAsync()));
    }

    [Fact]
    public async Task A_colleague_takes_another_name_which_is_reserved_at_once()
    {
        await using var site = new SiteUnderTest();
        var email = await site.Recruit(Roles.Editor, "ريم");
        using var member = site.Stranger();
        await member.SignIn(email, SiteUnderTest.Password);
        var before = await site.Store(db => db.CommentPolicies.Select(policy => policy.ListsVersion).SingleAsync());

        var refused = await member.Submit("/newsroom/account?handler=name", ("Name", "..."));
        Assert.Equal((400, "..."), (refused.Code, refused.Field("Name")));
        Assert.Equal(303, (await member.Submit("/newsroom/account?handler=name", ("Name", "ريم  سعد"))).Code);

        Assert.Equal("ريم سعد", (await site.MemberAt(email)).Name);
        Assert.Equal("حسابي (ريم سعد)", (await member.Get("/newsroom/account")).Text("a.who .sr"));
        Assert.Equal(before + 1, await site.Store(db => db.CommentPolicies.Select(policy => policy.ListsVersion).SingleAsync()));
    }
}
