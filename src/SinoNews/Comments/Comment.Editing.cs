using SinoNews.Arabic;

namespace SinoNews.Comments;

public sealed partial class Comment
{
    /// <summary>How long readers may put right what they wrote.</summary>
    public static readonly TimeSpan EditingTime = TimeSpan.FromMinutes(5);

    /// <summary>UTC; the first moment that is too late.</summary>
    public DateTime EditableUntil => CreatedAt + EditingTime;

    /// <summary>
    /// True while its reader may change the words: not after what the newsroom decided against it, or wrote into it. A
    /// trapped program is told what everybody is told. <see cref="Decisions"/> must be loaded.
    /// </summary>
    public bool IsEditable(DateTime now) =>
        StaffId is null && EscalatedTo is null && now < EditableUntil
        && (State is CommentState.Pending or CommentState.Approved || (State is CommentState.Spam && DecidedAt is null))
        && _decisions.TrueForAll(decision => decision.TextBefore is null);

    /// <summary>
    /// The reader changes the words; what the rules make of them is <see cref="Rejudge"/>'s to say. A pin was for the
    /// words before.
    /// </summary>
    /// <param name="text">Cleaned, not empty.</param>
    /// <param name="removed">What cleaning took out of it.</param>
    /// <returns>The words before, to be kept.</returns>
    /// <exception cref="InvalidOperationException">It may not be changed any more.</exception>
    public CommentRevision Reword(string text, string? removed, DateTime now)
    {
        if (!IsEditable(now))
            throw new InvalidOperationException($"Its reader may not change the comment any more: it is {State}.");
        var former = new CommentRevision(Id, Text, now);
        (Text, Removed, Exact, PinnedAt) = (text, removed, Sketch.Of(text).Exact, null);
        Version++;
        EditedAt = After(DecidedAt, now);
        return former;
    }

    /// <summary>
    /// What the house rules make of it as it is now, instead of what they made of it when it came. Once somebody decided,
    /// the rules may take it from the page, but never put it there. The article must be loaded.
    /// </summary>
    public void Rejudge(Submission submission, Judgement judgement)
    {
        var from = State;
        State = StateOf(judgement.Outcome) is CommentState.Approved && DecidedAt is not null && from is not CommentState.Approved
            ? CommentState.Pending : StateOf(judgement.Outcome);
        (Reason, Findings, Risk, Score) = (judgement.Reason, judgement.Findings, judgement.Risk, judgement.Score);
        if (State is CommentState.Approved)
            WantsNotice = false; // its reader sees it at once
        else
            PinnedAt = null;
        if (CampaignId != Id) // else others joined it
            CampaignId = submission.Likeness is { Campaigns: true } alike ? alike.CampaignId : null;
        Article.CommentCount += (State is CommentState.Approved ? 1 : 0) - (from is CommentState.Approved ? 1 : 0);
    }

    private static CommentState StateOf(Outcome outcome) => outcome switch
    {
        Outcome.Publish => CommentState.Approved,
        Outcome.Spam => CommentState.Spam,
        _ => CommentState.Pending,
    };

    // What came second is dated second, however the clocks stand: a moment of two clocks may be the same.
    private static DateTime After(DateTime? other, DateTime now) => other >= now ? other.Value.AddMilliseconds(1) : now;
}
