using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Microsoft.EntityFrameworkCore;

namespace SinoNews.Storage;

/// <summary>More acts wait than the store can take in time: nothing of this one was written.</summary>
public sealed class StoreSaturatedException() : Exception("Too many writes wait for the store.");

/// <summary>
/// The one writer of comments and decisions, on its own thread, since Microsoft.Data.Sqlite waits synchronously. Acts
/// run one after another, as many as are waiting in one transaction: a commit to disk costs the same for one and for
/// sixty. Each caller is answered after the commit that holds its act; an act that throws takes only itself back. An act
/// runs in its caller's execution context: what it logs and traces is the caller's.
/// </summary>
public sealed class StoreWriter : IDisposable
{
    private readonly BlockingCollection<Act> _waiting;
    private readonly Func<NewsDb> _open;
    private readonly int _groupSize;
    private readonly StoreTurns? _turns;
    private readonly StoreMeter? _meter;
    private readonly Thread _thread;
    private NewsDb? _db;

    /// <param name="open">Makes a context for the writer alone. It is kept as long as commits succeed: its statements stay prepared.</param>
    /// <param name="capacity">How many acts may wait; one more is refused.</param>
    /// <param name="groupSize">How many acts share a commit at most: the first of them waits for the last.</param>
    /// <param name="turns">Tells who else waits for the store; null where nobody does.</param>
    /// <param name="meter">Hears how long acts wait; null where nobody asks.</param>
    public StoreWriter(Func<NewsDb> open, int capacity = 1000, int groupSize = 64, StoreTurns? turns = null, StoreMeter? meter = null)
    {
        (_open, _groupSize, _turns, _meter) = (open, groupSize, turns, meter);
        _waiting = new BlockingCollection<Act>(capacity);
        _thread = new Thread(Work) { IsBackground = true, Name = "Store writer" };
        _thread.Start();
    }

    /// <summary>Acts that wait at this moment.</summary>
    public int Waiting => _waiting.Count;

    /// <summary>How many may.</summary>
    public int Capacity => _waiting.BoundedCapacity;

    /// <summary>
    /// Runs the act in a transaction and answers after its commit. The context tracks nothing from before; the act saves
    /// its own changes. Stopping before its turn leaves nothing written; after it, the act is committed all the same.
    /// </summary>
    /// <exception cref="StoreSaturatedException">Too many acts wait.</exception>
    public Task<T> Run<T>(Func<NewsDb, Task<T>> act, CancellationToken ct)
    {
        var waiting = new Act<T>(act, ct);
        if (!_waiting.TryAdd(waiting, 0, CancellationToken.None))
        {
            _meter?.Refuse();
            throw new StoreSaturatedException();
        }
        return waiting.Answer;
    }

    /// <summary>Carries out what waits, then stops.</summary>
    public void Dispose()
    {
        _waiting.CompleteAdding();
        _thread.Join();
        _waiting.Dispose();
    }

    private void Work()
    {
        var group = new List<Act>(_groupSize);
        foreach (var first in _waiting.GetConsumingEnumerable())
        {
            _turns?.GiveWay();
            group.Add(first);
            while (group.Count < _groupSize && _waiting.TryTake(out var next))
                group.Add(next);
            Commit(group);
            group.Clear();
        }
        Close();
    }

    private void Commit(List<Act> group)
    {
        try
        {
            var db = _db ??= Open();
            using var transaction = db.Database.BeginTransaction();
            foreach (var act in group)
                Run(act, db);
            transaction.Commit();
            _meter?.Commit(group.Count);
            foreach (var act in group)
            {
                _meter?.Written(act.Waiting);
                act.Complete();
            }
        }
#pragma warning disable CA1031 // whatever it is, it is the answer of everybody in the group, and the writer goes on
        catch (Exception exception)
#pragma warning restore CA1031
        {
            if (NewsDb.IsBusy(exception))
                _meter?.FindBusy();
            // A store that another writer holds is as busy for those who wait: each group would wait for it anew.
            while (NewsDb.IsBusy(exception) && _waiting.TryTake(out var next))
                group.Add(next);
            foreach (var act in group)
                act.Fail(exception);
            Close();
        }
    }

    private NewsDb Open()
    {
        var db = _open();
        db.Database.AutoSavepointsEnabled = false; // each act has its own
        db.Database.OpenConnection();
        SqliteStore.PrepareToWrite(db);
        return db;
    }

    private void Close()
    {
        try
        {
            _db?.Dispose();
        }
        catch (System.Data.Common.DbException)
        {
            // A connection that broke cannot be closed well; the next group opens another.
        }
        _db = null;
    }

    private static void Run(Act act, NewsDb db)
    {
        db.Statements.Run($"SAVEPOINT act");
        db.ChangeTracker.Clear();
        if (!act.Run(db))
            TakeBack(act, db);
        db.Statements.Run($"RELEASE act");
    }

    private static void TakeBack(Act act, NewsDb db)
    {
        try
        {
            db.Statements.Run($"ROLLBACK TO act");
        }
        catch (Exception exception) when (exception is System.Data.Common.DbException or InvalidOperationException && act.Failure is not null)
        {
            // A full disk or a broken one ends the whole transaction: what ended it is everybody's answer.
            ExceptionDispatchInfo.Throw(act.Failure!);
        }
    }

    private abstract class Act
    {
        internal StoreMeter.Waiting Waiting { get; } = StoreMeter.Waiting.Begin();

        /// <returns>False when it threw or was given up: what it wrote is to be taken back.</returns>
        internal abstract bool Run(NewsDb db);

        /// <summary>What it threw.</summary>
        internal Exception? Failure { get; private protected set; }

        internal abstract void Complete();

        internal abstract void Fail(Exception exception);
    }

    private sealed class Act<T>(Func<NewsDb, Task<T>> act, CancellationToken ct) : Act
    {
        // Answers run elsewhere: the writer does nothing but write.
        private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ExecutionContext? _callers = ExecutionContext.Capture(); // null where its flow is suppressed
        private T _result = default!;

        internal Task<T> Answer => _answer.Task;

        internal override bool Run(NewsDb db)
        {
            if (ct.IsCancellationRequested)
            {
                _answer.TrySetCanceled(ct);
                return true;
            }
            try
            {
                if (_callers is null)
                    Perform(db);
                else
                    ExecutionContext.Run(_callers, _ => Perform(db), null);
                return true;
            }
#pragma warning disable CA1031 // it belongs to the caller
            catch (Exception exception)
#pragma warning restore CA1031
            {
                Failure = exception;
                _answer.TrySetException(exception);
                return false;
            }
        }

#pragma warning disable MA0045 // the driver is synchronous and the thread is the writer's own: nothing is blocked
        private void Perform(NewsDb db) => _result = act(db).GetAwaiter().GetResult();
#pragma warning restore MA0045

        internal override void Complete() => _answer.TrySetResult(_result);

        internal override void Fail(Exception exception) => _answer.TrySetException(exception);
    }
}
