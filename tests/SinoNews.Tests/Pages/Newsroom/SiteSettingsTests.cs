using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Staff;
using SinoNews.Tests.Comments.Rules;
using SinoNews.Web.Setup;

namespace SinoNews.Tests.Pages.Newsroom;

public sealed class SiteSettingsTests
{
    private const string Address = "/newsroom/settings";

    private static readonly (string Name, string? Value)[] Usual =
        [("Input.Version", "0"), ("Input.Name", "سينو نيوز"), ("Input.Tagline", ""), ("Input.TimeZone", "")];

    [Fact]
    public async Task The_site_is_renamed_for_every_reader_and_each_change_written_down()
    {
        await using var site = new SiteUnderTest();
        using var admin = await site.Staff(Roles.Admin, "ليلى المديرة");
        using var reader = site.Reader();
        var form = await admin.Get(Address);
        Assert.Equal(Usual.Select(field => field.Value), Usual.Select(field => form.Field(field.Name) ?? ""));

        var saved = await Save(
            admin, ("Input.Name", " أخبار\u202E  الصين "), ("Input.Tagline", "نافذة على الصين"), ("Input.TimeZone", "Asia/Shanghai"),
            ("Input.Links[0].Label", "تلغرام"), ("Input.Links[0].Url", "https://t.me/sino"), ("Input.Links[1].Label", " "), ("Input.Links[2].Label", "X"), ("Input.Links[2].Url", "https://X.com/sino"));

        Assert.Equal((303, $"{Address}?done=saved"), (saved.Code, saved.Location));
        Assert.NotNull((await admin.Get(saved.Location!)).Text("[role=status]"));
        foreach (var path in new[] { "/", "/about", "/no-such-page", "/newsroom/sign-in" })
        {
            var page = await reader.Get(path);
            Assert.EndsWith("| أخبار الصين", page.Page.Title, StringComparison.Ordinal);
            Assert.StartsWith("أخبار الصين", page.Text(".brand"), StringComparison.Ordinal);
            Assert.DoesNotContain("سينو نيوز", page.Body, StringComparison.Ordinal);
        }
        Assert.EndsWith("| أخبار الصين", (await admin.Get("/newsroom/articles")).Page.Title, StringComparison.Ordinal);
        Assert.EndsWith("| أخبار الصين", (await reader.Post("/newsroom/sign-in", [])).Page.Title ?? "| أخبار الصين", StringComparison.Ordinal);
        var home = await reader.Get("/");
        Assert.Equal(
            [("me noopener", "https://t.me/sino", "تلغرام"), ("me noopener", "https://x.com/sino", "X")],
            home.Page.QuerySelectorAll(".foot a[rel]").Select(link => (link.GetAttribute("rel"), link.GetAttribute("href"), link.TextContent)));
        Assert.Equal(
            [
                (AdminActKind.SiteChanged, "اسم الموقع: أخبار الصين (كان: سينو نيوز)", "ليلى المديرة"),
                (AdminActKind.SiteChanged, "العبارة التعريفية: نافذة على الصين (كان: بلا عبارة)", "ليلى المديرة"),
                (AdminActKind.SiteChanged, "المنطقة الزمنية: Asia/Shanghai (كان: كما في إعدادات الخادم)", "ليلى المديرة"),
                (AdminActKind.SiteChanged, "روابط المتابعة: تلغرام https://t.me/sino، X https://x.com/sino (كان: بلا روابط)", "ليلى المديرة"),
            ],
            await Acts(site));
    }

    [Fact]
    public async Task A_save_that_changes_nothing_writes_nothing()
    {
        await using var site = new SiteUnderTest();
        using var admin = await site.Staff(Roles.Admin);

        Assert.Equal(303, (await Save(admin, ("Input.Links[0].Label", ""), ("Input.Links[0].Url", " "))).Code);

        Assert.Equal(0, await site.Store(db => db.Sites.Select(one => one.Version).SingleAsync()));
        Assert.Empty(await Acts(site));
    }

    [Fact]
    public async Task The_sites_new_name_is_reserved_among_commenters_from_the_next_comment_on()
    {
        await using var site = new SiteUnderTest();
        using var admin = await site.Staff(Roles.Admin);
        using var reader = site.Reader();
        var story = await site.Publish();
        var before = await site.Comment((await reader.Comment(story, "تعليق أول", "مرآة بكين")).Receipt);
        Assert.NotEqual(SinoNews.Comments.HoldReason.Impersonation, before.Reason);

        await Save(admin, ("Input.Name", "مرآة بكين"));

        var after = await site.Comment((await reader.Comment(story, "تعليق ثان", "مـرآة بكين", "other@example.org")).Receipt);
        Assert.Equal(SinoNews.Comments.HoldReason.Impersonation, after.Reason);
    }

    [Fact]
    public async Task A_stale_save_is_refused_with_what_changed_and_keeps_what_was_typed()
    {
        await using var site = new SiteUnderTest();
        using var first = await site.Staff(Roles.Admin, "ليلى المديرة");
        using var second = await site.Staff(Roles.Admin);
        await Save(first, ("Input.Tagline", "عبارة ليلى"));

        var stale = await Save(second, ("Input.Name", "اسم آخر"), ("Input.Links[0].Label", "X"), ("Input.Links[0].Url", "https://x.com/a"));

        Assert.Equal((409, "اسم آخر", "https://x.com/a", "1"), (stale.Code, stale.Field("Input.Name"), stale.Field("Input.Links[0].Url"), stale.Field("Input.Version")));
        var alert = stale.Text("[role=alert]")!;
        Assert.Contains("ليلى المديرة", alert, StringComparison.Ordinal);
        Assert.Contains("العبارة التعريفية: عبارة ليلى (كان: بلا عبارة)", alert, StringComparison.Ordinal);
        Assert.Contains("اسم الموقع: المحفوظ «سينو نيوز»، وما كتبته «اسم آخر»", alert, StringComparison.Ordinal);
        Assert.Equal("سينو نيوز", await site.Store(db => db.Sites.Select(one => one.Name).SingleAsync()));

        // Seen and sent again, it is a decision.
        Assert.Equal(303, (await Save(second, ("Input.Name", "اسم آخر"), ("Input.Version", "1"))).Code);
        Assert.Equal(("اسم آخر", null), await site.Store(db => db.Sites.Select(one => ValueTuple.Create(one.Name, one.Tagline)).SingleAsync()));
    }

    [Fact]
    public async Task Of_many_who_save_what_they_saw_at_once_one_does()
    {
        await using var site = new SiteUnderTest();
        using var admin = await site.Staff(Roles.Admin);
        await admin.Get(Address);
        await Save(admin);

        var codes = await Task.WhenAll(Enumerable.Range(1, 8).Select(async i => (await Save(admin, ("Input.Name", $"اسم رقم {i}"))).Code));

        Assert.Equal((1, 7), (codes.Count(code => code == 303), codes.Count(code => code == 409)));
        Assert.Single(await Acts(site));
    }

    [Theory]
    [InlineData("Input.Name", "", "اكتب اسم الموقع")]
    [InlineData("Input.Name", "\u202E\u200B", "اكتب اسم الموقع")]
    [InlineData("Input.Name", "123", "اكتب اسم الموقع")]
    [InlineData("Input.Name", "LONG", "طويل")]
    [InlineData("Input.Tagline", "LONG", "طويلة")]
    [InlineData("Input.TimeZone", "Mars/Olympus", "اختر")]
    [InlineData("Input.TimeZone", "../../etc/passwd", "اختر")]
    [InlineData("Input.TimeZone", "asia/riyadh", "اختر")]
    [InlineData("Input.Links[0].Url", "http://t.me/x", "https://")]
    [InlineData("Input.Links[0].Url", "javascript:alert(1)", "https://")]
    [InlineData("Input.Links[0].Url", "https://user:pw@example.org/", "https://")]
    [InlineData("Input.Links[0].Url", "https://localhost/", "https://")]
    [InlineData("Input.Links[0].Url", "", "https://")]
    [InlineData("Input.Links[0].Label", "", "اسم الرابط")]
    [InlineData("Input.Links[0].Label", "LONG", "اسم الرابط")]
    public async Task What_is_no_setting_is_told_at_its_field_and_kept(string field, string typed, string said)
    {
        await using var site = new SiteUnderTest();
        using var admin = await site.Staff(Roles.Admin);
        var value = typed == "LONG" ? new string('ط', 121) : typed;
        var right = new (string Name, string? Value)[] { ("Input.Links[0].Label", "تلغرام"), ("Input.Links[0].Url", "https://t.me/sino"), ("Input.Tagline", "نص محفوظ") };

        var answer = await Save(admin, [.. right.Where(known => known.Name != field), (field, value)]);

        Assert.Equal(400, answer.Code);
        var control = answer.Page.QuerySelector($"[name='{field}']")!;
        answer.AssertOnlyProblem(control, said);
        if (field != "Input.TimeZone" && field != "Input.Tagline")
            Assert.Equal((value, "نص محفوظ"), (answer.Field(field), answer.Field("Input.Tagline")));
        Assert.Empty(await Acts(site));
    }

    [Fact]
    public async Task Nine_links_are_one_too_many_and_none_of_them_is_lost()
    {
        await using var site = new SiteUnderTest();
        using var admin = await site.Staff(Roles.Admin);
        var nine = Enumerable.Range(0, 9).SelectMany(i => new (string, string?)[] { ($"Input.Links[{i}].Label", $"رابط {i}"), ($"Input.Links[{i}].Url", $"https://example.org/{i}") }).ToArray();

        var answer = await Save(admin, nine);

        Assert.Equal((400, "https://example.org/8"), (answer.Code, answer.Field("Input.Links[8].Url")));
        Assert.Contains("8", answer.Text(".error"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Roles.Author, 403)]
    [InlineData(Roles.Editor, 403)]
    [InlineData(Roles.Admin, 303)]
    public async Task Only_an_admin_sets_the_site_up(string role, int code)
    {
        await using var site = new SiteUnderTest();
        using var member = await site.Staff(role);

        Assert.Equal(code, (await Save(member, ("Input.Name", "اسم جديد"))).Code);

        Assert.Equal(code == 303, (await member.Get("/newsroom/articles")).Page.QuerySelector($".bar a[href='{Address}']") is not null);
        Assert.Equal(code == 303 ? 1 : 0, (await Acts(site)).Count);
        Assert.Equal(code == 303 ? 400 : 403, (await member.Submit(Address, ("Input.Name", "بلا رقم نسخة"))).Code);
    }

    [Fact]
    public async Task A_tagline_that_an_admin_took_away_does_not_come_back_with_the_seeds()
    {
        using var data = new TempFolder();
        using var seeds = new TempFolder();
        seeds.Write("page.txt", "موقع متخصص\n\nعنوان المادة\n\n0\n\nفقرة."u8.ToArray());
        await using (var site = new SiteUnderTest { DataPath = data.Path, SeedsPath = seeds.Path })
        {
            using var admin = await site.Staff(Roles.Admin);
            Assert.Equal("موقع متخصص", (await admin.Get(Address)).Field("Input.Tagline"));
            Assert.Equal(303, (await Save(admin, ("Input.Name", "اسم آخر"))).Code);
        }

        await using var again = new SiteUnderTest { DataPath = data.Path, SeedsPath = seeds.Path };
        Assert.Null(await again.Store(db => db.Sites.Select(one => one.Tagline).SingleAsync()));
    }

    [Fact]
    public async Task A_zone_that_this_machine_no_longer_knows_stays_set_and_the_configurations_holds()
    {
        await using var site = new SiteUnderTest();
        using var admin = await site.Staff(Roles.Admin);
        await site.Store(db => db.Database.ExecuteSqlAsync($"UPDATE Sites SET TimeZone = 'Mars/Olympus'"));

        var form = await admin.Get(Address);
        Assert.Equal((200, "Mars/Olympus"), (form.Code, form.Field("Input.TimeZone")));
        Assert.Equal("Asia/Riyadh", site.Services.GetRequiredService<SiteClock>().Zone.Id);
    }

    private static Task<Answer> Save(Visitor visitor, params (string Name, string? Value)[] fields) =>
        visitor.Submit(Address, [.. Usual.Where(usual => !fields.Any(field => field.Name == usual.Name)), .. fields]);

    private static Task<List<(AdminActKind Kind, string Subject, string By)>> Acts(SiteUnderTest site) => site.Store(async db =>
        (await db.AdminActs.AsNoTracking().Include(act => act.By).OrderBy(act => act.Id).ToListAsync()).ConvertAll(act => (act.Kind, act.Subject, act.By!.Name)));
}
