using Microsoft.Playwright;
using SinoNews.BrowserTests.Journeys;

namespace SinoNews.BrowserTests.Pages;

/// <summary>The states of the story form, and what belongs to it.</summary>
public static partial class PageTypes
{
    private static IReadOnlyList<PageType> OfTheForm =>
    [
        Form("story-form-findings", gallery => gallery.Unsaved()),
        Form("story-form-unsaved", gallery => gallery.Unsaved(), "?copy=true"),
        Form("story-form-held", gallery => gallery.Held()),
        Form("story-form-scheduled", gallery => gallery.Scheduled()),
        Form("story-form-in-review", gallery => gallery.InReview()),
        Form("story-form-binned", gallery => gallery.Binned()),
        Form("story-form-illustrated", gallery => gallery.Rich()),
        new("story-form-author", OpenTheirDraft) { ForAuthors = true },
        Desk("story-form-conflict-all", SaveOverARewrite) with { Status = 409 },
        Desk("story-form-correction-error", CorrectWithoutANote) with { Status = 400 },
        Desk("story-form-preview", AskForThePreview),
        Desk("story-revisions", CompareRevisions),
        Desk("story-session-expired", SaveWithoutASession) with { Status = 401 },
        new("story-private-preview", OpenPrivatePreview),
        new("article-rich", OpenRichArticle),
    ];

    private static PageType Form(string name, Func<Gallery, Task<long>> story, string query = "") =>
        new(name, async (page, gallery) => await page.GotoAsync($"{Stories}/{await story(gallery)}{query}")) { ForStaff = true };

    private static async Task OpenTheirDraft(IPage page, Gallery gallery) =>
        await page.GotoAsync($"{Stories}/{await gallery.Draft("مسودة لكاتبتها", "travel")}");

    private static async Task SaveOverARewrite(IPage page, Gallery gallery)
    {
        var id = await gallery.Draft("مادة كتبها زميل من جديد", "history");
        await page.GotoAsync($"{Stories}/{id}");
        await gallery.Rewrite(id);
        await page.BodyField().FillAsync("نصي أنا، وهو قصير.");
        await page.Locator("[data-save]").ClickAsync();
        await page.Locator(".compare").WaitForAsync();
    }

    private static async Task CorrectWithoutANote(IPage page, Gallery gallery)
    {
        await page.GotoAsync($"{Stories}/{await gallery.Story("مادة تُصوّب بلا نص", "history")}");
        await page.Unfold("تصويب");
        await page.Press("نشر التصويب");
        await page.GetByRole(AriaRole.Alert).First.WaitForAsync();
    }

    // As without scripts: the answer to the button.
    private static async Task AskForThePreview(IPage page, Gallery gallery)
    {
        await page.GotoAsync($"{Stories}/{await gallery.Rich()}");
        await page.EvaluateAsync("""
            () => {
                const form = document.querySelector("#story");
                const action = Object.assign(document.createElement("input"), { type: "hidden", name: "action", value: "preview" });
                form.append(action);
                form.submit();
            }
            """);
        await page.Locator(".pad[data-view=preview]").WaitForAsync();
    }

    private static async Task CompareRevisions(IPage page, Gallery gallery)
    {
        var id = await gallery.Story("مادة لها نسخ", "history");
        await gallery.Rewrite(id);
        await gallery.Revise(id, "نص ثالث.");
        await page.GotoAsync($"{Stories}/{id}/revisions?to=2");
    }

    private static async Task SaveWithoutASession(IPage page, Gallery gallery)
    {
        await page.GotoAsync($"{Stories}/{await gallery.Draft("مادة تنتهي جلسة محررها", "history")}");
        // Asked without the session it would be refused too, and this page is about the save.
        await page.RouteAsync("**/newsroom/articles/preview*", route => route.FulfillAsync(new() { Status = 204 }));
        await page.BodyField().FillAsync("نص طويل لا يضيع.");
        await page.Context.ClearCookiesAsync(new() { Name = "sinonews-staff" });
        await page.Locator("[data-save]").ClickAsync();
        await page.Locator("#unsent").WaitForAsync();
    }

    private static async Task OpenPrivatePreview(IPage page, Gallery gallery) =>
        await page.GotoAsync(await gallery.PreviewOf(await gallery.Rich()));

    private static async Task OpenRichArticle(IPage page, Gallery gallery) =>
        await page.GotoAsync($"/a/{await gallery.Rich()}");
}
