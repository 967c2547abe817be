using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Staff;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Staff;

/// <summary>A colleague's account, and all that an admin may do to it.</summary>
public sealed class ShowModel(NewsDb db, StaffDesk desk, NewsroomBar bar, SiteAddress address, SiteClock clock) : PageModel
{
    public MemberRow Row { get; private set; } = null!;

    /// <summary>Whether it is one's own: some acts are for others only.</summary>
    public bool IsMe { get; private set; }

    public int Sessions { get; private set; }

    /// <summary>The bylines that are nobody's, and this colleague's own.</summary>
    public IReadOnlyList<Author> Bylines { get; private set; } = [];

    /// <summary>Shown on this answer and never again.</summary>
    public ShownLink? Link { get; private set; }

    public string? Done { get; private set; }

    public string? Problem { get; private set; }

    public async Task<IActionResult> OnGet(int id, string? done, CancellationToken ct)
    {
        Done = done switch
        {
            "role" => "تغيّر الدور، ويسري خلال دقيقة.",
            "byline" => "حُفظ التوقيع.",
            "disabled" => "أُوقف الحساب: ينتهي الدخول به خلال دقيقة.",
            "enabled" => "أُعيد تفعيل الحساب.",
            "signed-out" => "انتهى الدخول على كل الأجهزة، ويُغلق عليها خلال دقيقة.",
            "second-factor" => "أُزيلت الخطوة الثانية.",
            _ => null,
        };
        return await Load(id, ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostRole(int id, [FromForm] string? role, CancellationToken ct) => role is not null && Roles.All.Contains(role)
        ? await Answer(id, await desk.ChangeRole(id, role, await bar.Me(), clock.Now, ct), "role", ct)
        : BadRequest();

    public async Task<IActionResult> OnPostByline(int id, [FromForm] int? author, CancellationToken ct) =>
        await Answer(id, await desk.SignAs(id, author, await bar.Me(), clock.Now, ct), "byline", ct);

    public async Task<IActionResult> OnPostReset(int id, CancellationToken ct) =>
        await Answer(id, await desk.Reset(id, await bar.Me(), clock.Now, ct), "reset", ct);

    public async Task<IActionResult> OnPostDisable(int id, CancellationToken ct) =>
        await Answer(id, await desk.Disable(id, await bar.Me(), clock.Now, ct), "disabled", ct);

    public async Task<IActionResult> OnPostEnable(int id, CancellationToken ct) =>
        await Answer(id, await desk.Enable(id, await bar.Me(), clock.Now, ct), "enabled", ct);

    public async Task<IActionResult> OnPostSignOut(int id, CancellationToken ct) =>
        await Answer(id, await desk.SignOut(id, await bar.Me(), clock.Now, ct), "signed-out", ct);

    public async Task<IActionResult> OnPostSecondFactor(int id, CancellationToken ct) =>
        await Answer(id, await desk.RemoveSecondFactor(id, await bar.Me(), clock.Now, ct), "second-factor", ct);

    private async Task<IActionResult> Answer(int id, StaffRuling ruling, string said, CancellationToken ct)
    {
        switch (ruling)
        {
            case StaffRuling.Done { Token: null } or StaffRuling.AlreadySo:
                return HttpContext.SeeOther($"/newsroom/staff/{id}?done={said}");
            case StaffRuling.Done { Member: var member, Token: { } token }:
                Link = ShownLink.For(member, token, address);
                return await Load(id, ct) ? Page() : NotFound();
            case StaffRuling.Refused { Why: var why }:
                Problem = Of(why);
                return await Load(id, ct) ? new PageResult { StatusCode = StatusCodes.Status409Conflict } : NotFound();
            default:
                return NotFound();
        }
    }

    private async Task<bool> Load(int id, CancellationToken ct)
    {
        if (await MemberRow.Of(db.Users.Where(member => member.Id == id), db).SingleOrDefaultAsync(ct) is not { } row)
            return false;
        (Row, IsMe) = (row, (await bar.Me()).Id == id);
        Sessions = await db.StaffSessions.CountAsync(session => session.MemberId == id, ct);
        Bylines = await db.Authors.AsNoTracking()
            .Where(author => author.Name != Author.Newsroom && !db.Users.Any(other => other.AuthorId == author.Id && other.Id != id))
            .OrderBy(author => author.Name).ToListAsync(ct);
        return true;
    }

    private static string Of(StaffRefusal why) => why switch
    {
        StaffRefusal.LastAdmin => "هذا آخر مدير يستطيع الدخول: اجعل زميلًا آخر مديرًا أولًا، فيبقى للموقع من يديره.",
        StaffRefusal.Oneself => "لا يُفعل هذا بحسابك أنت: استعمل صفحة حسابك، أو اطلبه من مدير آخر.",
        StaffRefusal.BylineTaken => "هذا التوقيع لزميل آخر.",
        _ => "الحساب موقوف: أعد تفعيله أولًا.",
    };
}
