using SinoNews.Comments.Desk;
using SinoNews.Comments.Reports;
using SinoNews.Staff;

namespace SinoNews.Comments;

public sealed partial class Comment
{
    /// <summary>
    /// Locks the comment until a second colleague has decided: nobody else does, nor its reader, nor the clock. It stays
    /// where it is, unless it is to be hidden meanwhile. The article must be loaded.
    /// </summary>
    /// <exception cref="InvalidOperationException">It waits for somebody already.</exception>
    public void Escalate(EscalatedTo to, bool hide, StaffMember by, DateTime now)
    {
        if (EscalatedTo is not null)
            throw new InvalidOperationException($"The comment waits for {EscalatedTo} already.");
        Carry(new Deed(ModerationAct.Escalate, hide && State is CommentState.Approved ? CommentState.Pending : State), by, now, null);
        EscalatedTo = to;
    }

    /// <summary>Carries out what the second colleague decided, and unlocks. The article and the decisions must be loaded.</summary>
    /// <param name="outcome">One that says whether the comment may stand, or the return to the desk.</param>
    /// <param name="reason">Kept with a rejection only.</param>
    /// <exception cref="InvalidOperationException">It waits for nobody, or the outcome is none of these.</exception>
    internal void Resolve(ModerationAct outcome, RejectionReason? reason, StaffMember by, DateTime now, IReadOnlyCollection<CommentReport> reports)
    {
        if (EscalatedTo is null || !Escalation.Outcomes.Contains(outcome))
            throw new InvalidOperationException($"{outcome} is not what becomes of an escalation to {EscalatedTo}.");
        EscalatedTo = null;
        Carry(new Deed(outcome, StateAfter(outcome)) { Reason = reason }, by, now, reports);
    }
}
