using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Staff;
using SinoNews.Storage;

namespace SinoNews.Tests.Pages.Newsroom;

public sealed class StaffTests
{
    [Fact]
    public async Task A_new_colleague_chooses_a_password_by_a_link_that_is_shown_once()
    {
        await using var site = new SiteUnderTest();
        using var admin = await site.Staff(Roles.Admin, "هدى");

        var answer = await admin.Submit("/newsroom/staff", ("Input.Name", "يوسف"), ("Input.Email", "yusuf@example.org"), ("Input.Role", Roles.Editor));
        var link = answer.Link();

        Assert.DoesNotContain("token=", (await admin.Get("/newsroom/staff")).Body, StringComparison.Ordinal);
        Assert.Contains("لم يختر كلمة مرور بعد", (await admin.Get("/newsroom/staff")).Body, StringComparison.Ordinal);
        using var yusuf = site.Stranger();
        Assert.Equal(400, (await yusuf.SignIn("yusuf@example.org", "")).Code);
        var page = await yusuf.Get(link);
        Assert.Equal("أهلًا بك، يوسف", page.Text("h1"));
        Assert.Equal("same-origin", page.Header("Referrer-Policy"));
        Assert.Equal((302, "/newsroom/sign-in?done=chosen"), await CodeAndPlace(yusuf.Choose(link)));
        Assert.Equal(302, (await yusuf.SignIn("yusuf@example.org", Team.NewPassword)).Code);
        Assert.Equal(200, (await yusuf.Get("/newsroom/comments")).Code);
        var act = Assert.Single(await site.Acts());
        Assert.Equal((AdminActKind.MemberInvited, "يوسف: محرّر", "هدى", site.Time.Now), (act.Kind, act.Subject, act.By!.Name, act.At));
    }

    [Theory]
    [InlineData("", "new@example.org", Roles.Author, "اكتب اسم الزميل")]
    [InlineData("زميل", "not an address", Roles.Author, "تحقّق من البريد الإلكتروني")]
    [InlineData("زميل", "", Roles.Author, "تحقّق من البريد الإلكتروني")]
    [InlineData("زميل", "TAKEN@example.org", Roles.Author, "مسجّل من قبل")]
    [InlineData("زميل", "new@example.org", "Owner", "اختر الدور")]
    public async Task A_colleague_who_cannot_be_added_is_told_why_and_nothing_is_lost(string name, string email, string role, string said)
    {
        await using var site = new SiteUnderTest();
        using var admin = await site.Staff(Roles.Admin);
        await admin.Submit("/newsroom/staff", ("Input.Name", "أول"), ("Input.Email", "taken@example.org"), ("Input.Role", Roles.Author));

        var answer = await admin.Submit("/newsroom/staff", ("Input.Name", name), ("Input.Email", email), ("Input.Role", role));

        Assert.Equal((400, name, email), (answer.Code, answer.Field("Input.Name"), answer.Field("Input.Email")));
        Assert.Contains(said, answer.Text(".error"), StringComparison.Ordinal);
        Assert.Equal(2, await site.Store(db => db.Users.CountAsync()));
        Assert.Single(await site.Acts());
    }

    [Fact]
    public async Task A_new_role_holds_from_the_next_minute_on()
    {
        await using var site = new SiteUnderTest();
        using var admin = await site.Staff(Roles.Admin);
        var email = await site.Recruit(Roles.Author, "ريم");
        using var reem = site.Stranger();
        await reem.SignIn(email, SiteUnderTest.Password);
        Assert.Equal(403, (await reem.Get("/newsroom/comments")).Code);

        Assert.Equal(303, (await admin.Does(site, "role", email, ("Role", Roles.Editor))).Code);

        site.Time.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(200, (await reem.Get("/newsroom/comments")).Code);
        Assert.Equal("ريم: محرّر (كان: كاتب)", Assert.Single(await site.Acts()).Subject);
        Assert.Equal(303, (await admin.Does(site, "role", email, ("Role", Roles.Editor))).Code);
        Assert.Single(await site.Acts());
        Assert.Equal(400, (await admin.Does(site, "role", email, ("Role", "Owner"))).Code);
    }

    [Fact]
    public async Task The_last_admin_who_can_sign_in_stays_one()
    {
        await using var site = new SiteUnderTest();
        var (mine, invited) = (await site.Recruit(Roles.Admin), "new@example.org");
        using var admin = site.Stranger();
        await admin.SignIn(mine, SiteUnderTest.Password);
        var link = (await admin.Submit("/newsroom/staff", ("Input.Name", "مدير آخر"), ("Input.Email", invited), ("Input.Role", Roles.Admin))).Link();

        var refused = await admin.Does(site, "role", mine, ("Role", Roles.Editor));
        Assert.Equal(409, refused.Code);
        Assert.Contains("آخر مدير", refused.Text("[role=alert]"), StringComparison.Ordinal);

        using var other = site.Stranger();
        await other.Choose(link);
        Assert.Equal(303, (await admin.Does(site, "role", mine, ("Role", Roles.Editor))).Code);
        await other.SignIn(invited, Team.NewPassword);
        Assert.Equal(409, (await other.Does(site, "role", invited, ("Role", Roles.Author))).Code);
    }

    [Theory]
    [InlineData("disable")]
    [InlineData("reset")]
    [InlineData("secondFactor")]
    public async Task Nobody_shuts_themself_out(string act)
    {
        await using var site = new SiteUnderTest();
        var mine = await site.Recruit(Roles.Admin);
        await site.Recruit(Roles.Admin);
        using var admin = site.Stranger();
        await admin.SignIn(mine, SiteUnderTest.Password);

        var refused = await admin.Does(site, act, mine);

        Assert.Equal(409, refused.Code);
        Assert.Contains("حسابك أنت", refused.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Empty(await site.Acts());
        Assert.Equal(302, (await site.Stranger().SignIn(mine, SiteUnderTest.Password)).Code);
    }

    // Below the pages: a request that comes a moment later finds its session ended, and is sent to the sign-in.
    [Fact]
    public async Task Of_two_admins_who_disable_each_other_at_once_one_remains()
    {
        await using var site = new SiteUnderTest();
        var emails = new[] { await site.Recruit(Roles.Admin), await site.Recruit(Roles.Admin) };
        var (one, other) = (await site.MemberAt(emails[0]), await site.MemberAt(emails[1]));

        var rulings = await Task.WhenAll(Task.Run(() => Disable(site, one, by: other)), Task.Run(() => Disable(site, other, by: one)));

        Assert.Single(rulings.OfType<StaffRuling.Done>());
        Assert.Equal(StaffRefusal.LastAdmin, Assert.Single(rulings.OfType<StaffRuling.Refused>()).Why);
        Assert.Equal(1, await site.Store(db => db.Users.CountAsync(member => member.DisabledAt == null)));
    }

    [Theory]
    [InlineData("role")]
    [InlineData("disable")]
    [InlineData("enable")]
    [InlineData("reset")]
    [InlineData("signOut")]
    [InlineData("secondFactor")]
    [InlineData("byline")]
    public async Task What_is_done_to_nobody_is_not_found(string act)
    {
        await using var site = new SiteUnderTest();
        using var admin = await site.Staff(Roles.Admin);

        Assert.Equal(404, (await admin.Submit($"/newsroom/staff/999?handler={act}", ("Role", Roles.Author))).Code);
        Assert.Empty(await site.Acts());
    }

    [Fact]
    public async Task A_byline_belongs_to_one_colleague_who_writes_the_words_under_it()
    {
        await using var site = new SiteUnderTest();
        using var admin = await site.Staff(Roles.Admin);
        var (email, other) = (await site.Recruit(Roles.Author, "ريم سعد"), await site.Recruit(Roles.Author, "نورة"));
        await site.Publish(Make.Words(author: "ريم سعد"));
        using var reem = site.Stranger();
        await reem.SignIn(email, SiteUnderTest.Password);
        Assert.Equal(404, (await reem.Submit("/newsroom/account?handler=bio", ("Bio", "كاتبة"))).Code);

        Assert.Equal(303, (await admin.Does(site, "byline", email, ("Author", "0"))).Code);
        var author = (await site.MemberAt(email)).AuthorId;
        Assert.NotNull(author);
        Assert.Equal(409, (await admin.Does(site, "byline", other, ("Author", $"{author}"))).Code);
        Assert.Equal(404, (await admin.Does(site, "byline", other, ("Author", "999"))).Code);

        Assert.Equal(303, (await reem.Submit("/newsroom/account?handler=bio", ("Bio", "كاتبة من <b>فاس</b>.\nتكتب عن الشاي."))).Code);
        using var reader = site.Reader();
        var page = await reader.Get("/authors/ريم-سعد");
        Assert.Equal(["كاتبة من <b>فاس</b>.", "تكتب عن الشاي."], page.Texts(".bio"));
        Assert.Equal([AdminActKind.MemberBylineChanged, AdminActKind.AuthorChanged], (await site.Acts()).Select(act => act.Kind));
        Assert.Equal(303, (await admin.Does(site, "byline", email, ("Author", ""))).Code);
        Assert.Null((await site.MemberAt(email)).AuthorId);
    }

    [Fact]
    public async Task What_admins_did_is_read_in_the_log_and_narrowed_there()
    {
        await using var site = new SiteUnderTest();
        using var admin = await site.Staff(Roles.Admin, "هدى");
        var email = await site.Recruit(Roles.Author, "ريم");
        Assert.Contains("لم يتغيّر شيء بعد", (await admin.Get("/newsroom/log/admin")).Body, StringComparison.Ordinal);
        await admin.Does(site, "disable", email);
        await admin.Does(site, "enable", email);

        Assert.Equal(["هدى: إعادة تفعيل الحساب", "هدى: إيقاف الحساب"], (await admin.Get("/newsroom/log/admin")).Texts("td:first-of-type"));
        Assert.Equal(["هدى: إيقاف الحساب"], (await admin.Get("/newsroom/log/admin?kind=MemberDisabled")).Texts("td:first-of-type"));
        Assert.Contains("سجل الإدارة", (await admin.Get("/newsroom/log")).Text(".tabs"), StringComparison.Ordinal);
        using var editor = await site.Staff(Roles.Editor);
        Assert.DoesNotContain("سجل الإدارة", (await editor.Get("/newsroom/log")).Text(".tabs"), StringComparison.Ordinal);
        Assert.NotNull((await editor.Get("/newsroom/log")).Page.QuerySelector(".bar nav a[href='/newsroom/authors']"));
    }

    private static async Task<StaffRuling> Disable(SiteUnderTest site, StaffMember member, StaffMember by)
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<NewsDb>().Attach(by);
        return await scope.ServiceProvider.GetRequiredService<StaffDesk>().Disable(member.Id, by, site.Time.Now, default);
    }

    private static async Task<(int Code, string? Location)> CodeAndPlace(Task<Answer> answer) => ((await answer).Code, (await answer).Location);
}
