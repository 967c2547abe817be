using System.Data;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace SinoNews.Storage;

/// <summary>
/// Statements that a context keeps prepared while its connection is open. EF prepares each of its commands anew, which for
/// what every post runs costs more than the running.
/// </summary>
internal sealed class Statements(NewsDb db)
{
    private readonly Dictionary<string, SqliteCommand> _kept = new(StringComparer.Ordinal);
    private SqliteConnection? _connection;

    /// <param name="sql">Its values become parameters, as in EF's own interpolated SQL.</param>
    internal void Run(FormattableString sql) => Bound(sql.Format, sql.GetArguments()).ExecuteNonQuery();

    /// <summary>The first column of the first row, which must be there.</summary>
    /// <param name="format">Places are <c>{0}</c>, <c>{1}</c> …</param>
    internal long Number(string format, object?[] values) => (long)Bound(format, values).ExecuteScalar()!;

    internal List<T> Rows<T>(FormattableString sql, Func<SqliteDataReader, T> row)
    {
        using var reader = Bound(sql.Format, sql.GetArguments()).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(row(reader));
        return rows;
    }

    private SqliteCommand Bound(string format, object?[] values)
    {
        if (db.Database.CurrentTransaction is null)
            db.Database.OpenConnection(); // kept open: a statement lives as long as its connection
        if (!_kept.TryGetValue(format, out var command))
            _kept.Add(format, command = Prepare(format, values.Length));
        command.Transaction = (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }

    private SqliteCommand Prepare(string format, int values)
    {
        var names = Enumerable.Range(0, values).Select(i => string.Create(CultureInfo.InvariantCulture, $"$p{i}")).ToArray<object?>();
        var command = Connection().CreateCommand();
        // SQLite looks into a value that is a LIMIT by itself when it plans, and so plans anew for each; not into a sum.
        format = format.Replace("LIMIT {", "LIMIT 0 + {", StringComparison.Ordinal);
#pragma warning disable CA2100 // every format is a literal of this folder; what people wrote are its values
        command.CommandText = string.Format(CultureInfo.InvariantCulture, format, names);
#pragma warning restore CA2100
        foreach (var name in names)
            command.Parameters.Add(new SqliteParameter((string)name!, null));
        return command;
    }

    // A connection that is opened again may be given another handle of the pool. A statement would go on running on its
    // own: outside the transaction, and perhaps inside somebody else's.
    private SqliteConnection Connection()
    {
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        if (connection != _connection)
        {
            _connection = connection;
            connection.StateChange += (_, change) =>
            {
                if (change.CurrentState is ConnectionState.Closed)
                    Forget();
            };
        }
        return connection;
    }

    private void Forget()
    {
        foreach (var command in _kept.Values)
            command.Dispose();
        _kept.Clear();
    }
}
