using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SinoNews.Storage;

/// <param name="Key">The columns by which its rows are told apart, and ordered when they are carried out.</param>
internal sealed record StoreTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<string> Key);

/// <summary>Which tables hold what can't be made anew: those of EF's model, and the few that only SQL knows.</summary>
internal static class StoreTables
{
    private static readonly StoreTable[] OutsideTheModel =
    [
        new("ReadHours", ["ArticleId", "Hour", "Reads"], ["ArticleId", "Hour"]),
        new("SearchMisses", ["Words", "Count", "LastDay"], ["Words"]),
        new("StaleBodies", ["ArticleId"], ["ArticleId"]),
    ];

    // The full-text tables, with those that SQLite keeps for each of them, and what is found by them.
    private static readonly string[] MadeAnew = ["CommentIndex", "ArticleIndex", "TitleIndex", "TitleVocabulary", "SearchPlaces", "SearchTags", "SearchState"];

    /// <summary>In the order of their names.</summary>
    internal static IReadOnlyList<StoreTable> Of(NewsDb db) =>
    [
        .. db.Model.GetRelationalModel().Tables.Where(table => !IsMadeAnew(table.Name)).Select(Of)
            .Concat(OutsideTheModel).OrderBy(table => table.Name, StringComparer.Ordinal),
    ];

    /// <summary>True for what follows from other tables, and for what the store keeps of itself.</summary>
    internal static bool IsMadeAnew(string table) =>
        MadeAnew.Any(made => table == made || table.StartsWith($"{made}_", StringComparison.Ordinal))
        || table.StartsWith("__EF", StringComparison.Ordinal) || table.StartsWith("sqlite_", StringComparison.Ordinal);

    /// <summary>A name as SQL reads it, whatever is in it.</summary>
    internal static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static StoreTable Of(ITable table) =>
        new(table.Name, [.. table.Columns.Select(column => column.Name)], [.. table.PrimaryKey!.Columns.Select(column => column.Name)]);
}
