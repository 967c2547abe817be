using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Staff;

namespace SinoNews.Tests.Pages.Newsroom;

public sealed partial class StoryFormTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    [Fact]
    public async Task An_editor_adds_a_story_in_one_step_and_readers_see_it_on_the_home_page()
    {
        var editor = await site.Colleague(Roles.Editor);
        using var reader = site.Reader();

        var answer = await editor.Submit("/newsroom/articles/new", Story("مادة من غرفة الأخبار", "publish"));

        var id = Id(answer);
        Assert.Equal("نُشرت المادة.", (await editor.Get(answer.Location!)).Text("[role=status]"));
        Assert.Contains("مادة من غرفة الأخبار", (await reader.Get("/")).Texts("h2 a"));
        var story = await reader.Get((await reader.Get($"/a/{id}")).Location!);
        Assert.Equal(("مادة من غرفة الأخبار", "مقدمة المادة."), (story.Text("h1"), story.Text(".stand")));
        Assert.Equal("ليلى حسن", story.Text("a[href^='/authors/']"));
        Assert.Equal(["شاي", "طريق الحرير"], story.Texts(".prose .chips a"));
        Assert.Equal("فقرة غامقة.", story.Text(".prose p"));
        Assert.Equal($"/articles/{id}/{Uri.EscapeDataString("مادة-من-غرفة-الأخبار")}", (await reader.Get($"/a/{id}")).Location);
    }

    [Fact]
    public async Task A_draft_is_kept_and_seen_by_no_reader()
    {
        var editor = await site.Colleague(Roles.Editor);
        using var reader = site.Reader();

        var answer = await editor.Submit("/newsroom/articles/new", Story("مسودة لا تُرى", "save"));

        Assert.Equal(404, (await reader.Get($"/articles/{Id(answer)}")).Code);
        Assert.DoesNotContain("مسودة لا تُرى", (await reader.Get("/")).Body, StringComparison.Ordinal);
        Assert.Contains("مسودة لا تُرى", (await editor.Get("/newsroom/articles?status=draft")).Body, StringComparison.Ordinal);
        var form = await editor.Get($"/newsroom/articles/{Id(answer)}");
        Assert.Equal(
            ("مسودة لا تُرى", "culture", "شاي، طريق الحرير", "ليلى حسن", "فقرة **غامقة**.", "1"),
            (form.Field("Input.Title"), form.Field("Input.Section"), form.Field("Input.Tags"), form.Field("Input.Author"), form.Field("Input.Body"), form.Field("Input.Version")));
    }

    [Fact]
    public async Task An_edit_reaches_readers_when_it_is_published_and_not_before()
    {
        var editor = await site.Colleague(Roles.Editor);
        using var reader = site.Reader();
        var id = Id(await editor.Submit("/newsroom/articles/new", Story("قبل التعديل", "publish")));

        await editor.Submit($"/newsroom/articles/{id}", Story("بعد التعديل", "save", version: 2));
        Assert.Equal("قبل التعديل", (await reader.Get((await reader.Get($"/a/{id}")).Location!)).Text("h1"));
        Assert.Contains("+ تعديل لم يُنشر", (await editor.Get("/newsroom/articles")).Body, StringComparison.Ordinal);

        await editor.Submit($"/newsroom/articles/{id}", Story("بعد التعديل", "publish", version: 3));
        var story = await reader.Get((await reader.Get($"/a/{id}")).Location!);
        Assert.Equal("بعد التعديل", story.Text("h1"));
        Assert.Contains(story.Texts(".art-side .meta"), line => line.StartsWith("آخر تحديث", StringComparison.Ordinal));
    }

    public static TheoryData<string, string, string> Mistakes { get; } = new()
    {
        { "Title", "", "اكتب عنوان المادة." },
        { "Title", "  \u202e ", "اكتب عنوان المادة." },
        { "Title", new string('ا', 201), "العنوان طويل" },
        { "Kicker", new string('ا', 81), "العنوان التمهيدي طويل" },
        { "Standfirst", new string('ا', 501), "المقدمة طويلة" },
        { "Section", "", "اختر القسم." },
        { "Section", "sports", "اختر القسم." },
        { "Body", " \n ", "اكتب نص المادة." },
        { "Body", new string('ا', 200_001), "النص أطول" },
        { "Tags", "، !، ؟", "الوسوم" },
        { "Tags", "1،2،3،4،5،6،7،8،9،10،11،12،13", "الوسوم" },
        { "Glyphs", "abc", "لوحة الأحرف" },
        { "Glyphs", "一二三四五", "لوحة الأحرف" },
        { "Slug", "comments", "هذا الرابط محجوز" },
        { "Slug", "Comments!", "هذا الرابط محجوز" },
        { "Author", "...", "اكتب اسم الكاتب" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_mistake_is_named_in_Arabic_beside_its_field_and_nothing_typed_is_lost(string field, string value, string said)
    {
        var editor = await site.Colleague(Roles.Editor);
        (string Name, string? Value)[] fields = [.. Story("عنوان", "publish").Where(pair => pair.Name != $"Input.{field}"), ($"Input.{field}", value)];

        var answer = await editor.Submit("/newsroom/articles/new", fields);

        Assert.Equal(400, answer.Code);
        answer.AssertOnlyProblem(answer.Page.QuerySelector($"[name='Input.{field}']")!, said);
        foreach (var (name, typed) in fields.Where(pair => pair.Name.StartsWith("Input.", StringComparison.Ordinal) && pair.Value != "sports"))
            Assert.Equal((name, string.IsNullOrWhiteSpace(typed) ? "" : typed), (name, answer.Field(name)));
    }

    [Fact]
    public async Task A_stale_save_changes_nothing_keeps_the_text_and_shows_the_other()
    {
        using var one = await site.Staff(Roles.Editor, "ليلى الأولى");
        using var other = await site.Staff(Roles.Editor, "سامي الثاني");
        var id = Id(await one.Submit("/newsroom/articles/new", Story("عنوان مشترك", "save")));
        await one.Submit($"/newsroom/articles/{id}", Story("نسخة ليلى", "save", version: 1));

        var conflict = await other.Submit($"/newsroom/articles/{id}", Story("نسخة سامي", "publish", version: 1, body: "نص سامي كله."));

        Assert.Equal((409, "نسخة سامي", "نص سامي كله."), (conflict.Code, conflict.Field("Input.Title"), conflict.Field("Input.Body")));
        Assert.Contains("ليلى الأولى", conflict.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Contains("نسخة ليلى", conflict.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal(("نسخة ليلى", ArticleState.Draft, 2), await site.Store(async db =>
            await db.Articles.Where(article => article.Id == id).Select(article => ValueTuple.Create(article.Title, article.State, article.Version)).SingleAsync()));

        var keepMine = conflict.Page.QuerySelector("button[formaction]")!;
        Assert.Equal("publish", keepMine.GetAttribute("value"));
        Assert.Equal(303, (await other.Submit(keepMine.GetAttribute("formaction")!, Story("نسخة سامي", "publish", version: 1, body: "نص سامي كله."))).Code);
        Assert.Equal(["عنوان مشترك", "نسخة ليلى", "نسخة سامي"], await site.Store(async db =>
            (await db.Revisions.Where(revision => revision.ArticleId == id).OrderBy(revision => revision.Number).ToListAsync()).Select(revision => revision.Words.Title)));
    }

    [Fact]
    public async Task Of_many_saves_of_one_version_at_once_one_is_kept()
    {
        var editor = await site.Colleague(Roles.Editor);
        var id = Id(await editor.Submit("/newsroom/articles/new", Story("عنوان", "save")));

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() =>
            editor.Submit($"/newsroom/articles/{id}", Story($"نسخة {i}", "save", version: 1)))));

        Assert.Equal((1, 7), (answers.Count(answer => answer.Code == 303), answers.Count(answer => answer.Code == 409)));
        Assert.Equal(2, await site.Store(db => db.Revisions.CountAsync(revision => revision.ArticleId == id)));
    }

    [Fact]
    public async Task Saving_what_was_not_changed_makes_no_revision()
    {
        var editor = await site.Colleague(Roles.Editor);
        var id = Id(await editor.Submit("/newsroom/articles/new", Story("عنوان", "save")));

        await editor.Submit($"/newsroom/articles/{id}", Story("عنوان", "save", version: 1));

        Assert.Equal(1, await site.Store(db => db.Revisions.CountAsync(revision => revision.ArticleId == id)));
    }

    [Fact]
    public async Task A_preview_saves_nothing_and_shows_the_text_as_readers_would_see_it()
    {
        var editor = await site.Colleague(Roles.Editor);
        var before = await site.Store(db => db.Articles.CountAsync());

        var preview = await editor.Submit("/newsroom/articles/new", Story("", "preview", body: "نص **غامق** <script>alert(1)</script>"));

        Assert.Equal((200, "نص **غامق** <script>alert(1)</script>"), (preview.Code, preview.Field("Input.Body")));
        Assert.Equal("غامق", preview.Text("#preview strong"));
        Assert.Empty(preview.Page.QuerySelectorAll("#preview script"));
        Assert.Equal(before, await site.Store(db => db.Articles.CountAsync()));
    }

    [Fact]
    public async Task An_editor_withdraws_a_story_with_a_reason_and_never_without()
    {
        var editor = await site.Colleague(Roles.Editor);
        using var reader = site.Reader();
        var id = Id(await editor.Submit("/newsroom/articles/new", Story("مادة تُسحب", "publish")));

        var refused = await editor.Submit($"/newsroom/articles/{id}", [.. Story("مادة تُسحب", "withdraw", version: 2), ("Input.Reason", " ")]);
        Assert.Equal(400, refused.Code);
        refused.AssertOnlyProblem(refused.Page.QuerySelector("[name='Input.Reason']")!, "اكتب سبب السحب");
        Assert.Equal(301, (await reader.Get($"/a/{id}")).Code);

        Assert.Equal(303, (await editor.Submit($"/newsroom/articles/{id}", [.. Story("مادة تُسحب", "withdraw", version: 2), ("Input.Reason", "نُقل الرقم خطأ.")])).Code);
        Assert.Equal(410, (await reader.Get($"/articles/{id}")).Code);

        var version = (await editor.Get($"/newsroom/articles/{id}")).Field("Input.Version")!;
        Assert.Equal(303, (await editor.Submit($"/newsroom/articles/{id}", Story("مادة تُسحب", "publish", int.Parse(version, CultureInfo.InvariantCulture)))).Code);
        Assert.Equal(301, (await reader.Get($"/a/{id}")).Code);
    }

    [Theory]
    [InlineData("/newsroom/articles/999999", 404)]
    [InlineData("/newsroom/articles?status=nothing", 404)]
    [InlineData("/newsroom/articles?after=999999", 200)]
    [InlineData("/newsroom/articles?after=abc", 200)]
    public async Task What_is_not_there_is_never_a_fault(string path, int status)
    {
        var editor = await site.Colleague(Roles.Editor);

        Assert.Equal(status, (await editor.Get(path)).Code);
    }

    [Fact]
    public async Task The_list_walks_all_stories_the_last_edited_first()
    {
        await using var own = new SiteUnderTest();
        using var editor = await own.Staff(Roles.Editor);
        for (var i = 1; i <= 45; i++)
        {
            if (i % 3 == 0)
                own.Time.Advance(TimeSpan.FromMinutes(1));
            await own.Publish(Make.Words($"قصة {i}"));
        }

        var titles = new List<string>();
        for (var at = "/newsroom/articles?status=published"; ;)
        {
            var page = await editor.Get(at);
            titles.AddRange(page.Texts("tbody td:first-child a"));
            if (page.Page.QuerySelector("a[rel=next]") is not { } next)
                break;
            at = next.GetAttribute("href")!;
        }

        Assert.Equal(Enumerable.Range(1, 45).Reverse().Select(i => $"قصة {i}"), titles);
    }

    private static (string Name, string? Value)[] Story(string title, string action, int version = 0, string body = "فقرة **غامقة**.") =>
    [
        ("Input.Title", title), ("Input.Standfirst", "مقدمة المادة."), ("Input.Section", "culture"), ("Input.Tags", "شاي، طريق الحرير"),
        ("Input.Author", "ليلى حسن"), ("Input.Body", body), ("Input.Version", version.ToString(CultureInfo.InvariantCulture)), ("action", action),
    ];

    private static long Id(Answer answer)
    {
        Assert.Equal(303, answer.Code);
        Assert.Matches("^/newsroom/articles/[0-9]+(?:[?]|$)", answer.Location);
        return long.Parse(answer.Location!.Split('/', '?')[3], CultureInfo.InvariantCulture);
    }

    private Task<ArticleState> StateOf(long id) =>
        site.Store(db => db.Articles.Where(article => article.Id == id).Select(article => article.State).SingleAsync());
}
