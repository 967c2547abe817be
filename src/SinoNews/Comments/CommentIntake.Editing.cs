using Microsoft.EntityFrameworkCore;
using SinoNews.Comments.Reports;
using SinoNews.Storage;

namespace SinoNews.Comments;

public sealed partial class CommentIntake
{
    /// <summary>Gives a comment its reader's new words, and judges them as if they came now.</summary>
    /// <returns>After the commit.</returns>
    /// <exception cref="StoreSaturatedException">Too many posts wait: nothing was written.</exception>
    public Task<Rewording> Reword(NewWords words, DateTime now, CancellationToken ct) =>
        writer.Run(db => Reword(db, words, now, ct), ct);

    private async Task<Rewording> Reword(NewsDb db, NewWords words, DateTime now, CancellationToken ct)
    {
        var comment = await db.Comments.Include(comment => comment.Article).Include(comment => comment.Decisions).AsSplitQuery()
            .SingleOrDefaultAsync(comment => comment.Receipt == words.Receipt, ct);
        if (comment is null)
            return new Rewording.NoSuchComment();
        if (!comment.IsEditable(now))
            return new Rewording.TooLate();
        if (comment.Version != words.Version)
            return new Rewording.Changed();
        if (comment.Text == words.Text)
            return new Rewording.Done();

        db.CommentRevisions.Add(comment.Reword(words.Text, words.Removed, now));
        if (await Rejudge(db, comment, now, ct) is not { } judgement)
            return new Rewording.StoryGone();
        if (judgement.Outcome is Outcome.Refuse)
            return new Rewording.Refused(judgement.Reason);
        comment.Settle([.. (await db.ReportsOn([comment.Id], ct))[comment.Id]]);
        await db.SaveChangesAsync(ct);
        return new Rewording.Done();
    }

    /// <summary>
    /// Judges a tracked comment, its article with it, by the rules and facts of this moment, without itself among the
    /// facts; moves the counts and the index with it. The caller saves. Where the rules refuse, nothing is changed.
    /// </summary>
    /// <returns>Null when readers see no such story.</returns>
    /// <exception cref="InvalidOperationException">A second colleague is to decide.</exception>
    internal async Task<Judgement?> Rejudge(NewsDb db, Comment comment, DateTime now, CancellationToken ct)
    {
        if (comment.EscalatedTo is not null)
            throw new InvalidOperationException($"Comment {comment.Id} was left to somebody: no rule decides about it.");
        var (house, post) = (db.House(now), await PostOf(db, comment, ct));
        if (db.Facts(post, house, now, comment) is not { } facts)
            return null;
        var submission = await Describe(db, post, facts, house, now, ct, comment);
        submission = submission with
        {
            ThreadId = comment.ParentId,
            Reader = comment.Reader,
            IsProven = comment.IsProven,
            // What was seen of the moment it came stands.
            NetworkIsBusy = submission.NetworkIsBusy || Fired(comment, HoldReason.TooMany),
        };
        var judgement = HouseRules.Judge(submission);
        if (judgement.Outcome is Outcome.Refuse)
            return judgement;
        var from = comment.State;
        comment.Rejudge(submission, judgement);
        db.Moved(from, comment.State, 1);
        db.ReindexComment(comment);
        await Repeats.Remember(db, comment.Id, submission, ct);
        return judgement;
    }

    // As if it was sent now. What a program put into the trap stays there.
    private static async Task<Post> PostOf(NewsDb db, Comment comment, CancellationToken ct) => new(
        comment.ArticleId, comment.ParentId, comment.Name, comment.Email, comment.Text, comment.Removed, comment.Network,
        TrapFilled: Fired(comment, HoldReason.TrapFilled), comment.Key)
    {
        Elapsed = comment.Elapsed,
        Proof = comment.IsProven ? (await db.VerifiedReaders.FindAsync([comment.Reader], ct))?.Proof : null,
    };

    private static bool Fired(Comment comment, HoldReason reason) => comment.Findings.Any(finding => finding.Reason == reason);
}
