using System.Text;
using Microsoft.Playwright;
using SinoNews.BrowserTests.Running;
using SinoNews.Staff;
using static Microsoft.Playwright.Assertions;

namespace SinoNews.BrowserTests.Journeys;

/// <summary>The newsroom keeps the glossary; each journey leaves the names of the stories as they were.</summary>
[Collection(NewsroomTests.Name)]
public sealed class GlossaryJourneys
{
    private const string SeedName = "وانغ يي";

    private readonly Newsroom _newsroom;

    public GlossaryJourneys(Newsroom newsroom)
    {
        Chromium.Require();
        _newsroom = newsroom;
    }

    [SkippableFact]
    public async Task What_an_editor_changes_in_an_entry_readers_see_on_its_page_in_the_cards_and_in_the_search()
    {
        await using var desks = await _newsroom.Visitor(scripts: false);
        var editor = await Open(desks);
        await editor.GotoAsync("/newsroom/names");
        await editor.GetByLabel("بحث في المعجم").FillAsync("wangyi");
        await editor.Press("بحث");
        await editor.GetByRole(AriaRole.Link, new() { Name = SeedName, Exact = true }).ClickAsync();
        await editor.GetByLabel("الشرح").FillAsync("دبلوماسي صيني تولى وزارة الخارجية مرتين.");
        await editor.GetByLabel("صيغ يُعرف بها").FillAsync("وانق ييه");
        await editor.Press("حفظ");
        await Expect(editor.GetByRole(AriaRole.Status)).ToContainTextAsync("حُفظ المدخل");

        await using var readers = await _newsroom.Visitor();
        var reader = await readers.NewPageAsync();
        await reader.GotoAsync("/search?q=" + Uri.EscapeDataString("وانق ييه"));
        await reader.Locator(".list h2 a, .list h3 a").First.ClickAsync();
        await reader.Arrives("**/articles/**");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!(await reader.ContentAsync()).Contains("تولى وزارة الخارجية مرتين", StringComparison.Ordinal))
        {
            patience.Token.ThrowIfCancellationRequested();
            await reader.ReloadAsync();
        }
        await reader.GetByRole(AriaRole.Link, new() { Name = SeedName, Exact = true }).First.ClickAsync();
        var card = reader.Locator(".gloss:popover-open");
        await Expect(card).ToContainTextAsync("تولى وزارة الخارجية مرتين");
        await card.GetByRole(AriaRole.Link, new() { Name = "المدخل كاملًا في معجم الصين" }).ClickAsync();
        await Expect(reader.GetByRole(AriaRole.Main)).ToContainTextAsync("وانق ييه");
    }

    [SkippableFact]
    public async Task A_deleted_entry_comes_back_by_undo()
    {
        await using var desks = await _newsroom.Visitor(scripts: false);
        var editor = await Open(desks);
        await editor.GotoAsync("/newsroom/names?q=" + Uri.EscapeDataString(SeedName));
        await editor.GetByRole(AriaRole.Link, new() { Name = SeedName, Exact = true }).ClickAsync();
        var readersPage = (await editor.GetByRole(AriaRole.Link, new() { Name = "صفحته للقرّاء" }).GetAttributeAsync("href"))!;

        await editor.Press("حذف المدخل");
        await Expect(editor.Locator(".toast")).ToContainTextAsync($"حُذف المدخل «{SeedName}»");
        Assert.Equal(404, (await editor.APIRequest.GetAsync(readersPage)).Status);

        await editor.Press("تراجع");
        await Expect(editor.GetByRole(AriaRole.Status)).ToContainTextAsync("استُعيد المدخل");
        Assert.Equal(200, (await editor.APIRequest.GetAsync(readersPage)).Status);
    }

    [SkippableFact]
    public async Task A_file_of_entries_is_looked_at_first_goes_in_as_one_and_is_taken_back_as_one()
    {
        await using var desks = await _newsroom.Visitor(scripts: false);
        var editor = await Open(desks);
        await editor.GotoAsync("/newsroom/names/import");
        await editor.GetByLabel("الملف", new() { Exact = true }).SetInputFilesAsync(new FilePayload
        {
            Name = "lakes.csv",
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes("name,simplified,pinyin,kind,explanation,tags\nبحيرة تشاكا,茶卡盐湖,Chákǎ Yánhú,place,بحيرة ملحية في تشينغهاي.,جغرافيا\nبحيرة بلا نطق,湖,,place,لا نطق لها.,\n"),
        });
        await editor.Press("معاينة");
        await Expect(editor.GetByRole(AriaRole.Main)).ToContainTextAsync("بحيرة تشاكا");
        Assert.Equal(404, await Status(editor, "/names/بحيرة-تشاكا"));

        await editor.Press("استيراد");
        await Expect(editor.GetByRole(AriaRole.Main)).ToContainTextAsync("أُضيف: مدخل واحد");
        Assert.Equal(200, await Status(editor, "/names/بحيرة-تشاكا"));
        Assert.Equal(404, await Status(editor, "/names/بحيرة-بلا-نطق"));

        await editor.Press("تراجع عن الاستيراد كله");
        await Expect(editor.GetByRole(AriaRole.Status)).ToContainTextAsync("سبق التراجع عن هذا الاستيراد");
        Assert.Equal(404, await Status(editor, "/names/بحيرة-تشاكا"));
    }

    private static async Task<int> Status(IPage page, string path) => (await page.APIRequest.GetAsync(path)).Status;

    private async Task<IPage> Open(IBrowserContext window)
    {
        var page = await window.NewPageAsync();
        await page.SignIn(await _newsroom.Site.Recruit("هدى المحرّرة", $"{Guid.NewGuid():N}@example.org", Roles.Editor));
        return page;
    }
}
