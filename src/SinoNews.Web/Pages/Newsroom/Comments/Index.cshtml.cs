using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Comments;
using SinoNews.Comments.Desk;

namespace SinoNews.Web.Pages.Newsroom.Comments;

/// <summary>The moderation queue.</summary>
public sealed class IndexModel(ModerationQueue queue, Setup.SiteClock clock) : PageModel
{
    public static readonly IReadOnlyList<CommentState?> Tabs =
        [CommentState.Pending, CommentState.Approved, CommentState.Rejected, CommentState.Spam, CommentState.Trash, null];

    /// <summary>The tab; null shows all.</summary>
    public CommentState? State { get; private set; }

    public QueuePage Queue { get; private set; } = null!;

    public IReadOnlyDictionary<CommentState, int> Counts { get; private set; } = new Dictionary<CommentState, int>();

    /// <summary>The comment just decided, offered for undo.</summary>
    public QueueCard? Decided { get; private set; }

    public async Task<IActionResult> OnGet(string? status, string? after, long? decided, CancellationToken ct)
    {
        if (!TryState(status, out var state))
            return NotFound();
        State = state;
        Queue = await queue.Page(new QueueFilter { State = state }, state is CommentState.Pending ? QueueOrder.Oldest : QueueOrder.Newest, after, clock.Now, ct);
        Counts = await queue.Counts(ct);
        Decided = decided is { } id ? await queue.Card(id, ct) : null;
        return Page();
    }

    public int CountOf(CommentState? state) => state is { } one ? Counts.GetValueOrDefault(one) : Counts.Values.Sum();

    /// <summary>The contract's word for a tab.</summary>
    public static string Status(CommentState? state) => state?.ToString().ToLowerInvariant() ?? "all";

    internal static bool TryState(string? status, out CommentState? state)
    {
        state = Tabs.FirstOrDefault(tab => Status(tab) == (status ?? "pending"));
        return state is not null || status == "all";
    }
}
