using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SinoNews.Tests.Storage;

/// <summary>Counts commits, and can look at the moment just before one.</summary>
internal sealed class CommitLog : DbTransactionInterceptor
{
    private int _commits;

    internal int Commits => Volatile.Read(ref _commits);

    /// <summary>Called before each commit, on the thread that commits.</summary>
    internal Action? Committing { get; set; }

    public override InterceptionResult TransactionCommitting(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result)
    {
        Committing?.Invoke();
        return result;
    }

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Interlocked.Increment(ref _commits);
}
