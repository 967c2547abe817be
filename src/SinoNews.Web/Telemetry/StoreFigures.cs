using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Telemetry;

/// <summary>What waits in the store.</summary>
/// <param name="Pending">Comments that wait for a decision.</param>
/// <param name="OldestPending">When the one that waits longest for the desk was posted, UTC; null when none does.</param>
/// <param name="Mail">Mails to be sent.</param>
/// <param name="FailingMail">Those of them that failed at least once.</param>
public sealed record StoreFigures(int Pending, DateTime? OldestPending, int Mail, int FailingMail)
{
    // The longest pause after a failure (OutgoingMail); what was sent is due later than all of these.
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(12);

    public static async Task<StoreFigures> Of(NewsDb db, DateTime now, CancellationToken ct)
    {
        var soon = now + LongestPause;
        var mail = db.OutgoingMails.Where(mail => mail.DueAt <= soon && mail.To != "");
        return new StoreFigures(
            await db.CommentCounts.Where(count => count.State == CommentState.Pending).Select(count => count.Count).SingleAsync(ct),
            await db.OldestPending(ct),
            await mail.CountAsync(ct),
            await mail.CountAsync(mail => mail.Attempts > 0, ct));
    }
}

/// <summary>The figures for who measures: asked for at most every five seconds, and only when somebody does.</summary>
public sealed class WaitingInStore(IServiceScopeFactory scopes, SiteClock clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private (DateTime At, StoreFigures? Figures) _last;

    /// <summary>Null when the store can't be asked.</summary>
    public StoreFigures? Figures()
    {
        lock (_lock)
        {
            if (_last.Figures is null || clock.Now - _last.At >= Fresh || clock.Now < _last.At)
                _last = (clock.Now, Ask());
            return _last.Figures;
        }
    }

    private StoreFigures? Ask()
    {
        try
        {
            using var scope = scopes.CreateScope();
#pragma warning disable MA0045 // an instrument is read without waiting; the driver is synchronous
            return StoreFigures.Of(scope.ServiceProvider.GetRequiredService<NewsDb>(), clock.Now, CancellationToken.None).GetAwaiter().GetResult();
#pragma warning restore MA0045
        }
#pragma warning disable CA1031 // whatever ails the store, others say so; a figure that is missing says it here
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }
}
