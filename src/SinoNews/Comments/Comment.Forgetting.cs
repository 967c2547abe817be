namespace SinoNews.Comments;

public sealed partial class Comment
{
    /// <summary>
    /// Forgets where it came from: who wrote it is then known by the pseudonym alone, and nobody can be written to. No
    /// decision is made, so its version stays.
    /// </summary>
    /// <exception cref="InvalidOperationException">It was forgotten before, or the comment is evidence that somebody still waits for.</exception>
    public void ForgetAddresses(DateTime now)
    {
        if (AnonymisedAt is not null || EscalatedTo is not null)
            throw new InvalidOperationException("The addresses were forgotten before, or are still needed.");
        (Email, Network, AnonymisedAt) = ("", NetworkBlock.Truncate(Network), now);
        WantsNotice = false;
        // A finding about the address names its domain.
        if (Findings.Any(finding => finding.Reason is HoldReason.EmailDomain))
            Findings = [.. Findings.Select(finding => finding.Reason is HoldReason.EmailDomain ? finding with { Detail = null } : finding)];
    }

    /// <summary>The comment is about to be erased: the story, which must be loaded, counts it no longer.</summary>
    internal void LeaveStory() => Article.CommentCount -= State is CommentState.Approved ? 1 : 0;

    /// <summary>What it answered is gone: it opens a thread of its own.</summary>
    internal void OpenThread() => (ParentId, Parent) = (null, null);
}
