using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Staff;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Account;

/// <summary>Where a colleague's one-time link leads: to choose a password.</summary>
public sealed class ResetModel(StaffDesk desk, SiteClock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    /// <summary>Whose link it is; null once it was used, is too old, or never opened.</summary>
    public StaffMember? Member { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        Member = await desk.Invited(Token, clock.Now, ct);
        return new PageResult { StatusCode = Member is null ? StatusCodes.Status404NotFound : null };
    }

    public async Task<IActionResult> OnPost([FromForm] string? password, CancellationToken ct)
    {
        Member = await desk.Invited(Token, clock.Now, ct);
        switch (await desk.ChoosePassword(Token, password ?? "", clock.Now, ct))
        {
            case null:
                Member = null;
                return new PageResult { StatusCode = StatusCodes.Status404NotFound };
            case { Succeeded: true }:
                return RedirectToPage("/Newsroom/Account/SignIn", new { done = "chosen" });
            case var refused:
                foreach (var error in refused.Errors)
                    ModelState.AddModelError("Password", error.Description);
                return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }
    }
}
