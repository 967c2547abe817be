using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Staff;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Account;

/// <summary>The second step of one's own sign-in: an application's codes, and recovery codes for the day it is lost.</summary>
[RecentlyConfirmed]
public sealed class TwoStepModel(UserManager<StaffMember> staff, StaffSignIn signIn, NewsroomBar bar) : PageModel
{
    internal const string Address = "/newsroom/account/two-step";
    private const int RecoveryCodes = 10;

    public StaffMember Me { get; private set; } = null!;

    /// <summary>The secret that the application is to take; null where none is being set up.</summary>
    public string? Key { get; private set; }

    /// <summary>Fresh recovery codes: on this answer and never again.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public int CodesLeft { get; private set; }

    public bool WasRemoved { get; private set; }

    /// <summary>What the picture says to the application. The issuer is in Latin letters: not every application shows others.</summary>
    public string KeyAddress => $"otpauth://totp/SinoNews:{Uri.EscapeDataString(Me.Email!)}?secret={Key}&issuer=SinoNews&digits=6";

    public async Task OnGet(string? done)
    {
        await Load();
        WasRemoved = done is "off";
    }

    public async Task<IActionResult> OnGetScan() => await Enrol() ? Page() : HttpContext.SeeOther(Address);

    public async Task<IActionResult> OnPostBegin(CancellationToken ct)
    {
        await Load();
        if (Me.TwoFactorEnabled)
            return HttpContext.SeeOther(Address);
        await staff.ResetAuthenticatorKeyAsync(Me);
        await signIn.KeepOnlyThis(Me, ct);
        return HttpContext.SeeOther($"{Address}?handler=scan");
    }

    public async Task<IActionResult> OnPostVerify([FromForm] string? code, CancellationToken ct)
    {
        if (!await Enrol())
            return HttpContext.SeeOther(Address);
        if (!await staff.VerifyTwoFactorTokenAsync(Me, TokenOptions.DefaultAuthenticatorProvider, SecondStepCode.From(code).Text))
        {
            ModelState.AddModelError("Code", "الرمز غير صحيح. اكتب الأرقام الظاهرة الآن في التطبيق، وتحقّق من ساعة هاتفك.");
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }
        await staff.SetTwoFactorEnabledAsync(Me, true);
        return await ShowNewCodes(ct);
    }

    public async Task<IActionResult> OnPostCodes(CancellationToken ct)
    {
        await Load();
        return Me.TwoFactorEnabled ? await ShowNewCodes(ct) : HttpContext.SeeOther(Address);
    }

    public async Task<IActionResult> OnPostOff(CancellationToken ct)
    {
        await Load();
        await staff.SetTwoFactorEnabledAsync(Me, false);
        await staff.ResetAuthenticatorKeyAsync(Me);
        await staff.GenerateNewTwoFactorRecoveryCodesAsync(Me, 0);
        await signIn.KeepOnlyThis(Me, ct);
        return HttpContext.SeeOther($"{Address}?done=off");
    }

    private async Task<IActionResult> ShowNewCodes(CancellationToken ct)
    {
        Codes = [.. await staff.GenerateNewTwoFactorRecoveryCodesAsync(Me, RecoveryCodes) ?? []];
        await signIn.KeepOnlyThis(Me, ct);
        await Load();
        Key = null;
        return Page();
    }

    private async Task Load()
    {
        Me = await bar.Me();
        CodesLeft = await staff.CountRecoveryCodesAsync(Me);
    }

    /// <returns>False where nothing is being set up.</returns>
    private async Task<bool> Enrol()
    {
        await Load();
        Key = Me.TwoFactorEnabled ? null : await staff.GetAuthenticatorKeyAsync(Me);
        return Key is not null;
    }
}
