using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SinoNews.Comments.Reports;
using SinoNews.Storage;

namespace SinoNews.Comments.Desk;

/// <summary>What the moderators read: the queue by state and filter, its cards and its counts.</summary>
public sealed class ModerationQueue(NewsDb db)
{
    public const int PageSize = 20;

    // Of a whole page: more tell an editor nothing new.
    private const int ReportsLoaded = 5000;

    /// <param name="after">The cursor of the page before; one that cannot be read is the first page.</param>
    public async Task<QueuePage> Page(QueueFilter filter, QueueOrder order, string? after, DateTime now, CancellationToken ct)
    {
        var comments = await filter.Matching(db, now, ct);
        if (filter.State is CommentState.Pending && !filter.Narrows)
            comments = OneOfEachCampaign(comments);
        if (order is QueueOrder.Riskiest)
            comments = Bounded(comments, filter);
        var cards = await Cards(After(comments, order, after).Take(PageSize + 1), ct);
        return new QueuePage([.. cards.Take(PageSize)], cards.Count > PageSize ? Cursor(cards[PageSize - 1], order) : null);
    }

    public async Task<QueueCard?> Card(long id, CancellationToken ct) =>
        (await Cards(db.Comments.Where(comment => comment.Id == id), ct)).SingleOrDefault();

    /// <summary>All comments by state, exactly.</summary>
    public async Task<IReadOnlyDictionary<CommentState, int>> Counts(CancellationToken ct) =>
        await db.CommentCounts.AsNoTracking().ToDictionaryAsync(count => count.State, count => count.Count, ct);

    /// <summary>Comments whose reports wait, exactly.</summary>
    public Task<int> Reported(CancellationToken ct) => db.ReportedComments(ct);

    /// <summary>Comments that wait for a second colleague, exactly.</summary>
    public Task<int> Escalated(CancellationToken ct) => db.EscalatedComments(ct);

    /// <summary>How many comments match: exactly, up to the limit.</summary>
    public async Task<int> Count(QueueFilter filter, DateTime now, int atMost, CancellationToken ct) =>
        filter.Narrows || filter.Reported || filter.Escalated ? await Bounded(await filter.Matching(db, now, ct), filter).Take(atMost).CountAsync(ct)
            : await db.CommentCounts.Where(count => filter.State == null || count.State == filter.State).SumAsync(count => count.Count, ct);

    /// <summary>The newest comment of all: the bound of a bulk action; 0 when there is none.</summary>
    public async Task<long> Newest(CancellationToken ct) => await db.Comments.MaxAsync(comment => (long?)comment.Id, ct) ?? 0;

    // The risk is never below the score: where nothing else gives the order, the index of risks ends where the scores do.
    private static IQueryable<Comment> Bounded(IQueryable<Comment> comments, QueueFilter filter) =>
        filter is { ScoreFrom: { } score, State: not null } ? comments.Where(comment => comment.Risk >= score) : comments;

    // Those that say nearly the same are one card, that of the oldest that waits. One that is locked stands for itself.
    private IQueryable<Comment> OneOfEachCampaign(IQueryable<Comment> comments) => comments.Where(comment =>
        comment.CampaignId == null || comment.EscalatedTo != null || !db.Comments.Any(other =>
            other.CampaignId == comment.CampaignId && other.State == CommentState.Pending && other.Id < comment.Id && other.EscalatedTo == null));

    private static IQueryable<Comment> After(IQueryable<Comment> comments, QueueOrder order, string? cursor)
    {
        var numbers = (cursor ?? "").Split('-').Select(part => long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (long?)null).ToArray();
        return (order, numbers) switch
        {
            (QueueOrder.Riskiest, [{ } risk, { } id]) => Riskiest(comments.Where(comment =>
                comment.Risk <= risk && (comment.Risk < risk || comment.Id > id))),
            (QueueOrder.Riskiest, _) => Riskiest(comments),
            (QueueOrder.Heaviest, [{ } weight, { } id]) => Heaviest(comments.Where(comment =>
                comment.ReportWeight <= weight && (comment.ReportWeight < weight || comment.Id > id))),
            (QueueOrder.Heaviest, _) => Heaviest(comments),
            (QueueOrder.Newest, [{ } id]) => comments.Where(comment => comment.Id < id).OrderByDescending(comment => comment.Id),
            (QueueOrder.Newest, _) => comments.OrderByDescending(comment => comment.Id),
            (_, [{ } id]) => comments.Where(comment => comment.Id > id).OrderBy(comment => comment.Id),
            _ => comments.OrderBy(comment => comment.Id),
        };
    }

    private static IQueryable<Comment> Riskiest(IQueryable<Comment> comments) =>
        comments.OrderByDescending(comment => comment.Risk).ThenBy(comment => comment.Id);

    private static IQueryable<Comment> Heaviest(IQueryable<Comment> comments) =>
        comments.OrderByDescending(comment => comment.ReportWeight).ThenBy(comment => comment.Id);

    private static string Cursor(QueueCard last, QueueOrder order) => order switch
    {
        QueueOrder.Riskiest => string.Create(CultureInfo.InvariantCulture, $"{last.Risk}-{last.Id}"),
        QueueOrder.Heaviest => string.Create(CultureInfo.InvariantCulture, $"{last.ReportWeight}-{last.Id}"),
        _ => last.Id.ToString(CultureInfo.InvariantCulture),
    };

    // Decisions and campaigns come apart, by their indexes: joined, each card's would be sought among all there are.
    private async Task<IReadOnlyList<QueueCard>> Cards(IQueryable<Comment> comments, CancellationToken ct)
    {
        var cards = await Project(comments).ToListAsync(ct);
        if (cards.Count == 0)
            return cards;
        var ids = cards.Select(card => card.Id).ToList();
        var decisions = (await db.Decisions.AsNoTracking().Include(decision => decision.By)
            .Where(decision => ids.Contains(decision.CommentId)).ToListAsync(ct)).ToLookup(decision => decision.CommentId);
        var reports = await Reports(ids, ct);
        var escalations = cards.Exists(card => card.EscalatedTo is not null) ? await Escalations(ids, ct) : null;
        var campaigns = await Campaigns([.. cards.Select(card => card.CampaignId).OfType<long>().Distinct()], ct);
        return [.. cards.Select(card => card with
        {
            Escalation = escalations?.GetValueOrDefault(card.Id),
            Reports = new CardReports([.. reports[card.Id]]),
            Decisions = [.. decisions[card.Id].OrderByDescending(decision => decision.Version)],
            Campaign = card is { State: CommentState.Pending, EscalatedTo: null } && card.CampaignId is { } campaign ? campaigns.GetValueOrDefault(campaign) : null,
        })];
    }

    private async Task<ILookup<long, CommentReport>> Reports(IReadOnlyCollection<long> ids, CancellationToken ct) =>
        (await db.CommentReports.AsNoTracking().Where(report => ids.Contains(report.CommentId)).Take(ReportsLoaded).ToListAsync(ct))
            .ToLookup(report => report.CommentId);

    private Task<Dictionary<long, Escalation>> Escalations(IReadOnlyCollection<long> ids, CancellationToken ct) =>
        db.Escalations.AsNoTracking().Include(escalation => escalation.RaisedBy)
            .Where(escalation => ids.Contains(escalation.CommentId) && escalation.ResolvedAt == null).ToDictionaryAsync(escalation => escalation.CommentId, ct);

    private async Task<IReadOnlyDictionary<long, Campaign>> Campaigns(IReadOnlyList<long> ids, CancellationToken ct) => ids.Count == 0
        ? new Dictionary<long, Campaign>()
        : await db.Comments.Where(comment => ids.Contains(comment.CampaignId!.Value) && comment.State == CommentState.Pending && comment.EscalatedTo == null)
            .GroupBy(comment => comment.CampaignId!.Value)
            .Where(group => group.Count() > 1)
            .Select(group => new { Id = group.Key, Comments = group.Count(), Senders = group.Select(comment => comment.Reader).Distinct().Count(), Newest = group.Max(comment => comment.Id) })
            .ToDictionaryAsync(group => group.Id, group => new Campaign(group.Id, group.Comments, group.Senders, group.Newest), ct);

    private IQueryable<QueueCard> Project(IQueryable<Comment> comments) => comments.AsNoTracking().Select(comment => new QueueCard(
        comment.Id,
        comment.Version,
        comment.State,
        comment.Name,
        comment.Email,
        comment.AnonymisedAt,
        comment.Text,
        comment.Removed,
        comment.Reason,
        comment.Findings,
        comment.Risk,
        comment.Score,
        comment.CreatedAt,
        comment.PinnedAt,
        comment.StaffId != null,
        comment.IsProven,
        comment.ParentId,
        comment.CampaignId,
        comment.ArticleId,
        comment.Article.Slug,
        comment.Article.Title,
        comment.Article.CommentMode,
        comment.Parent!.Name,
        comment.Parent.Text,
        comment.Reader == "" ? 0 : db.Comments.Count(other => other.Reader == comment.Reader && other.State == CommentState.Approved),
        comment.Reader == "" ? 0 : db.Comments.Count(other => other.Reader == comment.Reader
            && (other.State == CommentState.Rejected || other.State == CommentState.Spam)),
        db.StaffNotes.Count(note => note.Reader == comment.Reader))
    {
        ReportWeight = comment.ReportWeight,
        ReportsSettled = comment.ReportsSettled,
        EditedAt = comment.EditedAt,
        EscalatedTo = comment.EscalatedTo,
    });
}
