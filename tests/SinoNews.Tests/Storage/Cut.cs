using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SinoNews.Tests.Storage;

/// <summary>A process that dies before a command: neither that one nor any after it is done.</summary>
internal sealed class Cut(Func<int, string, bool> before) : DbCommandInterceptor
{
    internal int Commands { get; private set; }

    internal bool Happened { get; private set; }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) =>
        Go(command, result);

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Go(command, result));

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Go(command, result));

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Go(command, result));

    private T Go<T>(DbCommand command, T result)
    {
        Commands++;
        Happened |= before(Commands, command.CommandText);
        return Happened ? throw new IOException("The process has died.") : result;
    }
}
