using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SinoNews.Storage;

/// <summary>
/// Lets those who save a story come to their turn while comments pour in. SQLite gives the lock to whoever asks at the
/// right moment, and <see cref="StoreWriter"/>, which never stops asking, would be that nearly always.
/// </summary>
public sealed class StoreTurns : DbTransactionInterceptor
{
    // Longer than the pauses in which SQLite asks again; and so long at most does one who waits hold up the comments.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(150);

    private int _waiting;

    public override InterceptionResult<DbTransaction> TransactionStarting(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result)
    {
        Interlocked.Increment(ref _waiting);
        return result;
    }

    public override ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _waiting);
        return ValueTask.FromResult(result);
    }

    public override DbTransaction TransactionStarted(DbConnection connection, TransactionEndEventData eventData, DbTransaction result)
    {
        Leave();
        return result;
    }

    public override ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
    {
        Leave();
        return ValueTask.FromResult(result);
    }

    // Never below none: who was given up as gone may come all the same.
    private void Leave()
    {
        for (var waiting = Volatile.Read(ref _waiting); waiting > 0; waiting = Volatile.Read(ref _waiting))
        {
            if (Interlocked.CompareExchange(ref _waiting, waiting - 1, waiting) == waiting)
                return;
        }
    }

    /// <summary>Holds the thread while somebody else waits for the store, but not for long.</summary>
    internal void GiveWay()
    {
        var since = Environment.TickCount64;
        while (Volatile.Read(ref _waiting) > 0)
        {
            if (Environment.TickCount64 - since >= Patience.TotalMilliseconds)
            {
                Volatile.Write(ref _waiting, 0); // one that gave up is never told to us
                return;
            }
            Thread.Sleep(1);
        }
    }
}
