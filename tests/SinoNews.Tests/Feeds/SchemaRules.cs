using System.Text.Json;

namespace SinoNews.Tests.Feeds;

/// <summary>
/// What schema.org and Google's guides ask of the nodes that we write: the properties that a type has, those without which
/// a result is not shown, and the shape of their values.
/// </summary>
internal static class SchemaRules
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["NewsArticle"] = "mainEntityOfPage url headline description image datePublished dateModified author publisher translator articleSection keywords mentions inLanguage isAccessibleForFree wordCount timeRequired isBasedOn isPartOf contentReferenceTime correction commentCount discussionUrl comment",
        ["BreadcrumbList"] = "itemListElement",
        ["ListItem"] = "position name item",
        ["WebSite"] = "url name description inLanguage publisher potentialAction",
        ["SearchAction"] = "target query-input",
        ["EntryPoint"] = "urlTemplate",
        ["NewsMediaOrganization"] = "name url logo correctionsPolicy publishingPrinciples sameAs",
        ["Organization"] = "name url description image",
        ["Person"] = "name url description image",
        ["ImageObject"] = "url width height",
        ["CreativeWorkSeries"] = "name url",
        ["CorrectionComment"] = "text datePublished",
        ["Comment"] = "author dateCreated text comment",
        ["ProfilePage"] = "url inLanguage mainEntity",
        ["DefinedTerm"] = "url name alternateName description inLanguage inDefinedTermSet",
    };

    private static readonly Dictionary<string, string> Required = new(StringComparer.Ordinal)
    {
        ["NewsArticle"] = "headline image datePublished dateModified author publisher mainEntityOfPage inLanguage",
        ["BreadcrumbList"] = "itemListElement",
        ["ListItem"] = "position name item",
        ["WebSite"] = "url name potentialAction",
        ["SearchAction"] = "target query-input",
        ["EntryPoint"] = "urlTemplate",
        ["NewsMediaOrganization"] = "name url logo",
        ["Organization"] = "name",
        ["Person"] = "name",
        ["ImageObject"] = "url",
        ["CreativeWorkSeries"] = "name",
        ["CorrectionComment"] = "text datePublished",
        ["Comment"] = "author dateCreated text",
        ["ProfilePage"] = "mainEntity",
        ["DefinedTerm"] = "name",
    };

    private static readonly string[] Addresses = ["url", "item", "mainEntityOfPage", "discussionUrl", "isBasedOn", "urlTemplate", "correctionsPolicy", "publishingPrinciples", "image", "sameAs"];

    /// <summary>The graphs of a page, each checked to its leaves.</summary>
    internal static IReadOnlyList<JsonElement> GraphsOf(Answer page)
    {
        var graphs = page.Page.QuerySelectorAll("script[type='application/ld+json']").Select(script => JsonDocument.Parse(script.TextContent).RootElement).ToList();
        Assert.All(graphs, graph =>
        {
            Assert.Equal("https://schema.org", graph.GetProperty("@context").GetString());
            Check(graph);
        });
        return graphs;
    }

    internal static JsonElement Of(this IReadOnlyList<JsonElement> graphs, string type) =>
        Assert.Single(graphs, graph => graph.GetProperty("@type").GetString() == type);

    private static void Check(JsonElement node)
    {
        var type = node.GetProperty("@type").GetString()!;
        var names = node.EnumerateObject().Select(property => property.Name).Where(name => name[0] != '@').ToList();
        Assert.Empty(names.Except(Known[type].Split(' ')));
        Assert.Empty(Required[type].Split(' ').Except(names));
        foreach (var property in node.EnumerateObject())
        {
            foreach (var value in property.Value.ValueKind is JsonValueKind.Array ? [.. property.Value.EnumerateArray()] : (JsonElement[])[property.Value])
                Check(property.Name, value);
        }
    }

    private static void Check(string property, JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.Object)
            Check(value);
        else if (property.StartsWith("date", StringComparison.Ordinal) || property == "contentReferenceTime")
            Assert.Matches(@"\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d\z", value.GetString());
        else if (Addresses.Contains(property))
            Assert.True(Uri.TryCreate(value.GetString(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https", value.GetString());
        else if (property == "timeRequired")
            System.Xml.XmlConvert.ToTimeSpan(value.GetString()!); // ISO 8601
        else if (value.ValueKind is JsonValueKind.String)
            Assert.NotEqual("", value.GetString()!.Trim());
    }
}
