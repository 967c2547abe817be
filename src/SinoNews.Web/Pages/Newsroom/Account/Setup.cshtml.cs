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

    public IReadOnlyList<string> Problems { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken ct) =>
        await recruiting.IsInvited(Token, clock.Now, ct) ? Page() : Closed();

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (StaffMember.NameFrom(Input.Name) is not { } name)
            return Again(["اكتب اسمك كما يراه زملاؤك، في 80 حرفًا على الأكثر."]);
        var result = await recruiting.Create(Token, name, (Input.Email ?? "").Trim(), Input.Password ?? "", clock.Now, ct);
        return result switch
        {
            null => Closed(),
            { Succeeded: true } => RedirectToPage("/Newsroom/Account/SignIn"),
            // The address is the user name: an objection to both is one objection.
            _ => Again([.. result.Errors.Select(error => error.Description).Distinct(StringComparer.Ordinal)]),
        };
    }

    private PageResult Again(IReadOnlyList<string> problems)
    {
        Problems = problems;
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
