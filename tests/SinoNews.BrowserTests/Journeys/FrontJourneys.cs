using Microsoft.Playwright;
using SinoNews.BrowserTests.Running;
using static Microsoft.Playwright.Assertions;

namespace SinoNews.BrowserTests.Journeys;

/// <summary>An editor arranges the home page, and readers see it.</summary>
[Collection(NewsroomTests.Name)]
public sealed class FrontJourneys
{
    private readonly Newsroom _newsroom;

    public FrontJourneys(Newsroom newsroom)
    {
        Chromium.Require();
        _newsroom = newsroom;
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_lead_is_chosen_previewed_saved_and_taken_back(bool scripts)
    {
        await using var desks = await _newsroom.Visitor(scripts);
        var editor = await desks.NewPageAsync();
        await editor.SignIn(_newsroom.Editor);
        await editor.GetByRole(AriaRole.Link, new() { Name = "الصفحة الرئيسية" }).ClickAsync();
        var offered = editor.GetByRole(AriaRole.Form, new() { Name = "اختيار مادة" }).GetByRole(AriaRole.Listitem);
        var title = await offered.Last.Locator("p").First.InnerTextAsync();
        await offered.Last.GetByRole(AriaRole.Button, new() { Name = "وضع في الصدارة" }).ClickAsync();
        await Expect(editor.GetByRole(AriaRole.Status)).ToContainTextAsync("لم يُحفظ بعد");

        await editor.Press("معاينة");
        await Expect(editor.Locator(".front").GetByRole(AriaRole.Heading).First).ToHaveTextAsync(title);
        await editor.Press("حفظ");
        await Expect(editor.GetByRole(AriaRole.Status)).ToContainTextAsync("حُفظ الترتيب");

        await using var readers = await _newsroom.Visitor(scripts);
        var reader = await readers.NewPageAsync();
        await reader.GotoAsync("/");
        await Expect(reader.Locator(".front").GetByRole(AriaRole.Heading).First).ToHaveTextAsync(title);

        await editor.Press("تراجع عن آخر ترتيب");
        await Expect(editor.GetByRole(AriaRole.Status)).ToContainTextAsync("عاد الترتيب السابق.");
        await reader.GotoAsync("/");
        await Expect(reader.Locator(".front").GetByRole(AriaRole.Heading).First).Not.ToHaveTextAsync(title);
    }
}
