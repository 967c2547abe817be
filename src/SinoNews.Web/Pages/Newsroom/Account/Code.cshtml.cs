using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Account;

/// <summary>The second step of signing in: six digits of the application, or a recovery code.</summary>
public sealed class CodeModel(StaffSignIn signIn, RateLimits limits) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Remember { get; set; }

    public string? Problem { get; private set; }

    public async Task<IActionResult> OnGet() => await signIn.GetTwoFactorAuthenticationUserAsync() is null ? FirstStep() : Page();

    public async Task<IActionResult> OnPost([FromForm] string? code)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is null)
            return FirstStep();
        if (limits.RefusesSignIn(HttpContext))
            return Again(SignInModel.TooMany, StatusCodes.Status429TooManyRequests);
        return (await signIn.ByCode(SecondStepCode.From(code), Remember)).Succeeded
            ? LocalRedirect(Url.WithinSite(ReturnUrl))
            : Again("الرمز غير صحيح أو انتهت مدته. اكتب الرمز الظاهر الآن، أو استعمل رمز استرداد، أو اطلب المساعدة من مدير الموقع.", StatusCodes.Status400BadRequest);
    }

    private RedirectToPageResult FirstStep() => RedirectToPage("/Newsroom/Account/SignIn", new { ReturnUrl });

    private PageResult Again(string problem, int status)
    {
        Problem = problem;
        return new PageResult { StatusCode = status };
    }
}
