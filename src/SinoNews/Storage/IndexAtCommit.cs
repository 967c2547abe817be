using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SinoNews.Storage;

/// <summary>Writes the index of stories, and their counts, as the last thing in a transaction.</summary>
internal sealed class IndexAtCommit : DbTransactionInterceptor
{
    public override InterceptionResult TransactionCommitting(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result)
    {
        Write(eventData.Context as NewsDb);
        return result;
    }

    public override ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        Write(eventData.Context as NewsDb);
        return ValueTask.FromResult(result);
    }

    private static void Write(NewsDb? db)
    {
        db?.ChangedStories.Write();
        db?.MovedStories.Write();
    }
}
