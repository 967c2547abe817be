using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Staff;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Account;

/// <summary>The way in. The answer to a wrong name, a wrong password and a locked account is one and the same.</summary>
public sealed class SignInModel(SignInManager<StaffMember> signIn, UserManager<StaffMember> staff, RateLimits limits) : PageModel
{
    // Checked when there is no such account or it is locked, so that the answer takes as long as any other.
    private static readonly StaffMember Nobody = new() { Name = "", JoinedAt = DateTime.UnixEpoch };
    private static readonly string NobodysHash = new PasswordHasher<StaffMember>().HashPassword(Nobody, Guid.NewGuid().ToString());

    [BindProperty]
    public SignInInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public string? Problem { get; private set; }

    public IActionResult OnGet() => signIn.IsSignedIn(User) ? LocalRedirect(Destination) : Page();

    public async Task<IActionResult> OnPost()
    {
        if (limits.SignIn(HttpContext.Network()) is { } wait)
        {
            Response.Headers.RetryAfter = ((int)wait.TotalSeconds + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            return Again("محاولات كثيرة في وقت قصير. انتظر دقيقة ثم حاول مرة أخرى.", StatusCodes.Status429TooManyRequests);
        }

        var email = (Input.Email ?? "").Trim();
        if (await staff.FindByEmailAsync(email) is not { } member || await staff.IsLockedOutAsync(member))
            staff.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, Input.Password ?? "");
        else if ((await signIn.PasswordSignInAsync(member, Input.Password ?? "", Input.Remember, lockoutOnFailure: true)).Succeeded)
            return LocalRedirect(Destination);
        return Again("البريد الإلكتروني أو كلمة المرور غير صحيحة. حاول مرة أخرى، أو اطلب المساعدة من مدير الموقع.", StatusCodes.Status400BadRequest);
    }

    private string Destination => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/newsroom";

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
