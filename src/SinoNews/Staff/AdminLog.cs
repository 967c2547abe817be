using Microsoft.EntityFrameworkCore;
using SinoNews.Comments.Desk;
using SinoNews.Storage;

namespace SinoNews.Staff;

/// <summary>Which admin acts. What is null does not narrow.</summary>
public sealed record AdminLogFilter
{
    public int? ById { get; init; }

    public AdminActKind? Kind { get; init; }

    /// <summary>UTC, the first moment that counts.</summary>
    public DateTime? From { get; init; }

    /// <summary>UTC, the first moment that counts no more.</summary>
    public DateTime? Until { get; init; }

    internal IQueryable<AdminAct> Matching(NewsDb db)
    {
        var acts = db.AdminActs.AsNoTracking();
        if (ById is { } colleague)
            acts = acts.Where(act => act.ById == colleague);
        if (Kind is { } kind)
            acts = acts.Where(act => act.Kind == kind);
        if (From is { } from)
            acts = acts.Where(act => act.At >= from);
        return Until is { } until ? acts.Where(act => act.At < until) : acts;
    }
}

/// <summary>Who changed what about the people, the sections and the site, newest first.</summary>
public sealed class AdminLog(NewsDb db)
{
    public Task<LogPage<AdminAct>> Page(AdminLogFilter filter, long? before, CancellationToken ct) => new NewestFirst<AdminAct>(
        act => act.Id,
        (until, atMost) => filter.Matching(db).Include(act => act.By)
            .Where(act => act.Id < until).OrderByDescending(act => act.Id).Take(atMost).ToListAsync(ct)).Page(before);
}
