using Microsoft.EntityFrameworkCore;
using SinoNews.Comments.Rules;
using SinoNews.Storage;

namespace SinoNews.Comments;

/// <summary>What holds for every post of a moment.</summary>
/// <param name="HourId">The first comment of the last hour: ids grow with time. The largest id there can be when there is none.</param>
/// <param name="DayId">The same of the last day.</param>
internal sealed record House(CommentPolicy Policy, long HourId, long DayId)
{
    private static readonly Func<NewsDb, DateTime, DateTime, House> Query = EF.CompileQuery(
        (NewsDb db, DateTime hourAgo, DateTime dayAgo) => db.CommentPolicies.AsNoTracking().Select(policy => new House(
            policy,
            db.Comments.Where(c => c.CreatedAt > hourAgo).OrderBy(c => c.CreatedAt).Select(c => (long?)c.Id).FirstOrDefault() ?? long.MaxValue,
            db.Comments.Where(c => c.CreatedAt > dayAgo).OrderBy(c => c.CreatedAt).Select(c => (long?)c.Id).FirstOrDefault() ?? long.MaxValue)).First());

    internal static House At(NewsDb db, DateTime now) => Query(db, now.AddHours(-1), now.AddDays(-1));
}

/// <summary>What the store knows of a post before it is judged: one query, however many questions.</summary>
internal sealed record IntakeFacts
{
    /// <summary>How many of a sender's newest comments are compared with the new one.</summary>
    private const int Compared = 50;

    private static readonly Func<NewsDb, Asked, IntakeFacts?> Query = Compile();

    internal CommentMode? OwnMode { get; init; }

    internal CommentMode? SectionsMode { get; init; }

    internal DateTime? VisibleFrom { get; init; }

    /// <summary>The comment that was posted under the same key.</summary>
    internal long? EarlierId { get; init; }

    internal long? ThreadId { get; init; }

    internal bool IsBanned { get; init; }

    internal bool ApprovedBefore { get; init; }

    /// <summary>A comment of the last day that says the same, from the same e-mail address.</summary>
    internal long? SameWordsId { get; init; }

    internal int OfNetwork { get; init; }

    internal int OfEmail { get; init; }

    /// <returns>Null when readers see no such story.</returns>
    internal static IntakeFacts? Of(NewsDb db, Post post, House house, DateTime now)
    {
        var key = post.Key ?? post.DeriveKey(now);
        return Query(db, new Asked(
            post.ArticleId, post.ReplyTo, post.Email, post.Network, post.Sketch.Exact,
            key, post.Key ?? post.DeriveKey(now, periodsAgo: 1), Post.SameSince(now),
            now, house.HourId, house.DayId, house.Policy.HourlyPerNetwork, house.Policy.HourlyPerEmail));
    }

    internal Submission Submission(Post post, CommentPolicy policy, WordLists lists, DateTime now) => new()
    {
        Post = post,
        ThreadId = ThreadId,
        Lists = lists,
        Mode = policy.ModeOf(OwnMode, SectionsMode, VisibleFrom, now),
        HoldEverything = policy.IsHolding,
        MaxLinks = policy.MaxLinks,
        IsBanned = IsBanned,
        ApprovedBefore = ApprovedBefore,
        NetworkIsBusy = OfNetwork >= policy.HourlyPerNetwork,
        EmailIsBusy = OfEmail >= policy.HourlyPerEmail,
    };

    // A derived key lives ten minutes from its post, so the period before counts as well while it is young enough.
    // Scalars only: a row of a second table would be ranked among all there are.
    private static Func<NewsDb, Asked, IntakeFacts?> Compile()
    {
        var query = EF.CompileQuery((
            NewsDb db, long article, long? replyTo, string email, string? network, long exact, Guid key, Guid keyBefore, DateTime since,
            DateTime now, long hourId, long dayId, int perNetwork, int perEmail) =>
            db.Articles.Where(a => a.Id == article && a.VisibleFrom <= now).Select(a => new IntakeFacts
            {
                OwnMode = a.CommentMode,
                SectionsMode = a.Section.CommentMode,
                VisibleFrom = a.VisibleFrom,
                EarlierId = db.Comments.Where(c => c.Key == key || (c.Key == keyBefore && c.CreatedAt > since)).Select(c => (long?)c.Id).FirstOrDefault(),
                ThreadId = db.Comments.Where(c => c.Id == replyTo && c.ArticleId == article && c.State == CommentState.Approved)
                    .Select(c => c.ParentId ?? c.Id).Cast<long?>().FirstOrDefault(),
                IsBanned = db.Bans.Any(b => (b.Value == email || b.Value == network) && b.LiftedAt == null && (b.Until == null || b.Until > now)),
                ApprovedBefore = db.Comments.Any(c => c.Email == email && c.State == CommentState.Approved),
                // Without a letter (👍) there are no words to be the same.
                SameWordsId = exact == 0 ? null : db.Comments.Where(c => c.Email == email && c.Id >= dayId).OrderByDescending(c => c.Id).Take(Compared)
                    .Where(c => c.Exact == exact).Select(c => (long?)c.Id).FirstOrDefault(),
                OfNetwork = db.Comments.Where(c => c.Network == network && c.Id >= hourId).Take(perNetwork).Count(),
                OfEmail = db.Comments.Where(c => c.Email == email && c.Id >= hourId).Take(perEmail).Count(),
            }).FirstOrDefault());
        return (db, asked) => query(
            db, asked.Article, asked.ReplyTo, asked.Email, asked.Network, asked.Exact, asked.Key, asked.KeyBefore, asked.Since,
            asked.Now, asked.HourId, asked.DayId, asked.PerNetwork, asked.PerEmail);
    }

    private sealed record Asked(
        long Article, long? ReplyTo, string Email, string? Network, long Exact, Guid Key, Guid KeyBefore, DateTime Since,
        DateTime Now, long HourId, long DayId, int PerNetwork, int PerEmail);
}
