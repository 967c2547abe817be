using System.Globalization;
using Microsoft.Data.Sqlite;

namespace SinoNews.Storage;

/// <summary>
/// A store as it is seen by who may not write: nothing is upgraded, repaired or locked, and a site may serve meanwhile.
/// Without EF, which would ask for the store to be as this program wants it.
/// </summary>
public sealed class StoreExamination : IDisposable
{
    private const int FaultsAtMost = 5;

    // The newest of each kind by its number, which is what the tables are ordered by; but comments that were brought are older than they came.
    private static readonly string[] Newest =
    [
        """SELECT "At" FROM "ArticleActs" ORDER BY "Id" DESC LIMIT 1""",
        """SELECT "At" FROM "Decisions" ORDER BY "Id" DESC LIMIT 1""",
        """SELECT "At" FROM "AdminActs" ORDER BY "Id" DESC LIMIT 1""",
        """SELECT "CreatedAt" FROM "Comments" ORDER BY "CreatedAt" DESC LIMIT 1""",
    ];

    private readonly SqliteConnection _connection;

    /// <param name="path">A file that is there.</param>
    /// <exception cref="System.Data.Common.DbException">It can't be opened. What is asked of it later may say so too.</exception>
    public StoreExamination(string path)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        _connection.Open();
    }

    /// <summary>True when a broken-off upgrade left something beside a store; the next start removes it.</summary>
    public static bool HasLeftovers(string path) => StoreUpgrade.HasLeftovers(path);

    /// <summary>What SQLite finds wrong with the file, the first few lines.</summary>
    /// <param name="thorough">Compares every index with its table, too, and every reference with what it names: minutes for a large store.</param>
    public IReadOnlyList<string> Faults(bool thorough)
    {
        var faults = Lines(thorough ? $"PRAGMA integrity_check({FaultsAtMost})" : $"PRAGMA quick_check({FaultsAtMost})").Where(line => line != "ok");
        var lost = thorough ? Lines("""SELECT DISTINCT "table" || ' names a row of ' || "parent" || ' that is not there' FROM pragma_foreign_key_check LIMIT 5""") : [];
        return [.. faults, .. lost];
    }

    /// <summary>The migrations that the next start makes.</summary>
    public IReadOnlyList<string> Pending() => [.. StoreGlance.Migrations().Except(Applied(), StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The migrations that this program does not know: a newer one made them.</summary>
    public IReadOnlyList<string> Unknown() => [.. Applied().Except(StoreGlance.Migrations(), StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>When somebody last did something, UTC; null in a store where nobody has.</summary>
    public DateTime? NewestAct()
    {
        var times = Newest.SelectMany(Lines).Select(text => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal)).ToList();
        return times.Count == 0 ? null : times.Max();
    }

    /// <summary>The zone that the newsroom set; null for the configuration's.</summary>
    public string? TimeZone() => Lines("""SELECT "TimeZone" FROM "Sites" WHERE "TimeZone" IS NOT NULL""").FirstOrDefault();

    /// <summary>The hashes of all pictures, by which their files are named.</summary>
    public IEnumerable<string> Pictures() => Lines("""SELECT "Hash" FROM "Pictures" """);

    public void Dispose() => _connection.Dispose();

    private List<string> Applied() => Lines("""SELECT "MigrationId" FROM "__EFMigrationsHistory" """);

    private List<string> Lines(string sql)
    {
        using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // literals of this file
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
            lines.Add(reader.GetString(0));
        return lines;
    }
}
