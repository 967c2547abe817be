using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;
using SinoNews.Comments.Readers;
using SinoNews.Mail;
using SinoNews.Storage;
using SinoNews.Web.Background;
using SinoNews.Web.Mail;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Comments;

/// <summary>What became of my comment: the reader's own page, at an address that nobody can guess.</summary>
[IgnoreAntiforgeryToken]
[SameSite(Order = 1)]
[FormSizeLimit(64 * 1024, Order = 2)]
public sealed class ReceiptModel(
    NewsDb db, ReaderDesk desk, ReaderLetters letters, SiteMail mail, MailSignal signal, RateLimits limits, SiteClock clock) : PageModel
{
    private const string TooManyThisHour = "أرسلنا روابط كثيرة في ساعة واحدة. ابحث عنها في بريدك وفي مجلد الرسائل المزعجة، أو أعد المحاولة بعد ساعة.";
    private const string TooManyToday = "أرسلنا روابط كثيرة في يوم واحد. ابحث عنها في بريدك وفي مجلد الرسائل المزعجة، أو أعد المحاولة بعد يوم.";

    public Comment Comment { get; private set; } = null!;

    /// <summary>A trapped program is told what everybody is told.</summary>
    public bool IsWaiting => Comment.State is CommentState.Pending || (Comment.State is CommentState.Spam && Comment.DecidedAt is null);

    public bool IsApproved => Comment.State is CommentState.Approved;

    /// <summary>Its reader may still change the words.</summary>
    public bool IsEditable => Comment.IsEditable(clock.Now);

    /// <summary>The newest reason that a moderator gave.</summary>
    public RejectionReason? Reason { get; private set; }

    /// <summary>A link can be sent to the address, and would be good for something.</summary>
    public bool MayProve => mail.IsOn && Comment is { IsProven: false, CanBeWrittenTo: true } && (IsWaiting || IsApproved);

    /// <summary>There will be something to tell, at an address that is the reader's.</summary>
    public bool MayAskForNotice => mail.IsOn && Comment is { IsProven: true, WantsNotice: false, State: CommentState.Pending, CanBeWrittenTo: true };

    /// <summary>The link was just sent.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Sent { get; set; }

    /// <summary>Why no link is sent now.</summary>
    public string? Problem { get; private set; }

    public async Task<IActionResult> OnGet(string receipt, CancellationToken ct) => await Load(receipt, ct) ? Page() : NotFound();

    /// <summary>Sends the link to the comment's address, or takes down the wish for a notice.</summary>
    public async Task<IActionResult> OnPostProve(string receipt, bool wantsNotice, CancellationToken ct)
    {
        if (!mail.IsOn)
            return NotFound();
        if (limits.Mail(HttpContext.Network()) is { } wait)
            return await TooOften(receipt, wait, TooManyThisHour, ct);
        switch (await desk.AskForProof(receipt, wantsNotice, (comment, site) => letters.Proof(comment, site, wantsNotice, clock.Now), clock.Now, ct))
        {
            case Asking.Nothing:
                return NotFound();
            case Asking.EnoughForAnHour:
                return await TooOften(receipt, TimeSpan.FromHours(1), TooManyThisHour, ct);
            case Asking.EnoughForADay:
                return await TooOften(receipt, OutgoingMail.Counted, TooManyToday, ct);
            default:
                signal.Wake();
                return HttpContext.SeeOther(Url.Page("/Comments/Receipt", new { receipt, sent = true })!);
        }
    }

    private async Task<IActionResult> TooOften(string receipt, TimeSpan wait, string problem, CancellationToken ct)
    {
        if (!await Load(receipt, ct))
            return NotFound();
        Problem = problem;
        Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return new PageResult { StatusCode = StatusCodes.Status429TooManyRequests };
    }

    private async Task<bool> Load(string receipt, CancellationToken ct)
    {
        var comment = await db.Comments.AsNoTracking().Include(comment => comment.Article).Include(comment => comment.Decisions)
            .SingleOrDefaultAsync(comment => comment.Receipt == receipt, ct);
        if (comment is null)
            return false;
        Comment = comment;
        Reason = comment.LastDecision?.Reason;
        return true;
    }
}
