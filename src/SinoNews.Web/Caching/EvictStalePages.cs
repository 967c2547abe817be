using System.Data.Common;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SinoNews.Web.Telemetry;

namespace SinoNews.Web.Caching;

/// <summary>
/// Notes what each save changes, and throws the pages away that show it: after the commit, and before whoever saved is
/// answered. A save inside an explicit transaction is only noted: its commit comes later.
/// </summary>
public sealed class EvictStalePages(PageShelf shelf, PageTags pageTags, SiteMeter meter) : ISaveChangesInterceptor, IDbTransactionInterceptor
{
    // By the context, which a pool uses again: nothing of a save that failed may be left in it.
    private readonly ConditionalWeakTable<DbContext, Noted> _noted = [];

    public InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Note(eventData.Context);
        return result;
    }

    public ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note(eventData.Context);
        return ValueTask.FromResult(result);
    }

    public int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        Saved(eventData.Context);
        return result;
    }

    public ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Saved(eventData.Context);
        return ValueTask.FromResult(result);
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Evict(eventData.Context);

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Evict(eventData.Context);
        return Task.CompletedTask;
    }

    public void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) => Of(eventData.Context)?.Saved.Clear();

    public Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Of(eventData.Context)?.Saved.Clear();
        return Task.CompletedTask;
    }

    private void Note(DbContext? db)
    {
        if (db is null)
            return;
        var noted = _noted.GetOrCreateValue(db);
        if (db.Database.CurrentTransaction is null)
            noted.Saved.Clear(); // of a transaction that was given up
        if (noted.Saved.Count == 0)
            noted.Began = Stopwatch.GetTimestamp();
        noted.Saving = pageTags.ChangedBy(db.ChangeTracker);
    }

    private void Saved(DbContext? db)
    {
        if (Of(db) is not { } noted)
            return;
        noted.Saved.UnionWith(noted.Saving);
        noted.Saving = [];
        if (db!.Database.CurrentTransaction is null)
            Evict(db);
    }

    private void Evict(DbContext? db)
    {
        if (Of(db) is not { Saved.Count: > 0 } noted)
            return;
        shelf.Evict(noted.Saved);
        meter.Evict(Stopwatch.GetElapsedTime(noted.Began));
        noted.Saved.Clear();
    }

    private Noted? Of(DbContext? db) => db is not null && _noted.TryGetValue(db, out var noted) ? noted : null;

    private sealed class Noted
    {
        internal HashSet<string> Saved { get; } = new(StringComparer.Ordinal);

        internal IReadOnlyCollection<string> Saving { get; set; } = [];

        /// <summary>When the first of these saves began.</summary>
        internal long Began { get; set; }
    }
}
