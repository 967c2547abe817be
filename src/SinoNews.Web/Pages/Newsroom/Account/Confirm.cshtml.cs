using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Staff;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Account;

/// <summary>Asks again who it is, before the keys of the account are changed.</summary>
public sealed class ConfirmModel(NewsDb db, StaffSignIn signIn, UserManager<StaffMember> staff, NewsroomBar bar, RateLimits limits, SiteClock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public bool HasPasskey { get; private set; }

    public string? Problem { get; private set; }

    public async Task OnGet() => HasPasskey = (await staff.GetPasskeysAsync(await bar.Me())).Count > 0;

    public async Task<IActionResult> OnPost([FromForm] string? password, CancellationToken ct)
    {
        if (limits.RefusesSignIn(HttpContext))
            return await Again(SignInModel.TooMany, StatusCodes.Status429TooManyRequests);
        return await signIn.IsPassword(await bar.Me(), password ?? "")
            ? await Confirmed(ct)
            : await Again("كلمة المرور غير صحيحة.", StatusCodes.Status400BadRequest);
    }

    public async Task<IActionResult> OnPostPasskeyOptions() =>
        Content(await signIn.MakePasskeyRequestOptionsAsync(await bar.Me()), "application/json");

    public async Task<IActionResult> OnPostPasskey([FromForm] string? credential, CancellationToken ct)
    {
        if (limits.RefusesSignIn(HttpContext))
            return await Again(SignInModel.TooMany, StatusCodes.Status429TooManyRequests);
        return (await signIn.Assert(credential))?.Id == (await bar.Me()).Id
            ? await Confirmed(ct)
            : await Again("لم يُقبل مفتاح المرور.", StatusCodes.Status400BadRequest);
    }

    private async Task<IActionResult> Confirmed(CancellationToken ct)
    {
        if (await signIn.Session(ct) is { } session)
        {
            session.Confirm(clock.Now);
            await db.SaveChangesAsync(ct);
        }
        return LocalRedirect(Url.WithinSite(ReturnUrl));
    }

    private async Task<PageResult> Again(string problem, int status)
    {
        await OnGet();
        Problem = problem;
        return new PageResult { StatusCode = status };
    }
}
