using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SinoNews.Articles;
using SinoNews.BrowserTests.Running;
using SinoNews.Storage;
using static Microsoft.Playwright.Assertions;

namespace SinoNews.BrowserTests.Journeys;

/// <summary>The list of stories: narrowed, ticked, changed and taken back, with and without scripts.</summary>
[Collection(NewsroomTests.Name)]
public sealed class StoryDeskJourneys
{
    private readonly Newsroom _newsroom;

    public StoryDeskJourneys(Newsroom newsroom)
    {
        Chromium.Require();
        _newsroom = newsroom;
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Ticked_stories_move_to_a_section_and_back(bool scripts)
    {
        var mark = scripts ? "جماعية" : "مفردة";
        var ids = new[] { await Publish($"أولى {mark} للنقل"), await Publish($"ثانية {mark} للنقل"), await Publish($"ثالثة {mark} للنقل") };
        await using var desks = await _newsroom.Visitor(scripts);
        var page = await desks.NewPageAsync();
        await page.SignIn(_newsroom.Editor);
        await page.GetByRole(AriaRole.Link, new() { Name = "المواد" }).ClickAsync();
        await page.GetByLabel("ابحث في المواد").FillAsync($"{mark} للنقل");
        await page.Press("تطبيق");
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(3);

        if (scripts)
        {
            await page.GetByLabel("تحديد الصفحة").CheckAsync();
            await Expect(page.Locator("#bulk")).ToContainTextAsync("حُدّدت 3 مواد");
        }
        else
        {
            await page.GetByRole(AriaRole.Link, new() { Name = "حدّد الصفحة" }).ClickAsync();
        }
        await page.GetByText("تغيير القسم").ClickAsync();
        await page.GetByLabel("القسم الجديد").SelectOptionAsync(new SelectOptionValue { Label = "تاريخ" });
        await Revise(ids[1]);
        await page.Press("نقل إلى هذا القسم");

        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("شمل الإجراء: مادتان. تُرك كما هو: مادة واحدة.");
        Assert.Equal(["history", "travel", "history"], await Sections(ids));
        await page.Press("تراجع عن الإجراء كله");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("شمل الإجراء: مادتان.");
        Assert.Equal(["travel", "travel", "travel"], await Sections(ids));
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_story_goes_to_the_bin_by_its_menu_and_comes_back(bool scripts)
    {
        var title = scripts ? "مادة تُرمى وتُستعاد" : "مادة تُنقل وتُستعاد";
        await Publish(title);
        await using var desks = await _newsroom.Visitor(scripts);
        var page = await desks.NewPageAsync();
        await page.SignIn(_newsroom.Editor);
        await page.Arrives("**/newsroom");
        await page.GotoAsync($"/newsroom/articles?q={Uri.EscapeDataString(title)}");
        await page.Locator("details.menu summary").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "نقل إلى السلة…" }).ClickAsync();
        await page.Press("نقل إلى السلة");
        await Expect(page.Locator(".toast")).ToContainTextAsync("نقل إلى السلة");
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Link, new() { Name = "السلة" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"استعادة «{title}»" }).ClickAsync();
        await Expect(page.Locator(".toast")).ToContainTextAsync("وحالها الآن: مسودة");
    }

    private Task<long> Publish(string title) => _newsroom.Site.Within(async (services, clock) =>
    {
        var (db, desk) = (services.GetRequiredService<NewsDb>(), services.GetRequiredService<ArticleDesk>());
        var section = await db.Sections.Where(section => section.Slug == "travel").Select(section => section.Id).SingleAsync();
        var story = await desk.Draft(new ArticleWords { Title = title, SectionId = section, Body = "نص.", Slug = Arabic.Slug.From(title) }, null, clock.Now, default);
        await desk.Publish(story, null, clock.Now, default, clock.Now.AddDays(-400));
        await db.SaveChangesAsync();
        return story.Id;
    });

    private Task<int> Revise(long id) => _newsroom.Site.As(_newsroom.Admin, async (services, me, now) =>
    {
        var desk = services.GetRequiredService<ArticleDesk>();
        var story = (await desk.Find(id, default))!;
        await desk.Revise(story, story.LatestWords with { Body = "نص الزميلة." }, me, now, default);
        return await services.GetRequiredService<NewsDb>().SaveChangesAsync();
    });

    private async Task<IReadOnlyList<string>> Sections(IEnumerable<long> ids)
    {
        var sections = new List<string>();
        foreach (var id in ids)
            sections.Add(await _newsroom.Site.Ask(db => db.Articles.Where(article => article.Id == id).Select(article => article.Section.Slug).SingleAsync()));
        return sections;
    }
}
