using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SinoNews.BrowserTests.Running;
using static Microsoft.Playwright.Assertions;

namespace SinoNews.BrowserTests.Journeys;

/// <summary>Pictures come into the library: by the form alone, by dropping, by pasting; and are told what must stay in sight.</summary>
[Collection(NewsroomTests.Name)]
public sealed class PictureJourneys
{
    private const string Drop = """
        ([files, kind]) => {
            const data = new DataTransfer();
            for (const { name, type, base64 } of files)
                data.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name, { type }));
            const place = document.querySelector("[data-drop]");
            if (kind === "paste") document.dispatchEvent(Object.assign(new Event("paste", { bubbles: true }), { clipboardData: data }));
            else for (const name of ["dragover", "drop"])
                place.dispatchEvent(new DragEvent(name, { dataTransfer: data, bubbles: true, cancelable: true }));
        }
        """;

    private readonly Newsroom _newsroom;

    public PictureJourneys(Newsroom newsroom)
    {
        Chromium.Require();
        _newsroom = newsroom;
    }

    [SkippableFact]
    public async Task Without_scripts_a_picture_is_uploaded_described_and_found()
    {
        await using var desks = await _newsroom.Visitor(scripts: false);
        var editor = await desks.NewPageAsync();
        await editor.SignIn(_newsroom.Editor);
        await editor.GetByRole(AriaRole.Link, new() { Name = "الصور", Exact = true }).ClickAsync();
        await editor.GetByLabel("إضافة صور").SetInputFilesAsync(Pictures.File("قوافل الشاي.jpg", Pictures.Jpeg(1300, 800)));
        await editor.Press("رفع");
        await Expect(editor.GetByRole(AriaRole.Status)).ToContainTextAsync("أُضيفت الصورة");
        await editor.GetByLabel("وصف الصورة لمن لا يراها").FillAsync("قافلة على طريق الشاي بلا سكربت");
        await editor.GetByLabel("من اليسار، بالمئة").FillAsync("80");
        await editor.Press("حفظ");
        await Expect(editor.GetByRole(AriaRole.Status)).ToContainTextAsync("حُفظت الصورة.");
        await Expect(editor.Locator(".cuts img").First).ToHaveAttributeAsync("src", FocusedAt("f80-50"));

        await editor.GetByRole(AriaRole.Link, new() { Name = "كل الصور" }).ClickAsync();
        await editor.GetByLabel("بحث في الصور").FillAsync("بلا سكربت");
        await editor.Press("بحث");
        await Expect(editor.Locator(".shot")).ToHaveCountAsync(1);
    }

    [SkippableTheory]
    [InlineData("drop")]
    [InlineData("paste")]
    public async Task Dropped_or_pasted_pictures_show_their_progress_and_then_stand_in_the_library(string kind)
    {
        await using var desks = await _newsroom.Visitor();
        var editor = await desks.NewPageAsync();
        await editor.SignIn(_newsroom.Editor);
        await editor.GotoAsync("/newsroom/media");
        // A slow line, so that there is progress to be seen.
        var gate = new TaskCompletionSource();
        await editor.RouteAsync("**/newsroom/media", async route =>
        {
            if (route.Request.Method == "POST")
                await gate.Task;
            await route.ContinueAsync();
        });

        var name = $"{kind}-{Guid.NewGuid():N}.jpg";
        var (good, bad) = (Convert.ToBase64String(Pictures.Jpeg(kind == "drop" ? 1400 : 1410, 700)), Convert.ToBase64String("<html>"u8.ToArray()));
        await editor.EvaluateAsync(Drop, new object[] { new[] { new { name, type = "image/jpeg", base64 = good }, new { name = "كذب.jpg", type = "image/jpeg", base64 = bad } }, kind });

        var rows = editor.GetByRole(AriaRole.List, new() { Name = "ما رُفع" }).GetByRole(AriaRole.Listitem);
        await Expect(rows.GetByRole(AriaRole.Progressbar)).ToHaveCountAsync(2);
        gate.SetResult();
        await Expect(rows.Filter(new() { HasText = name })).ToContainTextAsync("أُضيفت إلى المكتبة.");
        await Expect(rows.Filter(new() { HasText = "كذب.jpg" })).ToContainTextAsync("ليس هذا الملف صورة نستقبلها");
        await Expect(editor.Locator("[data-live]")).ToContainTextAsync("ليس هذا الملف صورة نستقبلها");
        await Expect(editor.Locator(".shot").First).ToContainTextAsync(name);
        await rows.Filter(new() { HasText = name }).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(editor.GetByLabel("وصف الصورة لمن لا يراها")).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task A_click_on_the_picture_sets_its_focal_point()
    {
        var picture = await _newsroom.Site.Picture(_newsroom.Editor, Pictures.Jpeg(1500, 900));
        await using var desks = await _newsroom.Visitor();
        var editor = await desks.NewPageAsync();
        await editor.SignIn(_newsroom.Editor);
        await editor.GotoAsync($"/newsroom/media/{picture.Id}");

        var frame = editor.Locator("[data-focal]");
        var box = (await frame.BoundingBoxAsync())!;
        await frame.ClickAsync(new() { Position = new() { X = box.Width * 0.25f, Y = box.Height * 0.75f } });

        await Expect(editor.GetByLabel("من اليسار، بالمئة")).ToHaveValueAsync("25");
        await Expect(editor.GetByLabel("من الأعلى، بالمئة")).ToHaveValueAsync("75");
        await editor.Press("حفظ");
        await Expect(editor.Locator(".cuts img").First).ToHaveAttributeAsync("src", FocusedAt("f25-75"));
    }

    private static Regex FocusedAt(string point) => new($@"\.{point}\.webp$", RegexOptions.None, TimeSpan.FromSeconds(1));
}
