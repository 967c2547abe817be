using Microsoft.Playwright;
using SinoNews.BrowserTests.Running;

namespace SinoNews.BrowserTests.Pages;

/// <summary>Those of the library of pictures.</summary>
public static partial class PageTypes
{
    private static IReadOnlyList<PageType> OfTheLibrary =>
    [
        new("media", "/newsroom/media") { ForStaff = true },
        new("media-none", "/newsroom/media?q=لا يوجد") { ForStaff = true },
        new("media-refused", SendNoPicture) { Status = 400, ForStaff = true },
        new("picture", gallery => $"/newsroom/media/{gallery.PictureId}") { ForStaff = true },
        new("picture-errors", DescribeWrongly) { Status = 400, ForStaff = true },
        new("picture-conflict", DescribeTooLate) { Status = 409, ForStaff = true },
        new("picture-replace", gallery => $"/newsroom/media/{gallery.PictureId}/replace") { ForStaff = true },
        new("picture-delete", gallery => $"/newsroom/media/{gallery.BarePictureId}/delete") { ForStaff = true },
        new("picture-delete-used", gallery => $"/newsroom/media/{gallery.PictureId}/delete") { ForStaff = true },
    ];

    // By the form itself, as it is sent without scripts.
    private static async Task SendNoPicture(IPage page, Gallery gallery)
    {
        await page.GotoAsync("/newsroom/media");
        await page.GetByLabel("إضافة صور").SetInputFilesAsync([Pictures.File("ليست صورة.jpg", "<html>"u8.ToArray()), Pictures.File("صورة من gallery.jpg", Pictures.Jpeg(640, 480))]);
        await page.EvaluateAsync("() => document.querySelector('[data-upload]').submit()");
        await page.Locator(".uploads li").First.WaitForAsync();
    }

    private static async Task DescribeWrongly(IPage page, Gallery gallery)
    {
        await page.GotoAsync($"/newsroom/media/{gallery.BarePictureId}");
        await page.GetByLabel("من اليسار، بالمئة").FillAsync("بعيد");
        await page.GetByRole(AriaRole.Button, new() { Name = "حفظ" }).ClickAsync();
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }

    private static async Task DescribeTooLate(IPage page, Gallery gallery)
    {
        var id = await gallery.UndescribedPicture();
        await page.GotoAsync($"/newsroom/media/{id}");
        await gallery.Describe(id, "وصف كتبته زميلة");
        await page.GetByLabel("وصف الصورة لمن لا يراها").FillAsync("وصفي أنا");
        await page.GetByRole(AriaRole.Button, new() { Name = "حفظ" }).ClickAsync();
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }
}
