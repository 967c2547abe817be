using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Names;
using SinoNews.Search;
using SinoNews.Staff;
using SinoNews.Tests.Storage;

namespace SinoNews.Tests.Search;

/// <summary>Asks a store as the search page does.</summary>
internal static class Searching
{
    internal static Task<SearchResults> Find(this TestStore store, string words, DateTime? now = null) => store.Find(new SearchQuery { Words = words }, now);

    internal static async Task<SearchResults> Find(this TestStore store, SearchQuery query, DateTime? now = null)
    {
        await using var db = store.Open();
        return await new ArticleSearch(db, new LexiconCache()).Find(query, now ?? Make.Now, default);
    }

    /// <summary>The titles, in their order.</summary>
    internal static async Task<IEnumerable<string>> Titles(this TestStore store, string words) => (await store.Find(words)).Titles();

    internal static IEnumerable<string> Titles(this SearchResults results) => results.Stories.Select(story => story.Card.Title);

    internal static async Task<IReadOnlyList<Suggestion>> Suggest(this TestStore store, string typed)
    {
        await using var db = store.Open();
        return await new ArticleSearch(db, new LexiconCache()).Suggest(typed, Make.Now, default);
    }

    /// <summary>Lets the newsroom do something to a story.</summary>
    internal static async Task Act(this TestStore store, long id, Func<ArticleDesk, Article, StaffMember, Task> act)
    {
        await using var db = store.Open();
        var desk = new ArticleDesk(db, new LexiconCache());
        var editor = await db.Users.FirstOrDefaultAsync() ?? db.Users.Add(Make.Staff()).Entity;
        await act(desk, (await desk.Find(id, default))!, editor);
        await db.SaveChangesAsync();
    }

    internal static async Task Name(this TestStore store, EntryWords words)
    {
        await using var db = store.Open();
        db.AllGlossaryEntries.Add(new GlossaryEntry(words, Make.Now));
        (await db.GlossaryStates.SingleAsync()).Change();
        await db.SaveChangesAsync();
    }

    /// <summary>What a table of the index holds, row by row.</summary>
    internal static async Task<List<string>> Rows(this TestStore store, FormattableString sql)
    {
        await using var db = store.Open();
        return await db.Database.SqlQuery<string>(sql).ToListAsync();
    }

    internal static Task<List<string>> Indexed(this TestStore store) =>
        store.Rows($"""SELECT CAST("ArticleId" AS TEXT) AS "Value" FROM "SearchPlaces" WHERE "Place" IN (SELECT id FROM "ArticleIndex_docsize") ORDER BY "ArticleId" """);
}
