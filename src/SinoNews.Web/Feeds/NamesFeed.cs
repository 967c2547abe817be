using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using SinoNews.Arabic;
using SinoNews.Names;
using SinoNews.Storage;
using SinoNews.Web.Caching;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Feeds;

/// <summary>The glossary as schema.org's DefinedTermSet, whole and by the entry.</summary>
internal static class NamesFeed
{
    internal const string ContentType = "application/ld+json";

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    internal static async Task<IResult> All(NewsDb db, LexiconCache lexicons, PageSources sources, SiteAddress address, LinkGenerator links, CancellationToken ct)
    {
        sources.Add(PageTags.Names);
        var lexicon = await lexicons.Of(db, ct);
        return Answer(new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "DefinedTermSet",
            ["@id"] = address.Absolute("/names"),
            ["url"] = address.Absolute("/names"),
            ["name"] = "معجم الصين",
            ["inLanguage"] = "ar",
            ["hasDefinedTerm"] = lexicon.Entries.OrderBy(entry => entry.SortKey, StringComparer.Ordinal).Select(entry => Term(entry, address, links)),
        });
    }

    internal static async Task<IResult> One(
        string slug, NewsDb db, LexiconCache lexicons, PageSources sources, SiteAddress address, LinkGenerator links, CancellationToken ct)
    {
        sources.Add(PageTags.Names);
        slug = Slug.Received(slug);
        if ((await lexicons.Of(db, ct)).Entries.FirstOrDefault(entry => entry.Slug == slug) is not { } entry)
            return Results.NotFound();
        var term = Term(entry, address, links);
        term["@context"] = "https://schema.org";
        return Answer(term);
    }

    /// <summary>The canonical path of an entry, escaped.</summary>
    internal static string Name(this LinkGenerator links, string slug) =>
        links.GetPathByPage("/Names/Show", values: new { slug }) ?? throw new InvalidOperationException("The glossary's page has no route.");

    // A spelling that the house does not write is no name of it.
    internal static Dictionary<string, object> Term(GlossaryEntry entry, SiteAddress address, LinkGenerator links) => new(StringComparer.Ordinal)
    {
        ["@type"] = "DefinedTerm",
        ["@id"] = address.Absolute(links.Name(entry.Slug)),
        ["url"] = address.Absolute(links.Name(entry.Slug)),
        ["name"] = entry.Name,
        ["alternateName"] = new[] { entry.Simplified, entry.Traditional, entry.Pinyin }.OfType<string>()
            .Concat(entry.Spellings.Where(spelling => !spelling.IsRejected).Select(spelling => spelling.Text)),
        ["description"] = entry.Explanation,
        ["inLanguage"] = "ar",
        ["inDefinedTermSet"] = address.Absolute("/names"),
    };

    private static IResult Answer(Dictionary<string, object> graph) => Results.Bytes(JsonSerializer.SerializeToUtf8Bytes(graph, Options), ContentType);
}
