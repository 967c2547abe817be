using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Migrations;
using SinoNews.Staff;

namespace SinoNews.Storage;

/// <summary>
/// What a start must know of the store, asked without EF: its model takes longer to build than all of this, and the first
/// reader waits for both. Whatever is to be done is then done by EF.
/// </summary>
public sealed class StoreGlance : IDisposable
{
    private readonly SqliteConnection _connection;

    /// <param name="path">A store that is up to date.</param>
    public StoreGlance(string path)
        : this(new SqliteConnectionStringBuilder(SqliteStore.ConnectionString(path)))
    {
    }

    private StoreGlance(SqliteConnectionStringBuilder how)
    {
        _connection = new SqliteConnection(how.ToString());
        _connection.Open();
    }

    /// <summary>
    /// Refuses a store that a newer program wrote: what this one doesn't know of it, it would damage. Nothing is written,
    /// not even what a log beside the store holds; one that can't be read is left to whoever opens it.
    /// </summary>
    /// <exception cref="IOException">Names the newest migration that is unknown here, and what to do.</exception>
    public static void RefuseNewer(string path)
    {
        if (!File.Exists(path))
            return;
        try
        {
            using var glance = new StoreGlance(new SqliteConnectionStringBuilder(SqliteStore.ConnectionString(path)) { Mode = SqliteOpenMode.ReadOnly, Pooling = false });
            if (glance.Applied().Except(Migrations()).Max(StringComparer.Ordinal) is { } unknown)
                throw new IOException($"The store was written by a newer SinoNews: this one does not know its migration {unknown}. Install that release, or restore a backup from before it.");
        }
        catch (SqliteException)
        {
            // No store at all, or one that somebody holds: not ours to say.
        }
    }

    /// <summary>False for a store that <see cref="NewsDb.BringUpToDate"/> must look at; so is one that can't be read.</summary>
    public static bool IsUpToDate(string path)
    {
        // Opening would make the file. What an upgrade left beside it, the next one removes.
        if (!File.Exists(path) || StoreUpgrade.HasLeftovers(path))
            return false;
        try
        {
            using var glance = new StoreGlance(path);
            return glance.HasAllMigrations() && !glance.HasWorkLeft();
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    /// <summary>The zone that the newsroom set; null for the configuration's.</summary>
    public string? TimeZone() => Ask("""SELECT "TimeZone" FROM "Sites" LIMIT 1""") as string;

    /// <summary>When somebody last did something that stands in the store, UTC; null where nobody did, or it can't be read.</summary>
    public DateTime? NewestAct()
    {
        try
        {
            var newest = new[] { ("ArticleActs", "At", "Id"), ("Decisions", "At", "Id"), ("Comments", "CreatedAt", "CreatedAt") }
                .Select(kept => Ask($"""SELECT "{kept.Item2}" FROM "{kept.Item1}" ORDER BY "{kept.Item3}" DESC LIMIT 1""") as string).Max(StringComparer.Ordinal);
            return newest is null ? null : DateTime.Parse(newest, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
        }
        catch (SqliteException)
        {
            return null; // a damaged page is told by whoever needs it
        }
    }

    public bool HasAdmin() => Holds(
        """
        SELECT 1 FROM "AspNetUserRoles" "held" JOIN "AspNetRoles" "role" ON "role"."Id" = "held"."RoleId" WHERE "role"."Name" = $role
        """,
        ("$role", Roles.Admin));

    /// <summary>A hash over what the store has from seeds, and what seeding makes besides: other for an emptied store and for a restored one.</summary>
    public string SeedsTaken()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var sql in (string[])[
            """SELECT "SourceKey", "SourceHash" FROM "Articles" WHERE "SourceKey" >= 'seed:' AND "SourceKey" < 'seed;' ORDER BY "SourceKey" """,
            """SELECT "SourceKey", "SourceHash" FROM "GlossaryEntries" WHERE "SourceKey" IS NOT NULL ORDER BY "SourceKey" """,
            """SELECT "Id", "Version" FROM "GlossaryStates" """,
            """SELECT "Slug", '' FROM "Sections" ORDER BY "Id" """,
            """SELECT "Id", IFNULL("Tagline", '') FROM "Sites" """])
        {
            using var command = Command(sql);
            using var reader = command.ExecuteReader();
            while (reader.Read())
                hash.AppendData(Encoding.UTF8.GetBytes($"{reader.GetString(0)}\n{reader.GetString(1)}\n"));
            hash.AppendData([0]);
        }
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    public void Dispose() => _connection.Dispose();

    // Exactly: one too many is for BringUpToDate to refuse.
    private bool HasAllMigrations() => Applied().SetEquals(Migrations());

    private HashSet<string> Applied()
    {
        var applied = new HashSet<string>(StringComparer.Ordinal);
        if (!Holds("""SELECT 1 FROM sqlite_master WHERE name = '__EFMigrationsHistory'"""))
            return applied;
        using var command = Command("""SELECT "MigrationId" FROM "__EFMigrationsHistory" """);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            applied.Add(reader.GetString(0));
        return applied;
    }

    internal static IEnumerable<string> Migrations() => typeof(NewsDb).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Migration)))
        .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>();

    // What BringUpToDate does after the migrations, each found by an index.
    private bool HasWorkLeft() =>
        Holds("""SELECT 1 FROM "Comments" WHERE "Id" > (SELECT IFNULL(MAX(id), 0) FROM "CommentIndex_docsize")""")
        || Holds("""SELECT 1 FROM "Comments" WHERE "Reader" = '' AND "Email" <> ''""")
        || Holds("""SELECT 1 FROM "Articles" WHERE "Folded" = ''""");

    private bool Holds(string sql, params (string Name, string Value)[] values) => Ask($"{sql} LIMIT 1", values) is not null;

    private object? Ask(string sql, params (string Name, string Value)[] values)
    {
        using var command = Command(sql, values);
        return command.ExecuteScalar();
    }

    private SqliteCommand Command(string sql, params (string Name, string Value)[] values)
    {
        var command = _connection.CreateCommand();
#pragma warning disable CA2100 // literals of this file
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);
        return command;
    }
}
