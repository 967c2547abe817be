using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Comments.Learning;
using SinoNews.Storage;
using SinoNews.Web.Background;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Comments.Rules;

/// <summary>«تدريب الآن»: asks for a training, unless a version came that the colleague had not seen. The work is done in the background.</summary>
public sealed class TrainModel(NewsDb db, LearnSignal signal) : PageModel
{
    private const string Settings = "/newsroom/comments/settings";

    public IActionResult OnGet() => Redirect(Settings);

    /// <param name="seen">The version that the page showed; 0 for none.</param>
    public async Task<IActionResult> OnPost([FromForm] int? seen, CancellationToken ct)
    {
        if (seen is not { } version)
            return BadRequest();
        if ((await db.NewestScore(ct))?.Id is { } newest && newest != version)
            return HttpContext.SeeOther($"{Settings}?done=trained#score");
        signal.Wake();
        return HttpContext.SeeOther($"{Settings}?done=training#score");
    }
}
