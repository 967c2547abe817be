using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Staff;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Account;

/// <summary>One's own account: the name, the words under one's byline, the password.</summary>
public sealed class IndexModel(
    NewsDb db, UserManager<StaffMember> staff, StaffSignIn signIn, Recruiting recruiting, NewsroomBar bar, RateLimits limits, SiteClock clock) : PageModel
{
    public StaffMember Me { get; private set; } = null!;

    /// <summary>The byline that is one's own; null for none.</summary>
    public Author? Byline { get; private set; }

    /// <summary>What was typed, where it was refused; what is kept otherwise.</summary>
    public string Name { get; private set; } = "";

    public string Bio { get; private set; } = "";

    public string? Done { get; private set; }

    public async Task OnGet(string? done, CancellationToken ct)
    {
        await Load(ct);
        Done = done switch { "name" => "حُفظ الاسم.", "bio" => "حُفظت النبذة.", "password" => "حُفظت كلمة المرور، وانتهى الدخول على أجهزتك الأخرى.", _ => null };
    }

    public async Task<IActionResult> OnPostName([FromForm] string? name, CancellationToken ct)
    {
        await Load(ct);
        Name = name ?? "";
        if (StaffMember.NameFrom(name) is not { } clean)
            return Again(("Name", "اكتب اسمك كما يراه زملاؤك، في 80 حرفًا على الأكثر."));
        await recruiting.Rename(Me, clean, ct);
        return HttpContext.SeeOther("/newsroom/account?done=name");
    }

    public async Task<IActionResult> OnPostBio([FromForm] string? bio, CancellationToken ct)
    {
        await Load(ct);
        if (Byline is null)
            return NotFound();
        Bio = Author.BioFrom(bio);
        if (Bio.Length > Author.MaxBio)
            return Again(("Bio", $"النبذة طويلة: اجعلها {Author.MaxBio} حرف على الأكثر."));
        Byline.Describe(Bio);
        db.AdminActs.Add(new AdminAct(AdminActKind.AuthorChanged, Byline.Name, Me, clock.Now));
        await db.SaveChangesAsync(ct);
        return HttpContext.SeeOther("/newsroom/account?done=bio");
    }

    public async Task<IActionResult> OnPostPassword([FromForm] string? current, [FromForm] string? password, CancellationToken ct)
    {
        await Load(ct);
        if (limits.RefusesSignIn(HttpContext))
            return Again(("Current", SignInModel.TooMany), StatusCodes.Status429TooManyRequests);
        if (!await signIn.IsPassword(Me, current ?? ""))
            return Again(("Current", "كلمة المرور الحالية غير صحيحة."));
        var result = await staff.ChangePasswordAsync(Me, current ?? "", password ?? "");
        if (result.Errors.FirstOrDefault() is { } error)
            return Again(("Password", error.Description));
        await signIn.KeepOnlyThis(Me, ct);
        return HttpContext.SeeOther("/newsroom/account?done=password");
    }

    private async Task Load(CancellationToken ct)
    {
        Me = await bar.Me();
        Byline = await db.Authors.SingleOrDefaultAsync(author => author.Id == Me.AuthorId, ct);
        (Name, Bio) = (Me.Name, Byline?.Bio ?? "");
    }

    private PageResult Again((string Field, string Problem) wrong, int status = StatusCodes.Status400BadRequest)
    {
        ModelState.AddModelError(wrong.Field, wrong.Problem);
        return new PageResult { StatusCode = status };
    }
}
