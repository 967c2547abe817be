using SinoNews.Comments.Learning;
using SinoNews.Comments.Rules;
using SinoNews.Storage;

namespace SinoNews.Comments;

/// <summary>Receives comments: facts → house rules → save, in one act of the store's writer.</summary>
public sealed partial class CommentIntake(StoreWriter writer, ListCache lists, ScoreCache scores)
{
    /// <returns>After the commit.</returns>
    /// <exception cref="StoreSaturatedException">Too many posts wait: nothing was written.</exception>
    public Task<Receiving> Receive(Post post, DateTime now, CancellationToken ct)
    {
        if (scores.Scores)
            _ = post.WordNumbers; // here, and not on the writer's thread
        return writer.Run(db => Receive(db, post, now, ct), ct);
    }

    // Nothing else writes meanwhile: two posts with one key meet here, and the second finds the first.
    private async Task<Receiving> Receive(NewsDb db, Post post, DateTime now, CancellationToken ct)
    {
        var house = db.House(now);
        if (db.Facts(post, house, now) is not { } facts)
            return new Receiving.NoSuchArticle();
        // A derived key is the content itself, its name folded: what it finds is the same post, however the name is spelled.
        if (facts.EarlierId is { } id && await db.Comments.FindAsync([id], ct) is { } earlier)
            return post.Key is null || earlier.ContentHash == post.ContentHash ? new Receiving.Accepted(earlier.Receipt) : new Receiving.KeyReused();

        var submission = await Describe(db, post, facts, house, now, ct);
        var judgement = HouseRules.Judge(submission);
        return judgement.Outcome is Outcome.Refuse
            ? new Receiving.Refused(judgement.Reason)
            : new Receiving.Accepted((await Save(db, Comment.Receive(submission, judgement, now), submission, ct)).Receipt);
    }

    // Itself is the comment that is judged anew.
    private async Task<Submission> Describe(NewsDb db, Post post, IntakeFacts facts, House house, DateTime now, CancellationToken ct, Comment? itself = null)
    {
        var submission = facts.Submission(post, house, await lists.Of(db, house.Policy.ListsVersion, ct), now) with
        {
            Likeness = Repeats.Find(db, post.Sketch, post.Text, now, itself)
                ?? (facts.SameWordsId is { } own ? new Likeness(own, own, Campaigns: false) : null),
        };
        return submission with { Scored = (await scores.Of(db, house.ScoreVersion, ct))?.Score(submission) };
    }

    private static async Task<Comment> Save(NewsDb db, Comment comment, Submission submission, CancellationToken ct)
    {
        db.Inserts.Insert(comment);
        if (comment.State is CommentState.Approved)
        {
            (await db.Articles.FindAsync([comment.ArticleId], ct))!.CommentCount++;
            await db.SaveChangesAsync(ct);
        }
        db.CountComments(comment.State, 1);
        db.IndexComment(comment);
        await Repeats.Remember(db, comment.Id, submission, ct);
        return comment;
    }
}
