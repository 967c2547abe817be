using Microsoft.EntityFrameworkCore;
using SinoNews.Staff;
using SinoNews.Web.Pages.Newsroom.Home;

namespace SinoNews.Tests.Pages.Newsroom;

/// <summary>The page by which editors arrange the head of the home page.</summary>
public sealed class HomeTests : IAsyncLifetime
{
    private readonly SiteUnderTest _site = new();
    private readonly List<long> _stories = [];
    private Visitor _editor = null!;

    [Fact]
    public async Task While_nobody_has_chosen_the_page_says_that_the_newest_lead()
    {
        var page = await _editor.Get("/newsroom/home");

        Assert.Equal(200, page.Code);
        Assert.Contains("الترتيب تلقائي", page.Text("form:has(#places)"), StringComparison.Ordinal);
        Assert.Equal(["قصة 1", "قصة 2", "قصة 3", "قصة 4"], page.Texts("form:has(#places) li a"));
        Assert.Contains("لم يرتّبها أحد بعد.", page.Text(".page-h"), StringComparison.Ordinal);
        Assert.Empty(page.Page.QuerySelectorAll("button[value=save], button[value=undo], button[value=clear], button[value^=up], button[value^=remove]"));
    }

    [Fact]
    public async Task A_lead_is_chosen_looked_at_and_saved_without_scripts()
    {
        using var reader = _site.Reader();
        var chosen = await Press($"lead-{_stories[6]}", 0);
        Assert.Equal((200, "قصة 7"), (chosen.Code, chosen.Texts("form:has(#places) li a")[0]));
        Assert.Contains("لم يُحفظ بعد", chosen.Text("[role=status]"), StringComparison.Ordinal);
        Assert.Equal("قصة 1", (await reader.Get("/")).Text(".story h2"));

        var preview = await Press("preview", 0, 7);
        Assert.Equal(200, preview.Code);
        Assert.Equal(["قصة 7", "قصة 1", "قصة 2", "قصة 3"], preview.Texts(".front .story h2"));
        Assert.NotNull(preview.Page.QuerySelector(".mast"));
        Assert.Equal("noindex", preview.Page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.Contains("no-store", preview.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.Equal("قصة 1", (await reader.Get("/")).Text(".story h2"));
        Assert.Equal(0, await _site.Store(db => db.HomeArrangements.CountAsync()));

        var back = await Press("edit", 0, 7);
        Assert.Equal("قصة 7", back.Texts("form:has(#places) li a")[0]);
        var saved = await Press("save", 0, 7);
        Assert.Equal((303, "/newsroom/home?done=saved"), (saved.Code, saved.Location));
        var home = await reader.Get("/");
        Assert.Equal(preview.Texts(".front .story"), home.Texts(".front .story"));
        Assert.Equal(preview.Page.QuerySelector(".front")!.OuterHtml, home.Page.QuerySelector(".front")!.OuterHtml);
        var after = await _editor.Get(saved.Location!);
        Assert.Contains("حُفظ الترتيب", after.Text("[role=status]"), StringComparison.Ordinal);
        Assert.Contains("آخر ترتيب: نور المحررة، 23 نوفمبر 2026، 15:00", after.Text(".page-h"), StringComparison.Ordinal);
        Assert.Equal(1, await _site.Store(db => db.AdminActs.CountAsync(act => act.Kind == AdminActKind.HomeChanged && act.By!.Name == "نور المحررة")));
    }

    [Fact]
    public async Task Places_are_moved_and_cleared_by_buttons()
    {
        var page = await Press($"up-{_stories[4]}", 0, 7, 6, 5);
        Assert.Equal(["قصة 7", "قصة 5", "قصة 6", "قصة 1"], page.Texts("form:has(#places) li a"));
        Assert.Equal(["7", "5", "6"], page.Page.QuerySelectorAll("form:has(#places) [name='Input.Picks']").Select(field => $"{1 + _stories.IndexOf(long.Parse(field.GetAttribute("value")!, null))}"));
        Assert.Equal(["تأخير: قصة 7", "إزالة: قصة 7"], page.Texts("form:has(#places) li:first-child button"));
        Assert.Equal(["تقديم: قصة 6", "إزالة: قصة 6"], page.Texts("form:has(#places) li:nth-child(3) button"));

        Assert.Equal("قصة 1", (await Press("clear", 0, 7, 6)).Texts("form:has(#places) li a")[0]);
    }

    [Fact]
    public async Task The_newest_are_searched_however_they_are_spelled()
    {
        await _site.Publish(Make.Words("أُولمبياد بكين الشتويّة"), Make.Now.AddDays(-9));

        var found = await _editor.Submit("/newsroom/home", ("Input.Version", "0"), ("Input.Picks", $"{_stories[2]}"), ("Input.Find", "اولمبياد الشتويه"), ("action", "find"));
        Assert.Equal(["أُولمبياد بكين الشتويّة"], found.Texts("form:has(#offered) li p[bidi], form:has(#offered) li div:first-child > p:first-child"));
        Assert.Equal(("اولمبياد الشتويه", "قصة 3"), (found.Field("Input.Find"), found.Texts("form:has(#places) li a")[0]));

        var none = await _editor.Submit("/newsroom/home", ("Input.Version", "0"), ("Input.Find", "لا شيء كهذا"), ("action", "find"));
        Assert.Contains("لا توجد نتائج", none.Text("form:has(#offered)"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_arrangement_is_refused_with_who_came_before_and_keeps_what_was_chosen()
    {
        using var colleague = await _site.Staff(Roles.Editor, "سامي النجار");
        Assert.Equal(303, (await Press(colleague, "save", 0, 5)).Code);

        var answer = await Press("save", 0, 8, 9);

        Assert.Equal(409, answer.Code);
        Assert.Contains("سامي النجار", answer.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Contains("قصة 5", answer.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal(["قصة 8", "قصة 9"], answer.Texts("form:has(#places) li a").Take(2));
        Assert.Equal("1", answer.Field("Input.Version"));
        Assert.Equal(303, (await Press("save", 1, 8, 9)).Code);
    }

    [Fact]
    public async Task A_story_that_was_withdrawn_meanwhile_stops_the_save_and_is_said()
    {
        await _site.Act(_stories[7], (article, by) => article.Withdraw("سبب", by, Make.Now));

        var answer = await Press("save", 0, 8, 9);

        Assert.Equal(409, answer.Code);
        Assert.Contains("لم تعد منشورة", answer.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal("قصة 9", answer.Texts("form:has(#places) li a")[0]);
        Assert.Equal(0, await _site.Store(db => db.HomeArrangements.CountAsync()));
    }

    [Fact]
    public async Task The_last_arrangement_is_undone()
    {
        using var reader = _site.Reader();
        await Press("save", 0, 5);
        await Press("save", 1, 6);

        var undone = await Press("undo", 2, 6);

        Assert.Equal((303, "/newsroom/home?done=undone"), (undone.Code, undone.Location));
        Assert.Equal("قصة 5", (await reader.Get("/")).Text(".story h2"));
        var stale = await Press("undo", 2, 6);
        Assert.Equal((409, "قصة 5"), (stale.Code, stale.Texts("form:has(#places) li a")[0]));
    }

    [Theory]
    [InlineData("explode", "0", "1")]
    [InlineData("up-", "0", "1")]
    [InlineData("up-x", "0", "1")]
    [InlineData("save", "x", "1")]
    [InlineData("save", "0", "x")]
    [InlineData(null, "0", "1")]
    public async Task What_the_form_does_not_have_is_refused(string? action, string version, string pick) =>
        Assert.Equal(400, (await _editor.Submit("/newsroom/home", ("Input.Version", version), ("Input.Picks", pick), ("action", action))).Code);

    [Theory]
    [InlineData("lead-5", "1 2 3 4", "5 1 2 3")]
    [InlineData("lead-3", "1 2 3 4", "3 1 2 4")]
    [InlineData("beside-5", "1 2", "1 2 5")]
    [InlineData("beside-5", "1 2 3 4", "1 2 3 4")]
    [InlineData("up-1", "1 2 3", "1 2 3")]
    [InlineData("up-3", "1 2 3", "1 3 2")]
    [InlineData("down-1", "1 2 3", "2 1 3")]
    [InlineData("down-3", "1 2 3", "1 2 3")]
    [InlineData("down-9", "1 2 3", "1 2 3")]
    [InlineData("remove-2", "1 2 3", "1 3")]
    [InlineData("remove-9", "1 2 3", "1 2 3")]
    [InlineData("clear", "1 2 3", "")]
    public void A_button_moves_one_story(string button, string before, string after)
    {
        var input = new HomeInput { Picks = [.. before.Split(' ').Select(long.Parse)] };

        Assert.Equal(after, string.Join(' ', input.After(button)!.Picks));
    }

    public async Task InitializeAsync()
    {
        for (var i = 1; i <= 10; i++)
            _stories.Add(await _site.Publish(Make.Words($"قصة {i}", section: 1 + (i % 3)), Make.Now.AddHours(-i)));
        _editor = await _site.Staff(Roles.Editor, "نور المحررة");
    }

    public async Task DisposeAsync()
    {
        _editor.Dispose();
        await _site.DisposeAsync();
    }

    // Stories go by their age, 1 the newest.
    private Task<Answer> Press(string button, int version, params int[] picks) => Press(_editor, button, version, picks);

    private Task<Answer> Press(Visitor editor, string button, int version, params int[] picks) => editor.Submit(
        "/newsroom/home", [("Input.Version", $"{version}"), .. picks.Select(pick => ("Input.Picks", (string?)$"{_stories[pick - 1]}")), ("action", button)]);
}
