using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Media;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Media;

/// <summary>Puts another file in a picture's place.</summary>
[UploadLimit(PictureLimits.MaxBytes + (1024 * 1024))]
public sealed class ReplaceModel(NewsDb db, PictureDesk desk, NewsroomBar bar, SiteClock clock) : PageModel
{
    public Picture Picture { get; private set; } = null!;

    public IReadOnlyList<PictureUse> Uses { get; private set; } = [];

    public string? Problem { get; private set; }

    /// <summary>The picture of the library that has this file already.</summary>
    public Picture? Standing { get; private set; }

    public async Task<IActionResult> OnGet(long id, CancellationToken ct) => await Load(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(long id, IFormFile? file, [FromForm] int? version, CancellationToken ct)
    {
        if (version is not { } seen)
            return BadRequest();
        if (file is null)
            return await Again(id, "اختر الصورة البديلة.", StatusCodes.Status400BadRequest, ct);
        await using var content = file.OpenReadStream();
        switch (await desk.Replace(id, seen, content, file.FileName, await bar.Me(), clock.Now, ct))
        {
            case PictureAct.Done:
                return HttpContext.SeeOther($"{IndexModel.Address}/{id}?done=replaced");
            case PictureAct.Refused refused:
                return await Again(id, refused.Why.Words(), StatusCodes.Status400BadRequest, ct);
            case PictureAct.AlreadyThere there:
                Standing = there.Picture;
                return await Again(id, "هذا الملف في المكتبة من قبل، فلم تُستبدل الصورة.", StatusCodes.Status409Conflict, ct);
            case PictureAct.Conflict:
                return await Again(id, "تغيّرت الصورة بعد أن فتحت هذه الصفحة، فلم تُستبدل. هذه هي الآن: اختر البديل مرة أخرى إن كنت تريده.", StatusCodes.Status409Conflict, ct);
            default:
                return NotFound();
        }
    }

    private async Task<IActionResult> Again(long id, string problem, int status, CancellationToken ct)
    {
        if (!await Load(id, ct))
            return NotFound();
        Problem = problem;
        return new PageResult { StatusCode = status };
    }

    private async Task<bool> Load(long id, CancellationToken ct)
    {
        if (await desk.Find(id, ct) is not { } picture)
            return false;
        (Picture, Uses) = (picture, await db.UsesOf(picture, ct));
        return true;
    }
}
