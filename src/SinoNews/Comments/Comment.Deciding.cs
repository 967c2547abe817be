using SinoNews.Staff;

namespace SinoNews.Comments;

public sealed partial class Comment
{
    /// <summary>The newest decision; <see cref="Decisions"/> must be loaded.</summary>
    public Decision? LastDecision => _decisions.MaxBy(decision => decision.Version);

    /// <summary>Shows the comment to readers.</summary>
    public void Approve(StaffMember by, DateTime now) => Decide(ModerationAct.Approve, null, by, now);

    public void Reject(RejectionReason? reason, StaffMember by, DateTime now) => Decide(ModerationAct.Reject, reason, by, now);

    public void MarkAsSpam(StaffMember by, DateTime now) => Decide(ModerationAct.Spam, null, by, now);

    public void MoveToTrash(StaffMember by, DateTime now) => Decide(ModerationAct.Trash, null, by, now);

    /// <summary>Takes back the last decision, whoever made it; the history keeps both.</summary>
    public void Undo(StaffMember by, DateTime now) => Decide(ModerationAct.Undo, null, by, now);

    /// <summary>False where the act would change nothing: it is so already, or there is no decision to take back.</summary>
    public bool Can(ModerationAct act) => After(act) is { } to && to != State;

    /// <summary>One decision: the state, its row and the article's count move together. The article must be loaded.</summary>
    /// <param name="reason">Kept with a rejection only.</param>
    /// <exception cref="InvalidOperationException">The act would change nothing.</exception>
    public void Decide(ModerationAct act, RejectionReason? reason, StaffMember by, DateTime now)
    {
        if (!Can(act))
            throw new InvalidOperationException($"{act} changes nothing: the comment is {State}.");
        var to = After(act)!.Value;
        Version++;
        _decisions.Add(new Decision(act, State, to, act is ModerationAct.Reject ? reason : null, Version, by, now));
        Article.CommentCount += (to is CommentState.Approved ? 1 : 0) - (State is CommentState.Approved ? 1 : 0);
        State = to;
    }

    private CommentState? After(ModerationAct act) => act switch
    {
        ModerationAct.Approve => CommentState.Approved,
        ModerationAct.Reject => CommentState.Rejected,
        ModerationAct.Spam => CommentState.Spam,
        ModerationAct.Trash => CommentState.Trash,
        ModerationAct.Undo when LastDecision is { Act: not ModerationAct.Undo } last => last.From,
        _ => null,
    };
}
