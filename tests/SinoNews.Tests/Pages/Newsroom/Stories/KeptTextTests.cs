using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Staff;
using static SinoNews.Tests.Pages.Newsroom.Stories.Desk;

namespace SinoNews.Tests.Pages.Newsroom.Stories;

/// <summary>What is typed outlives other tabs, other people and late messages.</summary>
public sealed class KeptTextTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    [Fact]
    public async Task Two_forms_of_one_person_keep_two_texts_which_are_offered_and_thrown_away_one_by_one()
    {
        using var editor = await site.Staff(Roles.Editor);
        var id = await editor.Saved("مادة");
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());
        await Typed(editor, id, Story("من النافذة الأولى", "save", 1, ("Input.Draft", $"{one}")));
        site.Time.Advance(TimeSpan.FromMinutes(1));
        await Typed(editor, id, Story("من النافذة الثانية", "save", 1, ("Input.Draft", $"{other}")));

        var form = await editor.Get($"/newsroom/articles/{id}");
        Assert.Equal(
            [$"/newsroom/articles/{id}?draft={other}", $"/newsroom/articles/{id}?draft={one}"],
            form.Page.QuerySelectorAll("[data-unsaved] a").Select(link => link.GetAttribute("href")));
        var shown = await editor.Get($"/newsroom/articles/{id}?draft={one}");
        Assert.Equal(("من النافذة الأولى", $"{one}"), (shown.Field("Input.Title"), shown.Field("Input.Draft")));
        Assert.Equal($"/newsroom/articles/{id}?draft={other}", Assert.Single(shown.Page.QuerySelectorAll("[data-unsaved] a")).GetAttribute("href"));

        var thrown = await editor.Submit(form.Page.QuerySelector($"button[formaction*='{other}']")!.GetAttribute("formaction")!);
        Assert.Equal((303, $"/newsroom/articles/{id}?done=discard"), (thrown.Code, thrown.Location));
        Assert.Equal([one], await Keys(id));
    }

    [Fact]
    public async Task A_save_forgets_its_own_form_and_the_same_words_and_leaves_other_text()
    {
        using var editor = await site.Staff(Roles.Editor);
        var id = await editor.Saved("مادة");
        var (own, same, other) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        await Typed(editor, id, Story("قبل الأخيرة", "save", 1, ("Input.Draft", $"{own}")));
        await Typed(editor, id, Story("الأخيرة", "save", 1, ("Input.Draft", $"{same}")));
        await Typed(editor, id, Story("غيرها", "save", 1, ("Input.Draft", $"{other}")));

        await editor.Submit($"/newsroom/articles/{id}", Story("الأخيرة", "save", 1, ("Input.Draft", $"{own}")));
        Assert.Equal([other], await Keys(id));

        await Typed(editor, id, Story("الأخيرة", "save", 1, ("Input.Draft", $"{own}")));
        Assert.Equal([other], await Keys(id));
    }

    [Fact]
    public async Task An_author_whose_draft_is_published_while_she_types_loses_no_word()
    {
        using var author = await site.Staff(Roles.Author);
        var editor = await site.Colleague(Roles.Editor);
        var id = await author.Saved("مسودة الكاتبة");
        await editor.Submit($"/newsroom/articles/{id}", Story("مسودة الكاتبة", "publish", 1));
        var key = Guid.NewGuid();
        var typed = Story("كتبتها طويلًا", "save", 1, ("Input.Draft", $"{key}"));

        Assert.True((await Typed(author, id, typed)).GetProperty("closed").GetBoolean());

        var refused = await author.Submit($"/newsroom/articles/{id}", typed);
        Assert.Equal((403, "فقرة **غامقة**.", "كتبتها طويلًا"), (refused.Code, refused.Field("Input.Body"), refused.Field("Input.Title")));
        Assert.Contains("نصك كله هنا", refused.Text(".stand"), StringComparison.Ordinal);
        Assert.Contains($"/newsroom/articles/new?draft={key}", (await author.Get("/newsroom")).Page.QuerySelectorAll("[aria-labelledby=awaiting] a").Select(link => link.GetAttribute("href")));
        Assert.NotNull((await author.Get("/newsroom/articles/new")).Page.QuerySelector($"[data-unsaved] a[href$='{key}']"));
        var shown = await author.Get($"/newsroom/articles/new?draft={key}");
        Assert.Equal(("كتبتها طويلًا", "0"), (shown.Field("Input.Title"), shown.Field("Input.Version")));

        var again = refused.Page.QuerySelectorAll("main form [name]").Select(field => (field.GetAttribute("name")!, field.GetAttribute("name") == "action" ? "save" : refused.Field(field.GetAttribute("name")!)));
        var saved = (await author.Post(refused.Page.QuerySelector("main form")!.GetAttribute("action")!, again)).Id();
        Assert.NotEqual(id, saved);
        Assert.Equal("كتبتها طويلًا", (await site.Article(saved)).Title);
        Assert.Empty(await Keys(id));
        Assert.Equal("مسودة الكاتبة", (await site.Article(id)).Title);
    }

    [Fact]
    public async Task A_story_sent_with_something_that_is_not_understood_comes_back_whole()
    {
        var editor = await site.Colleague(Roles.Editor);

        var answer = await editor.Submit("/newsroom/articles/new", Story("لا تضيع", "no-such-act"));
        Assert.Equal((400, "لا تضيع", "فقرة **غامقة**."), (answer.Code, answer.Field("Input.Title"), answer.Field("Input.Body")));
        var unsigned = await editor.Post("/newsroom/articles/new", Story("بلا توقيع", "save"));

        Assert.Equal((400, "بلا توقيع"), (unsigned.Code, unsigned.Field("Input.Title")));
        Assert.NotNull(unsigned.Field("__RequestVerificationToken"));
    }

    [Fact]
    public async Task What_comes_late_does_not_bring_a_saved_story_back()
    {
        using var editor = await site.Staff(Roles.Editor);
        var key = Guid.NewGuid();
        var id = (await editor.Submit("/newsroom/articles/new", Story("حُفظت", "save", 0, ("Input.Draft", $"{key}")))).Id();
        await site.Store(async db =>
        {
            (await db.Articles.SingleAsync(article => article.Id == id)).BeganAs(key);
            return await db.SaveChangesAsync();
        });

        var late = await editor.Submit("/newsroom/articles/autosave", Story("قبل أن تُحفظ", "save", 0, ("Input.Draft", $"{key}")));

        Assert.Equal(409, late.Code);
        Assert.Contains("حُفظت هذه المادة من قبل", JsonDocument.Parse(late.Body).RootElement.GetProperty("problem").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, await site.Store(db => db.WorkingCopies.CountAsync(copy => copy.Key == key)));
    }

    [Fact]
    public async Task First_looks_and_first_texts_at_once_are_all_answered()
    {
        using var editor = await site.Staff(Roles.Editor);
        var id = await editor.Saved("مادة يفتحها كثيرون");
        var key = Guid.NewGuid();

        var opened = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => editor.Get($"/newsroom/articles/{id}")));
        var typed = await Task.WhenAll(Enumerable.Range(0, 8).Select(turn => editor.Submit($"/newsroom/articles/autosave?id={id}", Story($"كلمات {turn}", "save", 1, ("Input.Draft", $"{key}")))));

        Assert.All(opened.Concat(typed), answer => Assert.Equal(200, answer.Code));
        Assert.Equal([key], await Keys(id));
    }

    [Fact]
    public async Task A_text_longer_than_a_story_is_neither_kept_nor_rendered_and_says_so()
    {
        using var editor = await site.Staff(Roles.Editor);
        var body = new string('س', ArticleWords.MaxBody + 1);
        (string, string?)[] fields = [("Input.Title", "طويلة"), ("Input.Section", "culture"), ("Input.Body", body), ("Input.Draft", $"{Guid.NewGuid()}")];

        var kept = await editor.Submit("/newsroom/articles/autosave", fields);
        Assert.Equal((413, "النص أطول مما يُحفظ: اقسمه على مادتين."), (kept.Code, JsonDocument.Parse(kept.Body).RootElement.GetProperty("problem").GetString()));
        Assert.Equal(413, (await editor.Submit("/newsroom/articles/autosave", [("Input.Title", new string('س', 30_000))])).Code);
        var looked = await editor.Submit("/newsroom/articles/preview", fields);

        Assert.Equal(200, looked.Code);
        Assert.Contains("اقسمه على مادتين", looked.Text("[data-part=preview]"), StringComparison.Ordinal);
        Assert.DoesNotContain("سسس", looked.Text("[data-part=preview]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_begun_stories_are_offered_until_they_are_ninety_days_old()
    {
        using var editor = await site.Staff(Roles.Editor);
        for (var i = 0; i < 23; i++)
            await Typed(editor, null, [("Input.Title", $"بداية {i}"), ("Input.Draft", $"{Guid.NewGuid()}")]);

        Assert.Equal(23, (await editor.Get("/newsroom/articles/new")).Page.QuerySelectorAll("[data-unsaved] a").Length);
        var now = site.Time.Now;
        await site.Store(db => new StaffRetention(db).Forget(now.AddDays(90), default));
        Assert.Equal(23, await site.Store(db => db.WorkingCopies.CountAsync(copy => copy.Words.Title.StartsWith("بداية "))));
        await site.Store(db => new StaffRetention(db).Forget(now.AddDays(91), default));

        Assert.Equal(0, await site.Store(db => db.WorkingCopies.CountAsync(copy => copy.Words.Title.StartsWith("بداية "))));
    }

    private Task<List<Guid>> Keys(long id) => site.Store(db => db.WorkingCopies.Where(copy => copy.ArticleId == id).Select(copy => copy.Key).ToListAsync());

    private static async Task<JsonElement> Typed(Visitor staff, long? id, (string Name, string? Value)[] fields)
    {
        var answer = await staff.Submit($"/newsroom/articles/autosave{(id is null ? "" : $"?id={id}")}", fields);
        Assert.Equal(200, answer.Code);
        return JsonDocument.Parse(answer.Body).RootElement;
    }
}
