using Microsoft.Data.Sqlite;
using SinoNews.Search;

namespace SinoNews.Benchmarks.Search;

/// <summary>Questions to a store, timed: to its index alone, and to the site's own search with all that a page shows.</summary>
internal sealed class Asking(SearchStore store, Probes probes, int rounds)
{
    // So often that what runs is what the compiler makes of it in the end.
    private const int WarmUp = 100;

    private static readonly int[] Letters = [2, 3, 4];

    private const string Ranked = """SELECT rowid FROM "ArticleIndex" WHERE "ArticleIndex" MATCH $match ORDER BY bm25("ArticleIndex", 8, 1, 12) LIMIT 10""";
    private const string RankedAsHere = """SELECT rowid, -bm25("ArticleIndex", 8, 1, 12) FROM "ArticleIndex" WHERE "ArticleIndex" MATCH $match ORDER BY rowid DESC LIMIT 1000""";
    private const string Newest = """SELECT rowid FROM "ArticleIndex" WHERE "ArticleIndex" MATCH $match ORDER BY rowid DESC LIMIT 10""";

    private const string Titled = """SELECT rowid FROM "TitleIndex" WHERE "TitleIndex" MATCH $match ORDER BY rowid DESC LIMIT 5""";

    private IReadOnlyList<(string Name, IReadOnlyList<string> Words)> Kinds =>
        [("common", probes.Common), ("middling", probes.Middling), ("rare", probes.Rare),
            ("two words", [.. probes.Common.Zip(probes.Middling, (one, other) => $"{one} {other}")]), ("phrase", Probes.Phrases)];

    public async Task<IReadOnlyList<Line>> All(CancellationToken ct)
    {
        var lines = new List<Line>();
        using (var connection = store.Connect())
        {
            foreach (var (kind, words) in Kinds)
                lines.Add(new Line($"index alone, ranked, {kind}", Bare(connection, Ranked, [.. words.Select(Match)]), kind == "common" ? Reference.Ranked : null));
            foreach (var (kind, words) in Kinds)
                lines.Add(new Line($"index alone, the newest 1,000 ranked, {kind}", Bare(connection, RankedAsHere, [.. words.Select(Match)]), kind == "common" ? Reference.Ranked : null));
            foreach (var (kind, words) in Kinds)
                lines.Add(new Line($"index alone, newest first, {kind}", Bare(connection, Newest, [.. words.Select(Match)]), Reference.Newest));
            foreach (var letters in Letters)
                lines.Add(new Line($"index alone, type-ahead, {letters} letters", Bare(connection, Titled, [.. probes.TitleWords.Select(word => $"\"{word[..letters]}\"*")]), Reference.TypeAhead));
        }
        foreach (var (kind, words) in Kinds)
            lines.Add(new Line($"whole page, ranked, {kind}", await Page(words, SearchOrder.Relevance, ct), kind == "common" ? Reference.Ranked : null));
        foreach (var (kind, words) in Kinds)
            lines.Add(new Line($"whole page, newest first, {kind}", await Page(words, SearchOrder.Newest, ct), null));
        lines.Add(new Line("whole page, a word mistyped", await Page([.. probes.TitleWords.Select(Mistyped)], SearchOrder.Relevance, ct), null));
        foreach (var letters in Letters)
            lines.Add(new Line($"suggestions, {letters} letters", await Typing(letters, ct), Reference.TypeAhead));
        return lines;
    }

    private Times Bare(SqliteConnection connection, string sql, IReadOnlyList<string> matches)
    {
        using var select = connection.CreateCommand();
        select.CommandText = sql;
        var match = select.Parameters.Add(new SqliteParameter("$match", ""));
        select.Prepare();
        var times = new Times();
        for (var i = -WarmUp; i < rounds; i++)
        {
            match.Value = matches[Math.Abs(i) % matches.Count];
            times.Start();
            using (var reader = select.ExecuteReader())
            {
                while (reader.Read())
                    _ = reader.GetInt64(0);
            }
            if (i >= 0)
                times.Stop();
        }
        return times;
    }

    private Task<Times> Page(IReadOnlyList<string> asked, SearchOrder order, CancellationToken ct) =>
        Time(asked, (search, words) => search.Find(new SearchQuery { Words = words, Order = order }, SearchStore.Now, ct));

    private Task<Times> Typing(int letters, CancellationToken ct) =>
        Time([.. probes.TitleWords.Select(word => word[..letters])], (search, typed) => search.Suggest(typed, SearchStore.Now, ct));

    // A context of its own for each, kept open as the site's pool keeps them.
    private async Task<Times> Time(IReadOnlyList<string> asked, Func<ArticleSearch, string, Task> ask)
    {
        await using var db = store.Open();
        var (search, times) = (new ArticleSearch(db, store.Lexicons), new Times());
        for (var i = -WarmUp; i < rounds; i++)
        {
            var words = asked[Math.Abs(i) % asked.Count];
            times.Start();
            await ask(search, words);
            if (i >= 0)
                times.Stop();
            db.ChangeTracker.Clear();
        }
        return times;
    }

    private static string Match(string asked)
    {
        var words = Arabic.Tokens.Of(asked).Select(token => token.Text).ToList();
        return asked[0] == '"'
            ? $$"""{title body} : "{{string.Join(' ', words.Select(Arabic.Stemmer.Stem))}}" OR titlex : "{{string.Join(' ', words)}}" """
            : string.Join(" AND ", words.Select(OurSearch.Match));
    }

    // Two letters exchanged.
    private static string Mistyped(string word) => $"{word[..1]}{word[2]}{word[1]}{word[3..]}";
}
