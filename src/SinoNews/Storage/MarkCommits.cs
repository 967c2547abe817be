using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SinoNews.Storage;

/// <summary>For a process beside the site: after each commit it leaves the mark by which the site notices.</summary>
public sealed class MarkCommits : ISaveChangesInterceptor, IDbTransactionInterceptor
{
    public int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        Mark(eventData.Context);
        return result;
    }

    public ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Mark(eventData.Context);
        return ValueTask.FromResult(result);
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Mark(eventData.Context);

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Mark(eventData.Context);
        return Task.CompletedTask;
    }

    // Inside a transaction it is part of it; outside, what it follows is committed already.
    private static void Mark(DbContext? db)
    {
        if (db?.Database.GetDbConnection() is SqliteConnection { State: System.Data.ConnectionState.Open } connection)
            StoreCommits.Mark(connection);
        else if (db?.Database.GetDbConnection() is SqliteConnection closed)
        {
            closed.Open();
            StoreCommits.Mark(closed);
            closed.Close();
        }
    }
}
