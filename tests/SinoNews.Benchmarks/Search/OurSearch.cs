using System.Globalization;
using Microsoft.Data.Sqlite;
using SinoNews.Arabic;
using SinoNews.Names;
using SinoNews.Search;

namespace SinoNews.Benchmarks.Search;

/// <summary>The site's own index of the documents, asked as it ranks and barely.</summary>
internal sealed class OurSearch(SearchStore store, IReadOnlyList<Document> documents)
{
    private static readonly IReadOnlyList<string> Authors = ["هيئة التحرير"];

    // So old that all are equally fresh, and one second after another, the first in the collection the newest.
    private static readonly DateTime Oldest = new(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static async Task<OurSearch> Of(IReadOnlyList<Document> documents, string folder, CancellationToken ct)
    {
        var store = new SearchStore(folder);
        await store.Make(Authors, ct);
        var lexicon = await Lexicon(store, ct);
        store.Write(documents.Select((document, i) => new MadeStory(i + 1, document.Title, document.Body, Oldest.AddSeconds(documents.Count - i))
        {
            Standfirst = document.Standfirst,
            EntryIds = [.. lexicon.MentionsIn($"{document.Title}\n{document.Text}").Select(mention => mention.Entry.Id).Distinct()],
        }), Authors);
        await store.Index(_ => { }, ct);
        return new OurSearch(store, documents);
    }

    /// <summary>The index by stems, and the title also as typed, without what the site knows beyond words.</summary>
    public IReadOnlyList<string> Stems(string question) =>
        Ranker.AllThenSome(Matching, [.. Tokens.Of(question).Select(token => Match(token.Text))]);

    /// <summary>The pages that a reader sees.</summary>
    public async Task<IReadOnlyList<string>> AsTheSite(string question, CancellationToken ct)
    {
        await using var db = store.Open();
        var (search, found) = (new ArticleSearch(db, store.Lexicons), new List<string>());
        for (var page = 1; found.Count < Ranker.Most && page <= ArticleSearch.MaxPages; page++)
        {
            var results = await search.Find(new SearchQuery { Words = question, Page = page }, SearchStore.Now, ct);
            found.AddRange(results.Stories.Concat(results.AlsoFound).Select(story => documents[(int)story.Card.Id - 1].Id));
            if (results.Stories.Count < ArticleSearch.PageSize)
                break;
        }
        return [.. found.Take(Ranker.Most)];
    }

    internal static string Match(string word) => $$"""({title body} : "{{Stemmer.Stem(word)}}" OR titlex : "{{word}}")""";

    private static async Task<Lexicon> Lexicon(SearchStore store, CancellationToken ct)
    {
        await using var db = store.Open();
        return await store.Lexicons.Of(db, ct);
    }

    private IReadOnlyList<string> Matching(string match)
    {
        using var connection = store.Connect();
        using var select = connection.CreateCommand();
        select.CommandText = string.Create(CultureInfo.InvariantCulture, $"""
            SELECT p."ArticleId" FROM "ArticleIndex" i JOIN "SearchPlaces" p ON p."Place" = i.rowid
            WHERE "ArticleIndex" MATCH $match ORDER BY bm25("ArticleIndex", 8, 1, 12), p."ArticleId" LIMIT {Ranker.Most}
            """);
        select.Parameters.Add(new SqliteParameter("$match", match));
        using var reader = select.ExecuteReader();
        var ids = new List<string>();
        while (reader.Read())
            ids.Add(documents[reader.GetInt32(0) - 1].Id);
        return ids;
    }
}
