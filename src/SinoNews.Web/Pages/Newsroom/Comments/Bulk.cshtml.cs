using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Web.Background;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Comments;

/// <summary>
/// One act on many comments: those that are ticked, those of a campaign, or all that match. The last asks first, since
/// nobody has seen them all.
/// </summary>
public sealed class BulkModel(BulkDesk desk, ModerationQueue queue, BatchSignal signal, NewsroomBar bar, SiteClock clock) : PageModel
{
    private const int MaxTicked = 500;

    private static readonly ModerationAct[] Acts = [ModerationAct.Approve, ModerationAct.Reject, ModerationAct.Spam, ModerationAct.Trash];

    /// <summary>The queue's address: what matches, and where to return to.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    [BindProperty]
    public ModerationAct? Act { get; set; }

    [BindProperty]
    public RejectionReason? Reason { get; set; }

    /// <summary>Ticked comments, as <c>id:version</c>.</summary>
    [BindProperty]
    public IReadOnlyList<string?> Items { get; set; } = [];

    [BindProperty]
    public long? Campaign { get; set; }

    /// <summary>All that match, or the campaign, up to the newest comment there was when their number was shown.</summary>
    [BindProperty]
    public long? UpTo { get; set; }

    /// <summary>How many matched when they were shown; null for a campaign, and for what is ticked.</summary>
    [BindProperty]
    public int? Shown { get; set; }

    public int Matching { get; private set; }

    /// <summary>The first of them.</summary>
    public IReadOnlyList<QueueCard> Sample { get; private set; } = [];

    /// <summary>What must be put right before anything is done.</summary>
    public string? Problem { get; private set; }

    /// <summary>Null when the address is not the queue's, or not understood.</summary>
    public QueueQuery? Query => QueueQuery.From(Back);

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        UpTo = await queue.Newest(ct);
        return await Ask(ct);
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        var seen = Items.Select(Seen).OfType<(long, int)>().DistinctBy(item => item.Item1).ToList();
        if (seen.Count != Items.Count || seen.Count > MaxTicked || (Act is { } named && !Acts.Contains(named)) || Query?.ToFilter() is null)
            return BadRequest();
        if (Act is not { } act || (seen.Count == 0 && Filter is null))
            return await Refuse(Act is null ? "اختر ما يُفعل بهذه التعليقات." : "لم تحدّد أي تعليق. حدّد التعليقات ثم اختر الإجراء.", ct);

        if (Shown is { } shown && Filter is { } all && await queue.Count(all, clock.Now, int.MaxValue, ct) > shown)
            return await Refuse("تغيّر ما يطابق منذ عُرض العدد، ولم يُفعل شيء بعد: راجع العدد ثم أكّد.", ct);

        var me = await bar.Me();
        var id = Filter is { } filter
            ? await desk.Prepare(filter, act, Reason, me, clock.Now, ct)
            : await desk.Prepare(seen, act, Reason, me, clock.Now, ct);
        return await Run(id, ct);
    }

    private QueueFilter? Filter => Campaign is { } campaign ? new QueueFilter { State = CommentState.Pending, CampaignId = campaign, UpTo = UpTo }
        : UpTo is { } newest && Query?.ToFilter() is { } filter ? filter with { UpTo = newest } : null;

    // What one step can do is done at once; a long one goes on by itself, and its page shows how far it is.
    private async Task<IActionResult> Run(long id, CancellationToken ct)
    {
        await desk.Start(id, ct);
        signal.Wake();
        if (await desk.Finishes(id, clock.Now, ct))
            return HttpContext.SeeOther(Url.BackTo(Back, QueueQuery.Path, $"batch={id}"));
        return HttpContext.SeeOther($"/newsroom/batches/{id}");
    }

    private async Task<IActionResult> Ask(CancellationToken ct)
    {
        if (Query is not { } query || query.ToFilter() is not { } filter)
            return NotFound();
        filter = filter with { UpTo = UpTo };
        Matching = await queue.Count(filter, clock.Now, int.MaxValue, ct);
        Sample = [.. (await queue.Page(filter, query.Order, null, clock.Now, ct)).Cards.Take(5)];
        return Page();
    }

    private async Task<IActionResult> Refuse(string problem, CancellationToken ct)
    {
        Problem = problem;
        UpTo ??= await queue.Newest(ct);
        var page = await Ask(ct);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return page;
    }

    private static (long, int)? Seen(string? item) =>
        item?.Split(':') is [var id, var version]
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var comment)
        && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? (comment, seen) : null;
}
