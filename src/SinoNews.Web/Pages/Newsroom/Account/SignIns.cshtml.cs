using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Comments.Desk;
using SinoNews.Staff;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Account;

/// <summary>Where one is signed in, and what was tried at one's door.</summary>
public sealed class SignInsModel(NewsDb db, SignInLog log, StaffSignIn signIn, NewsroomBar bar) : PageModel
{
    private const string Address = "/newsroom/account/sign-ins";

    public IReadOnlyList<StaffSession> Sessions { get; private set; } = [];

    /// <summary>The one that asks.</summary>
    public long? Here => signIn.SessionId;

    public LogPage<SignIn> Log { get; private set; } = new([], null);

    public bool HasEnded { get; private set; }

    public async Task OnGet(string? done, long? before, CancellationToken ct)
    {
        var me = await bar.Me();
        Sessions = await db.StaffSessions.AsNoTracking().Where(session => session.MemberId == me.Id).OrderByDescending(session => session.Id).ToListAsync(ct);
        Log = await log.Page(me.Id, before, ct);
        HasEnded = done is "ended";
    }

    public async Task<IActionResult> OnPostEnd([FromForm] long? id, CancellationToken ct)
    {
        var me = await bar.Me();
        await db.StaffSessions.Where(session => session.Id == id && session.MemberId == me.Id && session.Id != Here).ExecuteDeleteAsync(ct);
        return HttpContext.SeeOther($"{Address}?done=ended");
    }

    public async Task<IActionResult> OnPostEverywhere(CancellationToken ct)
    {
        await signIn.SignOutEverywhere(await bar.Me(), ct);
        return RedirectToPage("/Newsroom/Account/SignIn");
    }
}
