using SinoNews.Comments.Reports;
using SinoNews.Staff;

namespace SinoNews.Comments;

public sealed partial class Comment
{
    /// <summary>The newest decision; <see cref="Decisions"/> must be loaded.</summary>
    public Decision? LastDecision => _decisions.MaxBy(decision => decision.Version);

    /// <summary>Shows the comment to readers.</summary>
    public void Approve(StaffMember by, DateTime now) => Decide(ModerationAct.Approve, by, now);

    public void Reject(RejectionReason? reason, StaffMember by, DateTime now) => Decide(ModerationAct.Reject, by, now, reason);

    public void MarkAsSpam(StaffMember by, DateTime now) => Decide(ModerationAct.Spam, by, now);

    public void MoveToTrash(StaffMember by, DateTime now) => Decide(ModerationAct.Trash, by, now);

    /// <summary>Takes back the last decision, whoever made it; the history keeps both.</summary>
    public void Undo(StaffMember by, DateTime now) => Decide(ModerationAct.Undo, by, now);

    /// <summary>Changes the words; the decision keeps those before.</summary>
    /// <param name="text">Cleaned, not empty.</param>
    public void Edit(string text, StaffMember by, DateTime now) => Decide(ModerationAct.Edit, by, now, text: text);

    /// <summary>False where the act would change nothing: it is so already, there is no decision to take back, or a second colleague is to decide.</summary>
    /// <param name="text">The new words of an edit.</param>
    public bool Can(ModerationAct act, string? text = null) => EscalatedTo is null && act switch
    {
        ModerationAct.Edit => !string.IsNullOrEmpty(text) && text != Text,
        ModerationAct.Pin => State is CommentState.Approved && ParentId is null && PinnedAt is null,
        ModerationAct.Unpin => PinnedAt is not null,
        ModerationAct.Undo => Decision.LastThatMayBeUndone(_decisions, Version) is { } last && (StaffId is null || last.Version > 1),
        // An approved one is approved again where readers report it: it stays, and they are answered.
        ModerationAct.Approve => State is not CommentState.Approved || ReportWeight > 0,
        // Only with an escalation's own row.
        ModerationAct.Escalate or ModerationAct.Return => false,
        _ => StateAfter(act) != State,
    };

    /// <summary>
    /// One decision: the state, its row, the article's count and the reports move together. The article must be loaded, and for an
    /// undo or with reports the decisions.
    /// </summary>
    /// <param name="reason">Kept with a rejection only.</param>
    /// <param name="batchId">The bulk action that it is part of.</param>
    /// <param name="reports">All that readers made on it.</param>
    /// <exception cref="InvalidOperationException">The act would change nothing.</exception>
    public void Decide(
        ModerationAct act, StaffMember by, DateTime now, RejectionReason? reason = null, string? text = null, long? batchId = null,
        IReadOnlyCollection<CommentReport>? reports = null)
    {
        if (!Can(act, text))
            throw new InvalidOperationException($"{act} changes nothing: the comment is {State}.");
        Carry(new Deed(act, StateAfter(act)) { Reason = reason, Text = text, BatchId = batchId }, by, now, reports);
    }

    private void Carry(Deed deed, StaffMember by, DateTime now, IReadOnlyCollection<CommentReport>? reports)
    {
        // However the clocks stand, it answers the reports and the words that are there.
        now = (reports ?? []).Select(report => report.At).Append(After(EditedAt, now)).Max();
        var (from, before, undone) = (State, Text, deed.Act is ModerationAct.Undo ? LastDecision : null);
        State = undone?.From ?? deed.To;
        Text = deed.Text ?? undone?.TextBefore ?? Text;
        PinnedAt = deed.Act switch
        {
            ModerationAct.Pin => now,
            ModerationAct.Undo => PinnedBeforeLast(),
            _ => IsPinnedAfter(deed.Act, State) ? PinnedAt : null,
        };
        Article.CommentCount += (State is CommentState.Approved ? 1 : 0) - (from is CommentState.Approved ? 1 : 0);
        Version++;
        (DecidedAt, DecidedBy) = (now, by);
        _decisions.Add(new Decision(deed.Act, from, State, Version, by, now)
        {
            Reason = deed.Act is ModerationAct.Reject ? deed.Reason : null,
            TextBefore = Text == before ? null : before,
            BatchId = deed.BatchId,
        });
        if (reports is { Count: > 0 })
            Settle(reports);
    }

    private CommentState StateAfter(ModerationAct act) => act switch
    {
        ModerationAct.Approve => CommentState.Approved,
        ModerationAct.Reject => CommentState.Rejected,
        ModerationAct.Spam => CommentState.Spam,
        ModerationAct.Trash => CommentState.Trash,
        ModerationAct.Return => CommentState.Pending,
        _ => State,
    };

    private sealed record Deed(ModerationAct Act, CommentState To)
    {
        internal RejectionReason? Reason { get; init; }

        internal string? Text { get; init; }

        internal long? BatchId { get; init; }
    }

    // What leaves the readers' page leaves its place at the top.
    private static bool IsPinnedAfter(ModerationAct act, CommentState state) => state is CommentState.Approved && act is not ModerationAct.Unpin;

    // A pin that went with the page comes back with it: the history knows since when. Other words were not pinned.
    private DateTime? PinnedBeforeLast()
    {
        DateTime? before = null, after = null;
        foreach (var decision in _decisions.Where(decision => !(EditedAt > decision.At)).OrderBy(decision => decision.Version))
        {
            (before, after) = (after, decision.Act switch
            {
                ModerationAct.Pin => decision.At,
                ModerationAct.Undo => before,
                _ => IsPinnedAfter(decision.Act, decision.To) ? after : null,
            });
        }
        return before;
    }
}
