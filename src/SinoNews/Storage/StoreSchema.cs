using System.Reflection;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SinoNews.Storage;

/// <summary>Which form the store has, and which this program knows.</summary>
public static class StoreSchema
{
    private static readonly Lazy<string> Last = new(() => typeof(NewsDb).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Migration)))
        .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>().Max(StringComparer.Ordinal)!);

    /// <summary>The program's.</summary>
    public static string OfProgram => Last.Value;

    /// <summary>The store's; null for one that has none.</summary>
    public static string? Of(NewsDb db) => db.Statements.Rows(
        $"""SELECT MAX("MigrationId") FROM "__EFMigrationsHistory" """, row => row.IsDBNull(0) ? null : row.GetString(0))[0];
}
