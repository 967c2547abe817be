using System.Globalization;
using Microsoft.Data.Sqlite;
using SinoNews.Arabic;
using SinoNews.Benchmarks.Moderation;

namespace SinoNews.Benchmarks.Search;

/// <summary>Words to ask for, chosen by how many stories have them.</summary>
internal sealed record Probes(IReadOnlyList<string> Common, IReadOnlyList<string> Middling, IReadOnlyList<string> Rare, IReadOnlyList<string> TitleWords)
{
    private const int Each = 20;

    /// <summary>Pairs that stand together in the shipped stories, so in very many of the made ones too.</summary>
    public static readonly IReadOnlyList<string> Phrases = ["\"طريق الحرير\"", "\"سلالة مينغ\"", "\"قائمة التراث العالمي\"", "\"مجلس الدولة\"", "\"القرن الرابع عشر\""];

    /// <summary>Common: in a quarter to a third of the stories; middling: in one of a hundred; rare: in eight to twelve.</summary>
    public static Probes Of(SearchStore store, int count)
    {
        using var connection = store.Connect();
        MadeStore.Run(connection, """
            CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, ArticleIndex, row);
            CREATE VIRTUAL TABLE temp.titles USING fts5vocab(main, TitleIndex, row);
            """);
        return new Probes(
            Words(connection, "words", count / 4, count / 3), Words(connection, "words", count * 9 / 1000, count * 11 / 1000),
            Words(connection, "words", 8, 12), Words(connection, "titles", count / 500, count / 20));
    }

    private static IReadOnlyList<string> Words(SqliteConnection store, string table, int least, int most)
    {
        using var select = store.CreateCommand();
        select.CommandText = string.Create(CultureInfo.InvariantCulture, $"SELECT term FROM temp.{table} WHERE doc BETWEEN {least} AND {most}");
        using var reader = select.ExecuteReader();
        var words = new List<string>();
        while (reader.Read())
            words.Add(reader.GetString(0));
        // Such as are their own stems, evenly from all over the alphabet.
        var usable = words.Where(word => word.Length >= 4 && word.All(char.IsLetter) && (table == "titles" || Stemmer.Stem(word) == word)).ToList();
        return [.. Enumerable.Range(0, Math.Min(Each, usable.Count)).Select(i => usable[i * usable.Count / Math.Min(Each, usable.Count)])];
    }
}
