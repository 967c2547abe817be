using SinoNews.Comments.Rules;
using SinoNews.Storage;

namespace SinoNews.Comments;

/// <summary>
/// Judges a comment anew that was received before, when more is known of its sender. Whom to trust, what is banned, closed or held
/// is asked now; what was seen of the moment it came, such as that it repeated another, stands.
/// </summary>
public sealed class SecondLook(ListCache lists)
{
    /// <summary>
    /// Inside an act of the writer, for a comment that nobody decided about, its article loaded and all before it saved. State,
    /// count and index move together.
    /// </summary>
    internal async Task LookAgain(NewsDb db, Comment comment, DateTime now, CancellationToken ct)
    {
        var (house, post) = (db.House(now), await PostOf(db, comment, ct));
        if (db.Facts(post, house, now) is not { } facts)
            return; // the story is gone: nobody sees the comment, whatever it is called
        var submission = AsItCame(facts.Submission(post, house, await lists.Of(db, house.Policy.ListsVersion, ct), now), comment);
        var judgement = HouseRules.Judge(submission);
        if (judgement.Outcome is not (Outcome.Hold or Outcome.Publish))
            return; // closed or banned since: it waits, and an editor sees it
        comment.JudgeAnew(judgement);
        await db.SaveChangesAsync(ct);
        db.Moved(CommentState.Pending, comment.State, 1);
        db.ReindexComment(comment);
    }

    private static async Task<Post> PostOf(NewsDb db, Comment comment, CancellationToken ct) => new(
        comment.ArticleId, comment.ParentId, comment.Name, comment.Email, comment.Text, comment.Removed, comment.Network,
        Fired(comment, HoldReason.TrapFilled), comment.Key)
    {
        Elapsed = comment.Elapsed,
        Proof = comment.IsProven ? (await db.VerifiedReaders.FindAsync([comment.Reader], ct))?.Proof : null,
    };

    // Asked again, it would repeat itself, and be one too many beside itself.
    private static Submission AsItCame(Submission submission, Comment comment) => submission with
    {
        Likeness = Fired(comment, HoldReason.Repeated) ? new Likeness(comment.Id, comment.CampaignId ?? comment.Id, Campaigns: false) : null,
        NetworkIsBusy = Fired(comment, HoldReason.TooMany),
        EmailIsBusy = false,
    };

    private static bool Fired(Comment comment, HoldReason reason) => comment.Findings.Any(finding => finding.Reason == reason);
}
