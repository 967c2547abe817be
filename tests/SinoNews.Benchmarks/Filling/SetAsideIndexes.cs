using Microsoft.Data.Sqlite;
using SinoNews.Benchmarks.Moderation;

namespace SinoNews.Benchmarks.Filling;

/// <summary>
/// The indexes of tables, away while many rows are written: sorted at once they cost a tenth. They come back word for word
/// and in their order, which decides between two that would serve a query as well.
/// </summary>
internal sealed class SetAsideIndexes
{
    private readonly SqliteConnection _store;
    private readonly List<string> _made = [];

    public SetAsideIndexes(SqliteConnection store, params string[] tables)
    {
        _store = store;
        var names = new List<string>();
        using (var select = store.CreateCommand())
        {
            select.CommandText = $"""
                SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL
                AND tbl_name IN ({string.Join(',', tables.Select(table => $"'{table}'"))}) ORDER BY rowid
                """;
            using var reader = select.ExecuteReader();
            while (reader.Read())
            {
                names.Add(reader.GetString(0));
                _made.Add(reader.GetString(1));
            }
        }
        foreach (var name in names)
            MadeStore.Run(store, $"DROP INDEX \"{name}\"");
    }

    public void PutBack()
    {
        foreach (var sql in _made)
            MadeStore.Run(_store, sql);
    }
}
