using Microsoft.Data.Sqlite;

namespace SinoNews.Storage;

/// <summary>Whether a store that nobody uses is sound, and what schema it has. The file is only read.</summary>
public static class StoreCheck
{
    /// <summary>Looks at every page and at what each row says of itself, but not whether indexes agree with their tables.</summary>
    /// <returns>What is wrong; null when nothing is.</returns>
    public static string? Quickly(string path) => Try(path, store => Wrong(store, "PRAGMA quick_check(1)"));

    /// <summary>Looks at everything, foreign keys too.</summary>
    /// <returns>What is wrong; null when nothing is.</returns>
    public static string? Thoroughly(string path) => Try(path, store =>
        Wrong(store, "PRAGMA integrity_check(1)")
        ?? (First(store, "SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1") is { } table ? $"a row of {table} points at one that is not there" : null));

    /// <summary>The newest migration that the store has; empty when it has none.</summary>
    /// <exception cref="SqliteException">It is no store.</exception>
    public static string Schema(string path)
    {
        using var store = Open(path);
        return First(store, "SELECT name FROM sqlite_master WHERE name = '__EFMigrationsHistory'") is null
            ? ""
            : First(store, "SELECT MAX(\"MigrationId\") FROM \"__EFMigrationsHistory\"") ?? "";
    }

    /// <summary>True for a schema that this program does not know: a newer program made it.</summary>
    public static bool IsNewer(string schema) => schema.Length > 0 && !StoreGlance.Migrations().Contains(schema, StringComparer.Ordinal);

    private static string? Try(string path, Func<SqliteConnection, string?> check)
    {
        try
        {
            using var store = Open(path);
            return check(store);
        }
        catch (SqliteException exception)
        {
            return exception.Message; // so damaged that it can't be asked
        }
    }

    private static string? Wrong(SqliteConnection store, string check) => First(store, check) is var answer and not "ok" ? answer ?? "no answer" : null;

    private static string? First(SqliteConnection store, string sql)
    {
        using var command = store.CreateCommand();
#pragma warning disable CA2100 // literals of this file
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = 0; // a big store takes its time
        return command.ExecuteScalar() as string;
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
