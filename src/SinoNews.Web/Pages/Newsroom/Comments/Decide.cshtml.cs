using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Arabic;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Comments;

/// <summary>Carries out one decision. Who comes second is told who came first, and sees the comment as it stands.</summary>
public sealed class DecideModel(CommentDesk desk, ModerationQueue queue, NewsroomBar bar, SiteClock clock) : PageModel
{
    /// <summary>A request by script, which asks for the card in place of the page.</summary>
    private const string FragmentHeader = "X-Fragment";

    public QueueCard Current { get; private set; } = null!;

    /// <summary>The counts after the decision.</summary>
    public CommentTabs Tabs { get; private set; } = null!;

    [BindProperty]
    public string? Status { get; set; }

    /// <summary>Where the moderator was; for a tab alone <see cref="Status"/> is enough.</summary>
    [BindProperty]
    public string? Back { get; set; }

    /// <summary>The new words of an edit.</summary>
    [BindProperty]
    public string? Text { get; set; }

    /// <summary>The newsroom's answer.</summary>
    [BindProperty]
    public string? Answer { get; set; }

    /// <summary>What is wrong with the words that were typed.</summary>
    public string? Problem { get; private set; }

    public bool IsFragment => Request.Headers.ContainsKey(FragmentHeader);

    public string ReturnTo => Url.BackTo(Back, $"{QueueQuery.Path}?status={(CommentTabs.TryTab(Status, out _) ? Status ?? "pending" : "pending")}", "decided=").Replace("&decided=", "", StringComparison.Ordinal);

    public IActionResult OnGet() => RedirectToPage("/Newsroom/Comments/Index");

    public async Task<IActionResult> OnPost(long id, string act, [FromForm] int? version, [FromForm] RejectionReason? reason, CancellationToken ct)
    {
        if (version is not { } seen)
            return BadRequest();
        var (text, answer) = (Clean(Text), Clean(Answer));
        if (Wrong(act, text, answer) is { } problem)
            return await Show(id, StatusCodes.Status400BadRequest, problem, ct);

        var request = new DecisionRequest(id, seen, act is "answer" ? ModerationAct.Approve : Enum.Parse<ModerationAct>(act, ignoreCase: true))
        {
            Reason = reason,
            Text = act is "edit" ? text : null,
            Answer = act is "answer" ? answer : null,
        };
        return await desk.Decide(request, await bar.Me(), clock.Now, ct) switch
        {
            Deciding.Done when IsFragment => await Show(id, StatusCodes.Status200OK, null, ct),
            Deciding.Done => HttpContext.SeeOther(Url.BackTo(Back, $"{QueueQuery.Path}{(CommentTabs.TryTab(Status, out _) && Status is not null ? $"?status={Status}" : "")}", $"decided={id}")),
            Deciding.Conflict => await Show(id, StatusCodes.Status409Conflict, null, ct),
            _ => NotFound(),
        };
    }

    private static string Clean(string? typed) => CleanText.Clean(typed ?? "").Text;

    private static string? Wrong(string act, string text, string answer) => act switch
    {
        "edit" when text.Length == 0 => "لا يُحفظ تعليق بلا نص. إن أردت إخفاءه فارفضه.",
        not "answer" when answer.Length > 0 => "كُتب رد ولم يُنشر. انشره بزر «نشر التعليق والرد»، أو امسحه ثم قرّر.",
        "answer" when answer.Length == 0 => "اكتب الرد قبل نشره.",
        "edit" or "answer" when Math.Max(text.Length, answer.Length) > Submission.MaxText => $"النص طويل: اجعله {Submission.MaxText:N0} حرف على الأكثر.",
        _ => null,
    };

    private async Task<IActionResult> Show(long id, int status, string? problem, CancellationToken ct)
    {
        if (await queue.Card(id, ct) is not { } card)
            return NotFound();
        (Current, Problem) = (card, problem);
        Tabs = await CommentTabs.Of(queue, CommentTabs.TryTab(Status, out var tab) ? tab : QueueTab.Pending, ct);
        return new PageResult { StatusCode = status };
    }
}
