using Microsoft.EntityFrameworkCore;
using SinoNews.Comments.Rules;
using SinoNews.Storage;

namespace SinoNews.Comments.Desk;

/// <summary>Which changes of the rules. What is null does not narrow.</summary>
public sealed record RuleLogFilter
{
    public int? ById { get; init; }

    public RuleChangeKind? Kind { get; init; }

    /// <summary>UTC, the first moment that counts.</summary>
    public DateTime? From { get; init; }

    /// <summary>UTC, the first moment that counts no more.</summary>
    public DateTime? Until { get; init; }

    internal IQueryable<RuleChange> Matching(NewsDb db)
    {
        var changes = db.RuleChanges.AsNoTracking();
        if (ById is { } colleague)
            changes = changes.Where(change => change.ById == colleague);
        if (Kind is { } kind)
            changes = changes.Where(change => change.Kind == kind);
        if (From is { } from)
            changes = changes.Where(change => change.At >= from);
        return Until is { } until ? changes.Where(change => change.At < until) : changes;
    }
}

/// <summary>The log's other half: who changed the rules of the house, newest first.</summary>
public sealed class RuleLog(NewsDb db)
{
    public Task<LogPage<RuleChange>> Page(RuleLogFilter filter, long? before, CancellationToken ct) => Newest(filter, ct).Page(before);

    /// <summary>Every change that matches and was there when the reading began.</summary>
    public IAsyncEnumerable<RuleChange> All(RuleLogFilter filter, CancellationToken ct) => Newest(filter, ct).All(ct);

    private NewestFirst<RuleChange> Newest(RuleLogFilter filter, CancellationToken ct) => new(
        change => change.Id,
        (before, atMost) => filter.Matching(db).Include(change => change.By)
            .Where(change => change.Id < before).OrderByDescending(change => change.Id).Take(atMost).ToListAsync(ct));
}
