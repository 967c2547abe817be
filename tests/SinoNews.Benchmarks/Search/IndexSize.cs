using SinoNews.Benchmarks.Moderation;

namespace SinoNews.Benchmarks.Search;

/// <summary>What the tables of the search take of the store's file.</summary>
internal static class IndexSize
{
    /// <summary>Of all the pages that are in use.</summary>
    public static long Used(SearchStore store) => Number(store, "SELECT (SELECT page_count FROM pragma_page_count) * (SELECT page_size FROM pragma_page_size) - (SELECT freelist_count FROM pragma_freelist_count) * (SELECT page_size FROM pragma_page_size)");

    /// <summary>Of the postings of an index.</summary>
    public static long Postings(SearchStore store, string index) => Number(store, $"""SELECT SUM(LENGTH(block)) FROM "{index}_data" """);

    public static long Texts(SearchStore store) => Number(store, """SELECT SUM(LENGTH(CAST("Text" AS BLOB))) FROM "ArticleBodies" """);

    private static long Number(SearchStore store, string sql)
    {
        using var connection = store.Connect();
        return MadeStore.Numbers(connection, sql)[0];
    }
}
