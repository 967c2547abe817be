namespace SinoNews.Comments;

public sealed partial class Comment
{
    /// <summary>It waits, and no editor has decided anything or left it to somebody: where it stands is what the house rules said.</summary>
    public bool IsUntouched => State is CommentState.Pending && DecidedAt is null;

    /// <summary>It is a reader's, and the address is not forgotten yet.</summary>
    public bool CanBeWrittenTo => StaffId is null && Email.Length > 0;

    /// <summary>The address is the sender's.</summary>
    /// <param name="wantsNotice">Kept where there is still something to tell.</param>
    public void Prove(bool wantsNotice)
    {
        IsProven = true;
        if (wantsNotice)
            AskForNotice();
    }

    /// <summary>It stands elsewhere since its address is proven: a decision on what was seen before is one on something else.</summary>
    internal void Outdate() => Version++;

    /// <summary>The reader wants to be told what becomes of it: only while it waits, and only at an address that is theirs.</summary>
    public void AskForNotice() => WantsNotice = IsProven && State is CommentState.Pending;

    /// <summary>The reader was told, or need not be.</summary>
    public void EndNotice() => WantsNotice = false;
}
