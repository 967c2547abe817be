using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SinoNews.Storage;

/// <summary>
/// Lets those who save a story come to their turn while comments pour in. SQLite gives the lock to whoever asks at the
/// right moment, and <see cref="StoreWriter"/>, which never stops asking, would be that nearly always.
/// </summary>
/// <param name="meter">Hears how long each waited; null where nobody asks.</param>
public sealed class StoreTurns(StoreMeter? meter = null) : DbTransactionInterceptor
{
    // Longer than the pauses in which SQLite asks again; and so long at most does one who waits hold up the comments.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(150);

    private readonly object _turns = new(); // a Lock can't be waited for
    private int _waiting;

    /// <summary>How many wait, as far as is known.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    public override InterceptionResult<DbTransaction> TransactionStarting(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result)
    {
        Enter();
        return result;
    }

    public override ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
    {
        Enter();
        return ValueTask.FromResult(result);
    }

    public override DbTransaction TransactionStarted(DbConnection connection, TransactionEndEventData eventData, DbTransaction result)
    {
        Leave();
        meter?.Lock(eventData.Duration);
        return result;
    }

    public override ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
    {
        Leave();
        meter?.Lock(eventData.Duration);
        return ValueTask.FromResult(result);
    }

    /// <summary>Holds the thread while somebody else waits for the store, but not for long.</summary>
    public void GiveWay()
    {
        lock (_turns)
        {
            // One that gave up waiting is never told to us.
            if (_waiting > 0 && !Monitor.Wait(_turns, Patience))
                _waiting = 0;
        }
    }

    private void Enter()
    {
        lock (_turns)
            _waiting++;
    }

    // Never below none: who was taken for gone may come all the same.
    private void Leave()
    {
        lock (_turns)
        {
            if (_waiting > 0 && --_waiting == 0)
                Monitor.PulseAll(_turns);
        }
    }
}
