namespace SinoNews.Comments;

public sealed partial class Comment
{
    /// <summary>No editor has touched it: where it stands is what the house rules said.</summary>
    public bool IsUntouched => State is CommentState.Pending && Version == 0;

    /// <summary>The address is the sender's.</summary>
    /// <param name="wantsNotice">Kept where there is still something to tell.</param>
    public void Prove(bool wantsNotice)
    {
        IsProven = true;
        if (wantsNotice)
            AskForNotice();
    }

    /// <summary>The reader wants to be told what becomes of it: only while it waits, and only at an address that is theirs.</summary>
    public void AskForNotice() => WantsNotice = IsProven && State is CommentState.Pending;

    /// <summary>The reader was told, or need not be.</summary>
    public void EndNotice() => WantsNotice = false;

    /// <summary>
    /// The house rules judged it once more, knowing more than when it came. What no longer holds it is taken off its card; what they
    /// publish is published, and its reader need not be told. The article must be loaded.
    /// </summary>
    /// <exception cref="InvalidOperationException">An editor has decided about it.</exception>
    public void JudgeAnew(Judgement judgement)
    {
        if (!IsUntouched)
            throw new InvalidOperationException($"It is for the desk to decide: the comment is {State}.");
        (Reason, Findings, Risk) = (judgement.Reason, judgement.Findings, judgement.Risk);
        if (judgement.Outcome is not Outcome.Publish)
            return;
        State = CommentState.Approved;
        WantsNotice = false;
        Article.CommentCount++;
    }
}
