using System.Text.Json;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;

namespace SinoNews.Tests.Feeds;

/// <summary>Feeds and site maps as a program reads them.</summary>
internal static class Subscriber
{
    internal static XElement Xml(this Answer answer)
    {
        Assert.Equal(200, answer.Code);
        using var bytes = new MemoryStream(answer.Content);
        return XDocument.Load(bytes).Root!;
    }

    internal static JsonElement Json(this Answer answer)
    {
        Assert.Equal(200, answer.Code);
        return JsonDocument.Parse(answer.Bytes).RootElement;
    }

    internal static async Task<IReadOnlyList<string>> RssTitles(this Visitor reader, string path) =>
        [.. (await reader.Get(path)).Xml().Descendants("item").Select(item => item.Element("title")!.Value)];

    internal static async Task<IReadOnlyList<string>> AtomTitles(this Visitor reader, string path) =>
        [.. (await reader.Get(path)).Xml().Elements(FeedRules.Atom + "entry").Select(entry => entry.Element(FeedRules.Atom + "title")!.Value)];

    internal static async Task<IReadOnlyList<string>> JsonTitles(this Visitor reader, string path) =>
        [.. (await reader.Get(path)).Json().GetProperty("items").EnumerateArray().Select(item => item.GetProperty("title").GetString()!)];

    internal static async Task<IReadOnlyList<string>> NewsTitles(this Visitor reader) =>
        [.. SiteMapRules.Entries(await reader.Get("/news-sitemap.xml"), "urlset", PrintedSite.Origin).Select(entry => entry.Descendants(SiteMapRules.News + "title").Single().Value)];

    /// <summary>The same story again and again, in one statement.</summary>
    internal static Task<int> Grow(this SiteUnderTest site, long like, int count) => site.Store(async db =>
    {
        var columns = string.Join(", ", await db.Database.SqlQueryRaw<string>("SELECT '\"' || name || '\"' AS Value FROM pragma_table_info('Articles') WHERE name <> 'Id'").ToListAsync());
#pragma warning disable EF1002 // names of columns and numbers of our own
        return await db.Database.ExecuteSqlRawAsync(
            $"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count}) INSERT INTO Articles ({columns}) SELECT {columns} FROM Articles, n WHERE Id = {like}");
#pragma warning restore EF1002
    });
}
