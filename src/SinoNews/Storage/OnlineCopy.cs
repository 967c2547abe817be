using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SinoNews.Storage;

/// <summary>
/// A copy of the store as it was at one moment, made beside it while others read and write; it goes when it is let go of.
/// SQLite's online backup begins anew whenever another connection has written between two of its steps, and a site writes
/// all the time. Here all steps are taken within one read transaction: they see one moment, nothing begins anew, and in
/// the write-ahead log a reader keeps no writer waiting. The price is a log that grows until the copy is done.
/// </summary>
public sealed class OnlineCopy : IDisposable
{
    private const int PagesAStep = 256;

    private static readonly string[] Endings = ["", "-wal", "-shm", "-journal"];

    private readonly FileStream _turn;

    private OnlineCopy(FileStream turn, string path) => (_turn, Path) = (turn, path);

    /// <summary>One file, whole by itself.</summary>
    public string Path { get; }

    /// <param name="store">The path of the store. It is only read, whatever its schema is.</param>
    /// <param name="progress">Is told the share that was copied, 0 to 1, between two steps.</param>
    /// <exception cref="IOException">Another copy is being made.</exception>
    public static OnlineCopy Of(string store, Action<double> progress, CancellationToken ct)
    {
        var copy = new OnlineCopy(Turn(store), BesideOf(store));
        try
        {
            copy.Remove(); // what a copy that was broken off left
            Copy(store, copy.Path, progress, ct);
            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    internal static string BesideOf(string store) => $"{store}.copy";

    public void Dispose()
    {
        Remove();
        _turn.Dispose();
    }

    // Kept for good: whoever deletes a lock takes it from somebody.
    private static FileStream Turn(string store)
    {
        try
        {
            return new FileStream($"{store}.copying", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (exception is not (DirectoryNotFoundException or FileNotFoundException))
        {
            throw new IOException("Another backup is being made.", exception);
        }
    }

    private static void Copy(string store, string path, Action<double> progress, CancellationToken ct)
    {
        using var from = Open(store, SqliteOpenMode.ReadOnly);
        using var to = Open(path, SqliteOpenMode.ReadWriteCreate);
        Run(to, "PRAGMA synchronous = OFF"); // it is read once and deleted
        using (from.BeginTransaction(deferred: true))
        {
            Run(from, "SELECT COUNT(*) FROM sqlite_master"); // the moment: a transaction begins with its first read
            Step(from, to, progress, ct);
        }
        Run(to, "PRAGMA journal_mode = DELETE"); // the copied pages say that there is a log beside
    }

    private static void Step(SqliteConnection from, SqliteConnection to, Action<double> progress, CancellationToken ct)
    {
        using var backup = raw.sqlite3_backup_init(to.Handle, "main", from.Handle, "main");
        SqliteException.ThrowExceptionForRC(backup.IsInvalid ? raw.sqlite3_errcode(to.Handle) : raw.SQLITE_OK, to.Handle);
        int result;
        do
        {
            ct.ThrowIfCancellationRequested();
            result = raw.sqlite3_backup_step(backup, PagesAStep);
            progress(1 - ((double)raw.sqlite3_backup_remaining(backup) / Math.Max(1, raw.sqlite3_backup_pagecount(backup))));
        }
        while (result == raw.SQLITE_OK);
        if (result != raw.SQLITE_DONE)
            throw new SqliteException(string.Create(CultureInfo.InvariantCulture, $"The store could not be copied: {raw.sqlite3_errstr(result).utf8_to_string()} ({result})."), result);
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(SqliteStore.ConnectionString(path)) { Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // literals of this file
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private void Remove()
    {
        foreach (var ending in Endings)
            File.Delete(Path + ending);
    }
}
