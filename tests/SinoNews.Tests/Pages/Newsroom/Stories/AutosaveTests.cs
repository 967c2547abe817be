using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SinoNews.Staff;
using static SinoNews.Tests.Pages.Newsroom.Stories.Desk;

namespace SinoNews.Tests.Pages.Newsroom.Stories;

/// <summary>What is typed and not saved, and who has a story open.</summary>
public sealed class AutosaveTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    private static readonly Guid Form = Guid.Parse("6f1f9f6e-6a5b-4b7b-9a3f-0d6f2c1b7a11");

    [Fact]
    public async Task What_is_typed_into_a_story_is_offered_at_the_next_visit_and_gone_once_it_is_saved()
    {
        using var editor = await site.Staff(Roles.Editor);
        var id = await editor.Saved("قبل الكتابة");

        await Typed(editor, id, Story("لم يُحفظ بعد", "save", 1));

        var form = await editor.Get($"/newsroom/articles/{id}");
        Assert.Equal("قبل الكتابة", form.Field("Input.Title"));
        Assert.NotNull(form.Page.QuerySelector($"a[href^='/newsroom/articles/{id}?draft=']"));
        var copy = await editor.Get($"/newsroom/articles/{id}?copy=true");
        Assert.Equal(("لم يُحفظ بعد", "1"), (copy.Field("Input.Title"), copy.Field("Input.Version")));
        Assert.Equal(1, (await site.Article(id)).LatestRevision);

        await editor.Submit($"/newsroom/articles/{id}", Story("لم يُحفظ بعد", "save", 1));
        Assert.Equal(0, await site.Store(db => db.WorkingCopies.CountAsync(kept => kept.ArticleId == id)));
    }

    [Fact]
    public async Task A_story_that_was_never_saved_is_offered_on_the_form_for_a_new_one_however_unfinished()
    {
        using var editor = await site.Staff(Roles.Editor);

        await Typed(editor, null, [("Input.Body", "نص بلا عنوان ولا قسم"), ("Input.Draft", $"{Form}"), ("Input.Tags", "شاي، خيل")]);
        await Typed(editor, null, [("Input.Body", "نص بلا عنوان ولا قسم، وزيادة"), ("Input.Draft", $"{Form}"), ("Input.Tags", "شاي، خيل")]);

        var link = (await editor.Get("/newsroom/articles/new")).Page.QuerySelectorAll("a[href*='?draft=']");
        Assert.Single(link);
        var form = await editor.Get(link[0].GetAttribute("href")!);
        Assert.Equal(("نص بلا عنوان ولا قسم، وزيادة", "شاي، خيل", $"{Form}"), (form.Field("Input.Body"), form.Field("Input.Tags"), form.Field("Input.Draft")));

        await editor.Submit("/newsroom/articles/new", Story("صار مادة", "save", 0, ("Input.Draft", $"{Form}")));
        Assert.Empty((await editor.Get("/newsroom/articles/new")).Page.QuerySelectorAll("a[href*='?draft=']"));
    }

    [Fact]
    public async Task What_is_typed_is_its_writers_alone()
    {
        using var one = await site.Staff(Roles.Editor);
        using var other = await site.Staff(Roles.Editor);
        var id = await one.Saved("مادة يكتب فيها اثنان");

        await Typed(one, id, Story("كلمات الأول", "save", 1));

        Assert.DoesNotContain("كلمات الأول", (await other.Get($"/newsroom/articles/{id}?copy=true")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_that_was_thrown_away_is_not_offered_again()
    {
        using var editor = await site.Staff(Roles.Editor);
        var id = await editor.Saved("مادة");
        await Typed(editor, id, Story("يُهمل", "save", 1, ("Input.Draft", $"{Form}")));

        var answer = await editor.Submit($"/newsroom/articles/{id}", Story("يُهمل", "discard", 1, ("Input.Draft", $"{Form}")));

        Assert.Equal(303, answer.Code);
        Assert.Null((await editor.Get(answer.Location!)).Page.QuerySelector("a[href*='draft=']"));
        Assert.Equal("مادة", (await site.Article(id)).Title);
    }

    [Fact]
    public async Task A_colleague_is_told_who_has_it_open_and_may_take_over_what_is_kept_as_a_version()
    {
        using var one = await site.Staff(Roles.Editor, "سامر النجار");
        using var other = await site.Staff(Roles.Editor, "ليلى حداد");
        var id = await one.Saved("مادة مفتوحة");
        await one.Get($"/newsroom/articles/{id}");
        await Typed(one, id, Story("كلمات سامر", "save", 1));

        var seen = await other.Get($"/newsroom/articles/{id}");
        Assert.Contains("قيد التحرير الآن لدى سامر النجار", seen.Text("[data-held]"), StringComparison.Ordinal);
        var taken = await other.Submit($"/newsroom/articles/{id}", Story("مادة مفتوحة", "takeover", 1));

        Assert.Equal(303, taken.Code);
        var article = await site.Article(id);
        Assert.Equal("كلمات سامر", article.Revisions.MaxBy(revision => revision.Number)!.Words.Title);
        Assert.Equal("سامر النجار", await site.Store(db => db.Revisions.Where(revision => revision.ArticleId == id && revision.Number == 2).Select(revision => revision.By!.Name).SingleAsync()));
        Assert.Null((await other.Get($"/newsroom/articles/{id}")).Page.QuerySelector("[data-held]"));
        Assert.Equal("ليلى حداد", (await Typed(one, id, Story("كلمات سامر، وزيادة", "save", 1))).GetProperty("heldBy").GetString());
        Assert.Equal(409, (await one.Submit($"/newsroom/articles/{id}", Story("كلمات سامر، وزيادة", "save", 1))).Code);
    }

    [Fact]
    public async Task A_story_that_went_into_the_bin_while_it_was_open_is_not_taken_over()
    {
        using var one = await site.Staff(Roles.Editor, "سامر النجار");
        using var other = await site.Staff(Roles.Editor, "ليلى حداد");
        var id = await one.Saved("مادة في السلة");
        await one.Get($"/newsroom/articles/{id}");
        await site.Act(id, (article, by) => article.MoveToBin(by, site.Time.Now));

        var refused = await other.Submit($"/newsroom/articles/{id}", Story("كلمات ليلى", "takeover", (await site.Article(id)).Version));

        Assert.Equal(400, refused.Code);
        Assert.Contains("المادة في السلة: استعدها قبل أن تحرّرها.", refused.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("كلمات ليلى", refused.Text("[name='Input.Title']"));
    }

    [Fact]
    public async Task A_form_that_was_left_or_forgotten_holds_nobody_up()
    {
        using var one = await site.Staff(Roles.Editor);
        using var other = await site.Staff(Roles.Editor);
        var id = await one.Saved("مادة تُترك");
        await one.Get($"/newsroom/articles/{id}");
        Assert.NotNull((await other.Get($"/newsroom/articles/{id}")).Page.QuerySelector("[data-held]"));

        Assert.Equal(204, (await one.Submit($"/newsroom/articles/autosave?handler=leave&id={id}")).Code);
        Assert.Null((await other.Get($"/newsroom/articles/{id}")).Page.QuerySelector("[data-held]"));

        site.Time.Advance(TimeSpan.FromMinutes(11));
        Assert.Null((await one.Get($"/newsroom/articles/{id}")).Page.QuerySelector("[data-held]"));
    }

    [Fact]
    public async Task Nobody_keeps_text_in_a_story_that_is_not_theirs_to_write()
    {
        using var author = await site.Staff(Roles.Author);
        var editor = await site.Colleague(Roles.Editor);
        var id = await editor.Saved("مادة محرّر");

        Assert.Equal(403, (await author.Submit($"/newsroom/articles/autosave?id={id}", Story("دخيل", "save", 1))).Code);
        Assert.Equal(404, (await author.Submit("/newsroom/articles/autosave?id=999999", Story("دخيل", "save", 1))).Code);
        Assert.Equal(0, await site.Store(db => db.WorkingCopies.CountAsync(kept => kept.ArticleId == id)));
    }

    [Fact]
    public async Task A_script_whose_session_ended_is_told_so()
    {
        using var reader = site.Reader();

        Assert.Equal(401, (await reader.Post("/newsroom/articles/autosave", Story("نص", "save"), ("X-Fragment", "json"))).Code);
    }

    [Fact]
    public async Task A_story_sent_after_the_session_ended_comes_back_whole_to_be_sent_again()
    {
        var email = await site.Recruit(Roles.Editor);
        using var editor = site.Stranger();
        await editor.SignIn(email, SiteUnderTest.Password);
        var token = (await editor.Get("/newsroom/articles/new")).Field("__RequestVerificationToken");
        await editor.Fill("/newsroom/articles", []);
        await editor.Post("/newsroom/sign-out", [("__RequestVerificationToken", token)]);

        var answer = await editor.Post("/newsroom/articles/new", Story("كُتبت طويلًا", "save").Append(("__RequestVerificationToken", token)));

        Assert.Equal(401, answer.Code);
        Assert.Equal(("كُتبت طويلًا", "فقرة **غامقة**."), (answer.Field("Input.Title"), answer.Field("Input.Body")));
        await editor.SignIn(email, SiteUnderTest.Password);
        var fields = answer.Page.QuerySelectorAll("main form [name]").Select(field => (field.GetAttribute("name")!, answer.Field(field.GetAttribute("name")!)));
        Assert.Equal("كُتبت طويلًا", (await site.Article((await editor.Post(answer.Page.QuerySelector("main form")!.GetAttribute("action")!, fields)).Id())).Title);
    }

    private static async Task<JsonElement> Typed(Visitor staff, long? id, (string Name, string? Value)[] fields)
    {
        var answer = await staff.Submit($"/newsroom/articles/autosave{(id is null ? "" : $"?id={id}")}", fields);
        Assert.Equal(200, answer.Code);
        return JsonDocument.Parse(answer.Body).RootElement;
    }
}
