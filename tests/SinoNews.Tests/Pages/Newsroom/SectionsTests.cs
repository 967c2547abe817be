using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Comments.Rules;
using SinoNews.Names;
using SinoNews.Staff;
using SinoNews.Tests.Comments.Rules;

namespace SinoNews.Tests.Pages.Newsroom;

public sealed class SectionsTests
{
    private const string Address = SectionForms.Address;

    [Fact]
    public async Task A_new_section_stands_last_has_its_page_and_takes_stories()
    {
        await using var site = new SiteUnderTest();
        using var admin = await site.Staff(Roles.Admin, "ليلى المديرة");
        using var reader = site.Reader();

        var added = await admin.AddSection();

        Assert.Equal((303, $"{Address}?done=added"), (added.Code, added.Location));
        Assert.NotNull((await admin.Get(added.Location!)).Text("[role=status]"));
        var home = await reader.Get("/");
        Assert.Equal("رياضة", home.Texts(".nav a")[^2]); // the glossary stands after the sections
        Assert.Contains("رياضة", home.Texts(".foot a"));
        var page = await reader.Get("/sections/sport");
        Assert.Equal((200, "رياضة", "culture"), (page.Code, page.Text("h1"), page.Page.QuerySelector(".sec-h .plate")!.GetAttribute("data-sec")));
        await site.Publish(Make.Words("سباق القوارب", section: 7));
        Assert.Equal("体育", (await reader.Get("/sections/sport")).Page.QuerySelector("main .story .zi")!.TextContent);
        Assert.Contains("رياضة", (await admin.Get("/newsroom/articles/new")).Texts("select[name='Input.Section'] option"));
        Assert.Equal([(AdminActKind.SectionAdded, "رياضة (sections/sport)")], await site.SectionActs());
        Assert.Empty(await site.RuleChanges());
    }

    [Fact]
    public async Task A_section_is_changed_for_readers_and_each_change_written_down()
    {
        await using var site = new SiteUnderTest();
        using var admin = await site.Staff(Roles.Admin);
        using var reader = site.Reader();
        var form = await admin.Get($"{Address}/1");
        Assert.Equal(("سياسة", "0", "politics", null), (form.Field("Input.Name"), form.Field("Input.Version"), form.Field("Input.Look"), form.Field("Input.Slug")));

        var saved = await admin.ChangeSection(1, form, ("Input.Name", "دبلوماسية"), ("Input.Look", "plain"), ("Input.CommentMode", "Closed"), ("Input.Slug", "other"));

        Assert.Equal((303, $"{Address}?done=saved"), (saved.Code, saved.Location));
        var page = await reader.Get("/sections/politics");
        Assert.Equal(("دبلوماسية", "plain"), (page.Text("h1"), page.Page.QuerySelector(".sec-h .plate")!.GetAttribute("data-sec")));
        Assert.Equal(404, (await reader.Get("/sections/other")).Code);
        Assert.Equal(409, (await reader.Comment(await site.Publish())).Code);
        Assert.Equal(
            [
                (AdminActKind.SectionChanged, "سياسة (sections/politics)، الاسم: دبلوماسية (كان: سياسة)"),
                (AdminActKind.SectionChanged, "سياسة (sections/politics)، النقش واللون: بلا نقش (كان: تعرّج، أزرق بنفسجي)"),
                (AdminActKind.SectionChanged, "سياسة (sections/politics)، التعليقات: التعليقات مغلقة (كان: كما في الموقع)"),
            ],
            await site.SectionActs());
        Assert.Equal([(RuleChangeKind.SectionMode, "دبلوماسية: التعليقات مغلقة")], await site.RuleChanges());
        Assert.Contains("دبلوماسية: التعليقات مغلقة", (await admin.Get("/newsroom/log/rules")).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mode_set_on_one_form_is_not_saved_over_by_the_other()
    {
        await using var site = new SiteUnderTest();
        using var admin = await site.Staff(Roles.Admin);
        var (section, rules) = (await admin.Get($"{Address}/1"), await admin.Get("/newsroom/comments/settings"));
        Assert.Equal(303, (await admin.ChangeSection(1, section, ("Input.CommentMode", "Closed"))).Code);

        (string Name, string? Value)[] policy = [.. SectionForms.Fields(rules)];
        Assert.Equal(409, (await admin.Submit("/newsroom/comments/settings", policy)).Code);
        Assert.Equal(303, (await admin.Submit("/newsroom/comments/settings", [.. policy.Where(field => field.Name != "Input.Version"), ("Input.Version", "1")])).Code);

        var late = await admin.ChangeSection(1, section, ("Input.Version", "1"), ("Input.CommentMode", "Open"));
        Assert.Equal((409, "2"), (late.Code, late.Field("Input.Version")));
        Assert.Null(await site.Store(db => db.Sections.Where(one => one.Id == 1).Select(one => one.CommentMode).SingleAsync()));
    }

    [Fact]
    public async Task A_stale_save_is_refused_with_what_changed_and_keeps_what_was_typed()
    {
        await using var site = new SiteUnderTest();
        using var first = await site.Staff(Roles.Admin, "ليلى المديرة");
        using var second = await site.Staff(Roles.Admin);
        var form = await second.Get($"{Address}/1");
        await first.ChangeSection(1, form, ("Input.Name", "دبلوماسية"));

        var stale = await second.ChangeSection(1, form, ("Input.Description", "وصف آخر."));

        Assert.Equal((409, "وصف آخر.", "سياسة", "1"), (stale.Code, stale.Field("Input.Description"), stale.Field("Input.Name"), stale.Field("Input.Version")));
        var alert = stale.Text("[role=alert]")!;
        Assert.Contains("ليلى المديرة", alert, StringComparison.Ordinal);
        Assert.Contains("الاسم: دبلوماسية (كان: سياسة)", alert, StringComparison.Ordinal);
        Assert.Contains("الاسم: المحفوظ «دبلوماسية»، وما كتبته «سياسة»", alert, StringComparison.Ordinal);
        Assert.Equal(303, (await second.ChangeSection(1, form, ("Input.Description", "وصف آخر."), ("Input.Version", "1"))).Code);
    }

    [Fact]
    public async Task A_hidden_section_is_gone_from_navigation_home_footer_and_site_map_and_keeps_its_page()
    {
        await using var site = new SiteUnderTest();
        using var admin = await site.Staff(Roles.Admin);
        using var reader = site.Reader();
        for (var i = 0; i < 6; i++)
            await site.Publish(Make.Words($"رحلة {i}", section: 6));
        Assert.NotNull((await reader.Get("/")).Page.QuerySelector("#sec-travel"));

        Assert.Equal(303, (await admin.ChangeSection(6, await admin.Get($"{Address}/6"), ("Input.Hidden", "true"))).Code);

        var home = await reader.Get("/");
        Assert.Null(home.Page.QuerySelector("#sec-travel"));
        Assert.Null(home.Page.QuerySelector(".nav a[href='/sections/travel'], .foot a[href='/sections/travel']"));
        Assert.Null((await reader.Get("/no-such-page")).Page.QuerySelector("a[href='/sections/travel']"));
        var map = (await reader.Get("/sitemap-pages.xml.gz")).Body;
        Assert.Equal((true, false), (map.Contains("/sections/science<", StringComparison.Ordinal), map.Contains("/sections/travel<", StringComparison.Ordinal)));
        var page = await reader.Get("/sections/travel");
        Assert.Equal((200, 6), (page.Code, page.Texts("article.story").Count));
        Assert.Contains("سياحة", (await admin.Get("/newsroom/articles/new")).Texts("select[name='Input.Section'] option"));
        Assert.Contains("مخفي", (await admin.Get(Address)).Text("tbody tr:last-child"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_section_moves_one_place_by_its_buttons_and_an_old_order_moves_nothing()
    {
        await using var site = new SiteUnderTest();
        using var admin = await site.Staff(Roles.Admin);
        using var reader = site.Reader();
        var list = await admin.Get(Address);
        Assert.True(list.Page.QuerySelector("tbody tr:first-child button[value=up]")!.HasAttribute("disabled"));
        Assert.True(list.Page.QuerySelector("tbody tr:last-child button[value=down]")!.HasAttribute("disabled"));

        var moved = await admin.MoveSection(3, "up", "1,2,3,4,5,6");

        Assert.Equal((303, $"{Address}?done=moved"), (moved.Code, moved.Location));
        string[] order = ["الرئيسية", "سياسة", "ثقافة", "اقتصاد", "تاريخ", "علوم وتقنية", "سياحة", "معجم الصين"];
        Assert.Equal(order, (await reader.Get("/")).Texts(".nav a"));
        var stale = await admin.MoveSection(3, "up", "1,2,3,4,5,6");
        Assert.Equal((409, "1,3,2,4,5,6"), (stale.Code, stale.Field("Seen")));
        Assert.NotNull(stale.Text("[role=alert]"));
        Assert.Equal(303, (await admin.MoveSection(1, "up", "1,3,2,4,5,6")).Code); // nothing stands above it
        Assert.Equal(order, (await reader.Get("/")).Texts(".nav a"));
        Assert.Equal(
            [(AdminActKind.SectionsReordered, "ترتيب الأقسام: سياسة، ثقافة، اقتصاد، تاريخ، علوم وتقنية، سياحة (كان: سياسة، اقتصاد، ثقافة، تاريخ، علوم وتقنية، سياحة)")],
            await site.SectionActs());
        foreach (var (id, to, seen, code) in new[] { ("99", "up", "1", 404), ("1", "over", "1", 400), ("x", "up", "1", 400), ("1", "down", "1;DROP", 409) })
            Assert.Equal(code, (await admin.Submit($"{Address}?handler=move", ("Id", id), ("to", to), ("Seen", seen))).Code);
    }

    [Fact]
    public async Task A_section_with_stories_stays_and_one_that_was_never_used_goes()
    {
        await using var site = new SiteUnderTest();
        using var admin = await site.Staff(Roles.Admin);
        using var reader = site.Reader();
        await admin.AddSection();
        await admin.AddSection(("Input.Slug", "empty"), ("Input.Name", "فارغ"));
        await site.Publish(Make.Words(section: 7));
        Assert.Null((await admin.Get($"{Address}/7")).Page.QuerySelector("form[action*=remove]"));
        Assert.NotNull((await admin.Get($"{Address}/8")).Page.QuerySelector("form[action*=remove]"));

        var refused = await admin.RemoveSection(7, "0");
        Assert.Equal(409, refused.Code);
        Assert.Contains("إخفاؤه", refused.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal(409, (await admin.RemoveSection(8, "5")).Code);
        Assert.Equal(404, (await admin.RemoveSection(99, "0")).Code);
        Assert.Equal((303, $"{Address}?done=removed"), await admin.RemoveSection(8, "0") is var gone ? (gone.Code, gone.Location) : default);

        Assert.Equal((200, 404), ((await reader.Get("/sections/sport")).Code, (await reader.Get("/sections/empty")).Code));
        Assert.Equal((AdminActKind.SectionRemoved, "فارغ (sections/empty)"), (await site.SectionActs())[^1]);
    }

    [Fact]
    public async Task A_section_that_a_draft_or_an_old_revision_names_stays()
    {
        await using var site = new SiteUnderTest();
        using var admin = await site.Staff(Roles.Admin);
        await admin.AddSection();
        await site.Store(async db =>
        {
            var (desk, words) = (new ArticleDesk(db, new LexiconCache()), Make.Words(section: 7));
            var draft = await desk.Draft(words, null, site.Time.Now, default);
            await db.SaveChangesAsync();
            await desk.Revise(draft, words with { SectionId = 1 }, null, site.Time.Now, default);
            return await db.SaveChangesAsync();
        });

        Assert.Equal(409, (await admin.RemoveSection(7, "0")).Code);
    }
}
