namespace SinoNews.Comments.Learning;

/// <summary>What a comment teaches as it stands.</summary>
public enum Lesson
{
    /// <summary>Nobody decided, or not for what its words are: off-topic, misinformation, a duplicate, the trash, and what was taken back.</summary>
    None,
    Wanted,
    Unwanted,
}

/// <summary>Reads the lesson from the decisions.</summary>
public static class Lessons
{
    /// <summary>Of a comment with its decisions. What its reader put in place of the words that were decided about teaches nothing.</summary>
    public static Lesson Of(Comment comment) => comment.EditedAt > comment.DecidedAt ? Lesson.None : Of(comment.Decisions);

    private static Lesson Of(IEnumerable<Decision> decisions)
    {
        var standing = new Stack<Decision>();
        foreach (var decision in decisions.OrderBy(decision => decision.Version))
        {
            if (decision.Act is not ModerationAct.Undo)
                standing.Push(decision);
            else
                standing.TryPop(out _);
        }
        return standing.FirstOrDefault(decision => decision.Act is not (ModerationAct.Edit or ModerationAct.Pin or ModerationAct.Unpin)) is { } last ? Of(last) : Lesson.None;
    }

    private static Lesson Of(Decision decision) => decision switch
    {
        { Act: ModerationAct.Approve } => Lesson.Wanted,
        { Act: ModerationAct.Spam } => Lesson.Unwanted,
        { Reason: RejectionReason.Abusive or RejectionReason.Spam or RejectionReason.Advertising or RejectionReason.HateSpeech } => Lesson.Unwanted,
        _ => Lesson.None,
    };
}
