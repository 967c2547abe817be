using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Staff;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Staff;

/// <summary>الفريق: who is in it, and who joins.</summary>
public sealed class IndexModel(NewsDb db, StaffDesk desk, NewsroomBar bar, SiteAddress address, SiteClock clock) : PageModel
{
    private const int MaxEmail = 254;

    [BindProperty]
    public NewMemberInput Input { get; set; } = new();

    public IReadOnlyList<MemberRow> Rows { get; private set; } = [];

    /// <summary>Shown on this answer and never again.</summary>
    public ShownLink? Link { get; private set; }

    public async Task OnGet(CancellationToken ct) =>
        Rows = await MemberRow.Of(db.Users.OrderBy(member => member.DisabledAt != null).ThenBy(member => member.Name), db).ToListAsync(ct);

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        var (name, email) = (StaffMember.NameFrom(Input.Name), (Input.Email ?? "").Trim());
        if (name is null)
            ModelState.AddModelError("Input.Name", "اكتب اسم الزميل كما يراه الفريق، في 80 حرفًا على الأكثر.");
        if (email.Length > MaxEmail)
            ModelState.AddModelError("Input.Email", "البريد الإلكتروني أطول مما يُقبل.");
        if (Input.Role is not { } role || !Roles.All.Contains(role))
            ModelState.AddModelError("Input.Role", "اختر الدور.");
        else if (ModelState.IsValid)
            Answer(await desk.Invite(name!, email, role, await bar.Me(), clock.Now, ct));
        await OnGet(ct);
        return new PageResult { StatusCode = ModelState.IsValid ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest };
    }

    private void Answer(StaffRuling ruling)
    {
        switch (ruling)
        {
            case StaffRuling.Done { Member: var member, Token: { } token }:
                (Link, Input) = (ShownLink.For(member, token, address), new NewMemberInput());
                break;
            case StaffRuling.Invalid { Why.Errors: var errors }:
                foreach (var error in errors)
                    ModelState.AddModelError("Input.Email", error.Description);
                break;
        }
    }
}

/// <summary>The fields of the form that adds a colleague.</summary>
public sealed record NewMemberInput
{
    public string? Name { get; init; }

    public string? Email { get; init; }

    /// <summary>One of <see cref="Roles.All"/>.</summary>
    public string? Role { get; init; }
}

/// <summary>A one-time link on the page that made it.</summary>
public sealed record ShownLink(string Name, string Address)
{
    public static ShownLink For(StaffMember member, string token, SiteAddress address) => new(member.Name, address.Absolute($"/newsroom/reset?token={token}"));
}
