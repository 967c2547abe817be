using Microsoft.Playwright;
using SinoNews.BrowserTests.Journeys;

namespace SinoNews.BrowserTests.Pages;

/// <summary>The dashboard's, and those of the list of stories.</summary>
public static partial class PageTypes
{
    private const string Stories = "/newsroom/articles";

    private static IReadOnlyList<PageType> OfTheStories =>
    [
        Desk("dashboard", "/newsroom"),
        new("dashboard-author", "/newsroom") { ForAuthors = true },
        Desk("stories", Stories),
        new("stories-author", $"{Stories}?mine=true") { ForAuthors = true },
        Desk("stories-narrowed", $"{Stories}?status=published&q=الصين&section=1&edited=week"),
        Desk("stories-none-found", $"{Stories}?q=لا-شيء-كهذا"),
        Desk("stories-scheduled", $"{Stories}?status=scheduled"),
        Desk("stories-bin", $"{Stories}?status=bin"),
        Desk("stories-older", OpenOlderStories),
        Desk("stories-selected", TickStories),
        Desk("stories-menu", OpenMenu),
        Desk("stories-moved", gallery => $"{Stories}?moved={gallery.BinnedId}"),
        Desk("story-bin-ask", gallery => $"{Stories}/{gallery.DiscussedId}/bin"),
        Desk("story-bin-conflict", BinTooLate) with { Status = 409 },
        Desk("story-restore-conflict", RestoreTooLate) with { Status = 409 },
        Desk("story-bulk-ask", AskForTheBin),
        Desk("story-bulk-error", AddNoTag) with { Status = 400 },
        Desk("story-bulk-result", gallery => $"{Stories}/bulk/{gallery.StoryBatch}"),
        Desk("story-bulk-undone", gallery => $"{Stories}/bulk/{gallery.UndoneStoryBatch}"),
        Desk("story-bulk-undone-twice", UndoTwice) with { Status = 409 },
    ];

    private static async Task OpenOlderStories(IPage page, Gallery gallery)
    {
        await page.GotoAsync(Stories);
        await page.GetByRole(AriaRole.Link, new() { Name = "الأقدم" }).ClickAsync();
        await page.Arrives("**before=*");
    }

    private static async Task TickStories(IPage page, Gallery gallery)
    {
        await page.GotoAsync($"{Stories}?select=true");
        await page.GetByText("تغيير القسم").ClickAsync();
        await page.Locator("#bulk summary", new() { HasText = "الوسوم" }).ClickAsync();
    }

    private static async Task OpenMenu(IPage page, Gallery gallery)
    {
        await page.GotoAsync(Stories);
        await page.Locator("details.menu summary").Last.ClickAsync();
    }

    private static async Task BinTooLate(IPage page, Gallery gallery)
    {
        var id = await gallery.Story("مادة ينقلها اثنان", "history");
        await page.GotoAsync($"{Stories}/{id}/bin");
        await gallery.Revise(id, "نص جديد.");
        await page.Press("نقل إلى السلة");
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }

    private static async Task RestoreTooLate(IPage page, Gallery gallery)
    {
        var id = await gallery.Story("مادة يستعيدها اثنان", "history");
        await gallery.Edit(id, (_, story, me, now) => Task.Run(() => story.MoveToBin(me, now)));
        await page.GotoAsync($"{Stories}?status=bin");
        await gallery.Edit(id, (_, story, me, now) => Task.Run(() => story.RestoreFromBin(me, now)));
        await page.GetByRole(AriaRole.Button, new() { Name = "استعادة «مادة يستعيدها اثنان»" }).ClickAsync();
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }

    private static async Task AskForTheBin(IPage page, Gallery gallery)
    {
        await page.GotoAsync($"{Stories}?q=رقم");
        await page.Locator("input[name=Items]").First.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "نقل إلى السلة…" }).ClickAsync();
        await page.Arrives("**/bulk");
    }

    private static async Task AddNoTag(IPage page, Gallery gallery)
    {
        await page.GotoAsync($"{Stories}?select=true");
        await page.Locator("#bulk summary", new() { HasText = "الوسوم" }).ClickAsync();
        await page.Press("إضافة الوسم");
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }

    private static async Task UndoTwice(IPage page, Gallery gallery)
    {
        await page.GotoAsync($"{Stories}/bulk/{await gallery.Tagged()}");
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync(page.Url);
        await other.Press("تراجع عن الإجراء كله");
        await other.Leaves(page.Url);
        await page.Press("تراجع عن الإجراء كله");
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }
}
