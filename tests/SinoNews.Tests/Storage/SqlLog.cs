using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SinoNews.Tests.Storage;

/// <summary>A read with the lines of SQLite's plan for it.</summary>
internal sealed record Planned(string Sql, IReadOnlyList<string> Plan);

/// <summary>The reads that requests really made, with what they were made with, also those of the writer for them: not those of what goes on by itself.</summary>
internal sealed class SqlLog : DbCommandInterceptor
{
    // What the host starts inherits it, and requests do not.
    private static readonly AsyncLocal<bool> GoesOnByItself = new();

    // Milliseconds at most: to hunt for tests that race with it (tests/README.md).
    private static readonly int Late = int.TryParse(Environment.GetEnvironmentVariable("LATE"), CultureInfo.InvariantCulture, out var late) ? late : 0;

    private readonly ConcurrentQueue<(string Text, (string Name, object? Value)[] Parameters)> _reads = new();

    /// <summary>Awaited before each read, with its text: to hold one up.</summary>
    internal Func<string, Task> Before { get; set; } = _ => Task.CompletedTask;

    /// <summary>Starts a host, whose background work is then not heard.</summary>
    internal static T Unheard<T>(Func<T> start)
    {
        GoesOnByItself.Value = true;
        try
        {
            return start();
        }
        finally
        {
            GoesOnByItself.Value = false;
        }
    }

    internal void Clear() => _reads.Clear();

    internal int Count => _reads.Count;

    internal IReadOnlyList<string> Texts => [.. _reads.Select(read => read.Text)];

    internal async Task<IReadOnlyList<Planned>> Plans(DbConnection connection)
    {
        var plans = new List<Planned>();
        foreach (var (text, parameters) in _reads.DistinctBy(read => read.Text))
        {
            await using var explain = (SqliteCommand)connection.CreateCommand();
#pragma warning disable CA2100 // the text is the site's own
            explain.CommandText = "EXPLAIN QUERY PLAN " + text;
#pragma warning restore CA2100
            foreach (var (name, value) in parameters)
                explain.Parameters.AddWithValue(name, value ?? DBNull.Value);
            await using var rows = await explain.ExecuteReaderAsync();
            var plan = new List<string>();
            while (await rows.ReadAsync())
                plan.Add(rows.GetString(3));
            plans.Add(new Planned(text, plan));
        }
        return plans;
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (!GoesOnByItself.Value)
            _reads.Enqueue((command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(parameter => (parameter.ParameterName, parameter.Value))]));
        else if (Late > 0)
            await Task.Delay(Random.Shared.Next(Late), cancellationToken);
        await Before(command.CommandText);
        return result;
    }
}
