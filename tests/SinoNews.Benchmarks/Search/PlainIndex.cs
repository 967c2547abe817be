using Microsoft.Data.Sqlite;
using SinoNews.Arabic;

namespace SinoNews.Benchmarks.Search;

/// <summary>An index of SQLite as whoever has no analyser makes it: title and body, the title counting eight times.</summary>
internal sealed class PlainIndex : IDisposable
{
    private readonly SqliteConnection _store = new("Data Source=:memory:");
    private readonly IReadOnlyList<Document> _documents;
    private readonly Func<string, IEnumerable<string>> _words;

    /// <param name="documents">What is found.</param>
    /// <param name="tokenizer">As FTS5 names it.</param>
    /// <param name="prepare">What is made of a text before it is indexed.</param>
    /// <param name="words">The words of a question that it can find.</param>
    private PlainIndex(IReadOnlyList<Document> documents, string tokenizer, Func<string, string> prepare, Func<string, IEnumerable<string>> words)
    {
        (_documents, _words) = (documents, words);
        _store.Open();
        Run($"CREATE VIRTUAL TABLE f USING fts5(title, body, tokenize = \"{tokenizer}\"); BEGIN");
        using var insert = _store.CreateCommand();
        insert.CommandText = "INSERT INTO f(rowid, title, body) VALUES ($id, $title, $body)";
        for (var id = 0; id < documents.Count; id++)
        {
            insert.Parameters.Clear();
            insert.Parameters.AddWithValue("$id", id);
            insert.Parameters.AddWithValue("$title", prepare(documents[id].Title));
            insert.Parameters.AddWithValue("$body", prepare(documents[id].Text));
            insert.ExecuteNonQuery();
        }
        Run("COMMIT");
    }

    /// <summary>The text as it is, split by SQLite.</summary>
    public static PlainIndex Raw(IReadOnlyList<Document> documents) => new(documents, "unicode61", text => text, Split);

    /// <summary>The text as it is, every three letters; shorter words cannot be asked for.</summary>
    public static PlainIndex Trigram(IReadOnlyList<Document> documents) => new(documents, "trigram", text => text, text => Split(text).Where(word => word.Length >= 3));

    /// <summary>Our fold and our tokens, without stems.</summary>
    public static PlainIndex Folded(IReadOnlyList<Document> documents) => new(documents, "ascii tokenchars '.'", text => string.Join(' ', Words(text)), Words);

    public IReadOnlyList<string> Find(string question) => Ranker.AllThenSome(Matching, [.. _words(question).Select(word => $"\"{word}\"")]);

    public void Dispose() => _store.Dispose();

    private IReadOnlyList<string> Matching(string match)
    {
        using var select = _store.CreateCommand();
        select.CommandText = "SELECT rowid FROM f WHERE f MATCH $match ORDER BY bm25(f, 8, 1), rowid LIMIT $most";
        select.Parameters.AddWithValue("$match", match);
        select.Parameters.AddWithValue("$most", Ranker.Most);
        using var reader = select.ExecuteReader();
        var ids = new List<string>();
        while (reader.Read())
            ids.Add(_documents[reader.GetInt32(0)].Id);
        return ids;
    }

    private void Run(string sql)
    {
        using var command = _store.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static IEnumerable<string> Words(string text) => Tokens.Of(text).Select(token => token.Text);

    // Marks stand on letters: with them a word stays one.
    private static IEnumerable<string> Split(string text)
    {
        var word = new System.Text.StringBuilder();
        foreach (var letter in text + " ")
        {
            if (char.IsLetterOrDigit(letter) || char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.NonSpacingMark)
                word.Append(letter);
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }
    }
}
