using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Staff;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Account;

/// <summary>Makes the first admin, by the one-time link of the console.</summary>
public sealed class SetupModel(Recruiting recruiting, SiteClock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public SetupInput Input { get; set; } = new();

    /// <summary>False once the link was used, is too old, or never opened.</summary>
    public bool Opens { get; private set; } = true;

    public async Task<IActionResult> OnGet(CancellationToken ct) =>
        await recruiting.IsInvited(Token, clock.Now, ct) ? Page() : Closed();

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (StaffMember.NameFrom(Input.Name) is not { } name)
            return Again("Input.Name", "اكتب اسمك كما يراه زملاؤك، في 80 حرفًا على الأكثر.");
        var result = await recruiting.Create(Token, name, (Input.Email ?? "").Trim(), Input.Password ?? "", clock.Now, ct);
        return result switch
        {
            null => Closed(),
            { Succeeded: true } => RedirectToPage("/Newsroom/Account/SignIn"),
            _ => Again(result),
        };
    }

    private PageResult Again(IdentityResult refused)
    {
        foreach (var error in refused.Errors)
            Again(error.Code.StartsWith("Password", StringComparison.Ordinal) ? "Input.Password" : "Input.Email", error.Description);
        return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
    }

    private PageResult Again(string field, string problem)
    {
        ModelState.AddModelError(field, problem);
        return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
    }

    private PageResult Closed()
    {
        Opens = false;
        return new PageResult { StatusCode = StatusCodes.Status404NotFound };
    }
}

/// <summary>The fields of the set-up form.</summary>
public sealed record SetupInput
{
    public string? Name { get; init; }

    public string? Email { get; init; }

    public string? Password { get; init; }
}
