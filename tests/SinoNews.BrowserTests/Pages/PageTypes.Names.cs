using Microsoft.Playwright;

namespace SinoNews.BrowserTests.Pages;

/// <summary>The glossary, for its readers and for those who keep it.</summary>
public static partial class PageTypes
{
    private static IReadOnlyList<PageType> OfTheNames =>
    [
        new("names", "/names"),
        new("names-pinyin", "/names?by=pinyin&kind=person"),
        new("names-none", "/names?kind=person&letter=ظ"),
        new("name", "/names/بكين"),
        new("name-long", "/names/مبادرة-الحزام-والطريق"),
        new("name-404", "/names/لا-شيء") { Status = 404 },
        new("newsroom-names", "/newsroom/names") { ForStaff = true },
        new("newsroom-names-sought", "/newsroom/names?q=beijing") { ForStaff = true },
        new("newsroom-names-none", "/newsroom/names?q=قطقطقط") { ForStaff = true },
        new("name-form", "/newsroom/names/new") { ForStaff = true },
        new("name-form-errors", SendWrongName) { Status = 400, ForStaff = true },
        new("name-form-existing", OpenName) { ForStaff = true },
        new("names-import", "/newsroom/names/import") { ForStaff = true },
        new("names-import-preview", PreviewImport) { ForStaff = true },
    ];

    private static async Task SendWrongName(IPage page, Gallery gallery)
    {
        await page.GotoAsync("/newsroom/names/new");
        await page.Locator("#name").FillAsync("بكين");
        await page.Locator("#simplified").FillAsync("abc");
        await page.GetByRole(AriaRole.Button, new() { Name = "حفظ" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Alert).First.WaitForAsync();
    }

    private static async Task OpenName(IPage page, Gallery gallery)
    {
        await page.GotoAsync("/newsroom/names?q=بكين");
        await page.GetByRole(AriaRole.Link, new() { Name = "بكين", Exact = true }).First.ClickAsync();
        await page.Locator("#name").WaitForAsync();
    }

    private static async Task PreviewImport(IPage page, Gallery gallery)
    {
        await page.GotoAsync("/newsroom/names/import");
        await page.Locator("#file").SetInputFilesAsync(new FilePayload
        {
            Name = "names.csv",
            MimeType = "text/csv",
            Buffer = System.Text.Encoding.UTF8.GetBytes("name,simplified,traditional,pinyin,kind,explanation,variants,rejected,seeAlso,tags\nووشي,无锡,無錫,Wúxī,place,مدينة في مقاطعة جيانغسو.,,,سوتشو,مدن\nبكين,北京,,Běijīng,place,عاصمة.,,,,\n,,,,,,,,,\n"),
        });
        await page.GetByRole(AriaRole.Button, new() { Name = "معاينة" }).ClickAsync();
        await page.GetByText("ووشي").First.WaitForAsync();
    }
}
