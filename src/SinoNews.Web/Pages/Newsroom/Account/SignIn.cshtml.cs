using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Account;

/// <summary>The way in. The answer to a wrong name, a wrong password, a locked and a disabled account is one and the same.</summary>
public sealed class SignInModel(StaffSignIn signIn, RateLimits limits) : PageModel
{
    internal const string TooMany = "محاولات كثيرة في وقت قصير. انتظر دقيقة ثم حاول مرة أخرى.";

    [BindProperty]
    public SignInInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public string? Problem { get; private set; }

    /// <summary>The passkey was refused, not the password.</summary>
    public bool OfPasskey { get; private set; }

    /// <summary>A password was just chosen by a one-time link.</summary>
    public bool HasChosen => Request.Query["done"] == "chosen";

    public IActionResult OnGet() => signIn.IsSignedIn(User) ? LocalRedirect(Url.WithinSite(ReturnUrl)) : Page();

    public async Task<IActionResult> OnPost()
    {
        if (limits.RefusesSignIn(HttpContext))
            return Again(TooMany, StatusCodes.Status429TooManyRequests);
        var result = await signIn.ByPassword((Input.Email ?? "").Trim(), Input.Password ?? "", Input.Remember);
        if (result.RequiresTwoFactor)
            return RedirectToPage("/Newsroom/Account/Code", new { ReturnUrl, Input.Remember });
        return result.Succeeded
            ? LocalRedirect(Url.WithinSite(ReturnUrl))
            : Again("البريد الإلكتروني أو كلمة المرور غير صحيحة. حاول مرة أخرى، أو اطلب المساعدة من مدير الموقع.", StatusCodes.Status400BadRequest);
    }

    /// <summary>The question that a passkey answers; the same whoever asks.</summary>
    public async Task<IActionResult> OnPostPasskeyOptions() => Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");

    public async Task<IActionResult> OnPostPasskey([FromForm] string? credential)
    {
        OfPasskey = true;
        if (limits.RefusesSignIn(HttpContext))
            return Again(TooMany, StatusCodes.Status429TooManyRequests);
        return (await signIn.ByPasskey(credential)).Succeeded
            ? LocalRedirect(Url.WithinSite(ReturnUrl))
            : Again("لم يُقبل مفتاح المرور. حاول مرة أخرى، أو سجّل الدخول بكلمة المرور.", StatusCodes.Status400BadRequest);
    }

    private PageResult Again(string problem, int status)
    {
        Problem = problem;
        return new PageResult { StatusCode = status };
    }
}

/// <summary>The fields of the sign-in form.</summary>
public sealed record SignInInput
{
    public string? Email { get; init; }

    public string? Password { get; init; }

    public bool Remember { get; init; }
}
