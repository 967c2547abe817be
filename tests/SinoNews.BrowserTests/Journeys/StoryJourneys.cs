using Microsoft.Playwright;
using SinoNews.BrowserTests.Running;
using static Microsoft.Playwright.Assertions;

namespace SinoNews.BrowserTests.Journeys;

/// <summary>The newsroom writes a story, with and without scripts.</summary>
[Collection(NewsroomTests.Name)]
public sealed class StoryJourneys
{
    private readonly Newsroom _newsroom;

    public StoryJourneys(Newsroom newsroom)
    {
        Chromium.Require();
        _newsroom = newsroom;
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_new_story_is_previewed_published_and_leads_the_home_page(bool scripts)
    {
        var title = $"مادة جديدة كتبتها المديرة ({scripts})";
        await using var desks = await _newsroom.Visitor(scripts);
        var admin = await desks.NewPageAsync();
        await admin.SignIn(_newsroom.Admin);
        await admin.GetByRole(AriaRole.Link, new() { Name = "المواد" }).ClickAsync();
        await admin.GetByRole(AriaRole.Link, new() { Name = "مادة جديدة", Exact = true }).ClickAsync();
        await admin.GetByLabel("العنوان", new() { Exact = true }).FillAsync(title);
        await admin.GetByLabel("المقدمة").FillAsync("سطران يلخصان المادة.");
        await admin.GetByLabel("القسم", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "ثقافة" });
        await admin.GetByLabel("الوسوم").FillAsync("الخط، الحبر");
        await admin.GetByLabel("نص المادة بصيغة ماركداون").FillAsync("فقرة أولى.\n\n## عنوان داخلي\n\n> جملة بارزة.\n\nفقرة أخيرة.");

        await admin.Press("معاينة");
        var preview = admin.GetByRole(AriaRole.Region, new() { Name = "معاينة" });
        await Expect(preview.GetByRole(AriaRole.Heading)).ToHaveTextAsync([title, "عنوان داخلي"]);
        await Expect(admin.GetByLabel("العنوان", new() { Exact = true })).ToHaveValueAsync(title);

        await admin.Press("نشر");
        await Expect(admin.GetByRole(AriaRole.Status)).ToContainTextAsync("نُشرت المادة.");

        await using var readers = await _newsroom.Visitor(scripts);
        var reader = await readers.NewPageAsync();
        await reader.GotoAsync("/");
        var lead = reader.Locator("main").GetByRole(AriaRole.Article).First;
        await Expect(lead.GetByRole(AriaRole.Heading)).ToHaveTextAsync(title);
        await lead.GetByRole(AriaRole.Heading).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(reader.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
        await Expect(reader.GetByRole(AriaRole.Heading, new() { Name = "عنوان داخلي" })).ToBeVisibleAsync();
        await reader.GetByRole(AriaRole.Link, new() { Name = "الحبر" }).ClickAsync();
        await Expect(reader.GetByRole(AriaRole.Link, new() { Name = title })).ToBeVisibleAsync();
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_stale_save_is_refused_and_loses_no_word(bool scripts)
    {
        await using var desks = await _newsroom.Visitor(scripts);
        var (mine, theirs) = (await desks.NewPageAsync(), await desks.NewPageAsync());
        await mine.SignIn(_newsroom.Admin);
        await mine.GotoAsync("/newsroom/articles/new");
        await mine.GetByLabel("العنوان", new() { Exact = true }).FillAsync("مسودة يفتحها اثنان");
        await mine.GetByLabel("القسم", new() { Exact = true }).SelectOptionAsync("history");
        await mine.GetByLabel("نص المادة بصيغة ماركداون").FillAsync("النص الأول.");
        await mine.Locator("[data-save]").ClickAsync();
        await Expect(mine.GetByRole(AriaRole.Status)).ToContainTextAsync("حُفظت المادة.");
        await theirs.GotoAsync(mine.Url);
        await theirs.GetByLabel("نص المادة بصيغة ماركداون").FillAsync("نص الزميل.");
        await theirs.Locator("[data-save]").ClickAsync();
        await Expect(theirs.GetByRole(AriaRole.Status)).ToContainTextAsync("حُفظت المادة.");

        await mine.BringToFrontAsync();
        await mine.GetByLabel("نص المادة بصيغة ماركداون").FillAsync("نصي أنا، لا يضيع.");
        await mine.Locator("[data-save]").ClickAsync();
        await Expect(mine.GetByRole(AriaRole.Alert)).ToContainTextAsync("حُفظت نسخة أحدث");
        await Expect(mine.GetByLabel("نص المادة بصيغة ماركداون")).ToHaveValueAsync("نصي أنا، لا يضيع.");
        await mine.Press("إبقاء نسختي");
        await Expect(mine.GetByRole(AriaRole.Status)).ToContainTextAsync("حُفظت المادة.");
        await Expect(mine.GetByLabel("نص المادة بصيغة ماركداون")).ToHaveValueAsync("نصي أنا، لا يضيع.");
    }
}
