using System.Text.Json;
using System.Xml.Linq;

namespace SinoNews.Tests.Pages.Search;

public sealed class SuggestTests(SearchedSite site) : IClassFixture<SearchedSite>
{
    [Fact]
    public async Task A_few_letters_lead_to_stories_names_and_tags()
    {
        using var reader = site.Reader();

        var answer = await reader.Get("/search/suggest?q=حري");

        Assert.Equal((200, "application/json; charset=utf-8"), (answer.Code, answer.ContentType));
        Assert.Equal("public, max-age=60", answer.Header("Cache-Control"));
        Assert.Null(answer.Header("Set-Cookie"));
        var lines = Lines(answer);
        Assert.InRange(lines.Count, 2, 8);
        Assert.Contains(lines, line => line == ("tag", "وسم", "حرير", $"/tags/{Uri.EscapeDataString("حرير")}"));
        Assert.Contains(lines, line => line.Kind == "story" && line.Text.StartsWith("حكاية الحرير", StringComparison.Ordinal));
        foreach (var (_, _, _, url) in lines.Where(line => line.Kind != "name"))
            Assert.Equal((url, 200), (url, (await reader.Get(url)).Code));
        Assert.Contains("حكاية", answer.Body, StringComparison.Ordinal);
        Assert.Equal(200, (await reader.Head("/search/suggest?q=حري")).Code);
    }

    [Theory]
    [InlineData("دونه")]
    [InlineData("敦")]
    [InlineData("dunh")]
    public async Task A_name_is_found_as_it_is_written_anywhere(string typed)
    {
        using var reader = site.Reader();

        Assert.Contains(Lines(await reader.Get($"/search/suggest?q={typed}")), line => line == ("name", "معجم الصين", "دونهوانغ", $"/names/{Uri.EscapeDataString("دونهوانغ")}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?q=")]
    [InlineData("?q=%20%20")]
    [InlineData("?q=ظظظظظ")]
    public async Task Where_nothing_is_typed_or_known_nothing_is_offered(string query)
    {
        using var reader = site.Reader();

        var answer = await reader.Get("/search/suggest" + query);

        Assert.Equal((200, "[]"), (answer.Code, answer.Body));
    }

    [Fact]
    public async Task A_browser_is_answered_in_its_own_format()
    {
        using var reader = site.Reader();

        var answer = await reader.Get("/search/suggest?q=حري&format=opensearch");

        Assert.StartsWith("application/x-suggestions+json", answer.ContentType, StringComparison.Ordinal);
        var columns = JsonDocument.Parse(answer.Body).RootElement.EnumerateArray().ToList();
        Assert.Equal("حري", columns[0].GetString());
        Assert.Equal(4, columns.Count);
        Assert.All(columns[1..], column => Assert.Equal(columns[1].GetArrayLength(), column.GetArrayLength()));
        Assert.NotEqual(0, columns[1].GetArrayLength());
        Assert.All(columns[3].EnumerateArray(), url => Assert.StartsWith("http://localhost/", url.GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_field_knows_how_to_count_what_is_offered()
    {
        using var reader = site.Reader();

        var field = (await reader.Get("/search")).Page.QuerySelector("#q")!;

        Assert.Equal(
            "لا اقتراحات|اقتراح واحد|اقتراحان|3 اقتراحات|4 اقتراحات|5 اقتراحات|6 اقتراحات|7 اقتراحات|8 اقتراحات", field.GetAttribute("data-counts"));
        Assert.Null(field.GetAttribute("role")); // without script it is a search field like any other
    }

    [Fact]
    public async Task Browsers_learn_how_to_search_the_site_at_its_own_address()
    {
        using var reader = site.Reader();
        var link = (await reader.Get("/")).Page.QuerySelector("link[rel=search]")!;
        Assert.Equal("application/opensearchdescription+xml", link.GetAttribute("type"));

        var answer = await reader.Get(link.GetAttribute("href")!, ("Host", "evil.example"));

        Assert.Equal((200, "application/opensearchdescription+xml; charset=utf-8"), (answer.Code, answer.ContentType));
        Assert.DoesNotContain("evil.example", answer.Body, StringComparison.Ordinal);
        XNamespace open = "http://a9.com/-/spec/opensearch/1.1/";
        var root = XDocument.Parse(answer.Body).Root!;
        Assert.Equal((open + "OpenSearchDescription", "سينو نيوز"), (root.Name, root.Element(open + "ShortName")!.Value));
        Assert.Equal(
            [
                ("text/html", "http://localhost/search?q={searchTerms}"),
                ("application/x-suggestions+json", "http://localhost/search/suggest?format=opensearch&q={searchTerms}"),
                ("application/opensearchdescription+xml", "http://localhost/opensearch.xml"),
            ],
            root.Elements(open + "Url").Select(url => (url.Attribute("type")!.Value, url.Attribute("template")!.Value)));
        Assert.Equal(200, (await reader.Head("/opensearch.xml")).Code);
    }

    private static List<(string Kind, string Label, string Text, string Url)> Lines(Answer answer) =>
        [.. JsonDocument.Parse(answer.Body).RootElement.EnumerateArray().Select(line => (Of(line, "kind"), Of(line, "label"), Of(line, "text"), Of(line, "url")))];

    private static string Of(JsonElement line, string property) => line.GetProperty(property).GetString()!;
}
