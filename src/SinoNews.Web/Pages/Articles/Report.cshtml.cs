using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Arabic;
using SinoNews.Comments;
using SinoNews.Comments.Reports;
using SinoNews.Storage;
using SinoNews.Web.Mail;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Articles;

/// <summary>
/// Takes a reader's report of a comment: no account, no address, one for each network and comment, or for each reader whose browser
/// proves who it is. Whoever reports again is answered the same, so nobody learns whether somebody behind the same network did.
/// </summary>
[IgnoreAntiforgeryToken]
[SameSite(Order = 1)]
[FormSizeLimit(16 * 1024, Order = 2)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ReportModel(NewsDb db, ReportDesk desk, ReaderCookie cookie, RateLimits limits, SiteClock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public long CommentId { get; set; }

    [BindProperty]
    public ReportInput Input { get; set; } = new();

    /// <summary>A report was just received.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Sent { get; set; }

    public Comment Comment { get; private set; } = null!;

    /// <summary>What stopped the report as a whole.</summary>
    public string? Problem { get; private set; }

    public Task<IActionResult> OnGet(CancellationToken ct) => Show(StatusCodes.Status200OK, null, ct);

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (limits.Report(HttpContext.Network()) is { } wait)
            return await Show(StatusCodes.Status429TooManyRequests, "وصلت من شبكتك بلاغات كثيرة في دقيقة واحدة. ما كتبته محفوظ هنا: انتظر قليلًا ثم أرسله.", ct, wait);
        if (!string.IsNullOrEmpty(Input.Website))
            return Thank();
        if (Input.Clean(ModelState) is not { } complaint)
            return await Show(StatusCodes.Status400BadRequest, "لم يُرسل بلاغك بعد: صحّح ما يلي ثم أرسله.", ct);
        try
        {
            return await desk.Report(Id, CommentId, HttpContext.Network(), complaint with { Proof = cookie.Read(Request) }, clock.Now, ct) ? Thank() : NotFound();
        }
        catch (Exception exception) when (HttpContext.Met(exception) is not null)
        {
            return await Show(StatusCodes.Status503ServiceUnavailable, "تعذّر الحفظ الآن: لم يُحفظ بلاغك بعد. ما كتبته باقٍ هنا: أرسله بعد دقيقة.", ct, FaultyStore.Wait);
        }
    }

    private IActionResult Thank() => HttpContext.SeeOther($"/articles/{Id}/comments/{CommentId}/report?sent=true");

    private async Task<IActionResult> Show(int status, string? problem, CancellationToken ct, TimeSpan? wait = null)
    {
        if (await db.Reportable(Id, CommentId, clock.Now).AsNoTracking().Include(comment => comment.Article).SingleOrDefaultAsync(ct) is not { } comment)
            return NotFound();
        (Comment, Problem) = (comment, problem);
        if (wait is { } time)
            Response.Headers.RetryAfter = Math.Ceiling(time.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return new PageResult { StatusCode = status };
    }
}

/// <summary>The fields of a report. Strings, so that whatever was typed comes back.</summary>
public sealed record ReportInput
{
    /// <summary>The name of a <see cref="RejectionReason"/>.</summary>
    public string? Reason { get; init; }

    public string? Note { get; init; }

    /// <summary>The trap: hidden from people.</summary>
    public string? Website { get; init; }

    /// <returns>Null when something is wrong with it, which is told to <paramref name="problems"/> in Arabic.</returns>
    public Complaint? Clean(ModelStateDictionary problems)
    {
        var note = CleanText.Clean(Note ?? "").Text;
        var known = Enum.TryParse<RejectionReason>(Reason, out var reason) && Enum.GetName(reason) == Reason;
        if (!known)
            problems.AddModelError("Input.Reason", "اختر سبب الإبلاغ.");
        if (note.Length > CommentReport.MaxNote)
            problems.AddModelError("Input.Note", $"الملاحظة طويلة: اجعلها {CommentReport.MaxNote} حرف على الأكثر. طولها الآن {note.Length.ToString("N0", ArabicCulture.Instance)}.");
        return problems.IsValid ? new Complaint(reason, note) : null;
    }
}
