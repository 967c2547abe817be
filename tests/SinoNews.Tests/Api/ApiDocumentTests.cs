using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Media;
using SinoNews.Tests.Feeds;
using SinoNews.Tests.Names;

namespace SinoNews.Tests.Api;

/// <summary>What the API says of itself is what it does.</summary>
public sealed class ApiDocumentTests : IAsyncLifetime
{
    private readonly SiteUnderTest _site = SiteUnderTest.AtOrigin(PrintedSite.Origin);
    private readonly Visitor _reader;
    private JsonElement _document;

    public ApiDocumentTests() => _reader = _site.Reader();

    public async Task InitializeAsync()
    {
        await _site.AddEntry(Glossary.Beijing);
        var picture = await _site.Picture(await _site.Member("ليلى"), new PictureWords("ميناء", "شرح", "وكالة"));
        var id = await _site.Publish(Make.Words("خبر", author: "ليلى حداد", tags: ["تجارة"], standfirst: "مقدمة") with { PictureId = picture.Id });
        await _site.Publish(Make.Words("خبر بلا شيء"));
        await _site.Act(id, (article, by) => article.Correct("صُحّح.", by, Make.Now));
        await _site.Approved(id, "رد", replyTo: await _site.Approved(id, "رأي"));
        _document = await Document();
    }

    [Fact]
    public async Task Every_address_of_the_API_is_in_the_document_and_nothing_else()
    {
        var routes = _site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Where(route => route.StartsWith("/api/", StringComparison.Ordinal)).Distinct().Except(["/api/openapi.json", "/api/{**rest}"]).Select(route => route.Replace(":long", "", StringComparison.Ordinal));

        Assert.Equal(routes.Order(StringComparer.Ordinal), Operations().Select(operation => operation.Path).Order(StringComparer.Ordinal));
        Assert.Equal(("3.1", PrintedSite.Origin), (_document.Said("openapi")![..3], _document.GetProperty("servers")[0].Said("url")));
        Assert.Equal(_document.GetRawText(), (await Document("evil.example")).GetRawText());
    }

    [Fact]
    public void Everything_in_it_is_described()
    {
        Assert.All(Operations(), operation =>
        {
            Assert.NotEmpty(operation.Get.Said("summary")!);
            Assert.NotEmpty(operation.Get.Said("description")!);
            Assert.All(Parameters(operation.Get), parameter => Assert.NotEmpty(parameter.Said("description")!));
            Assert.All(operation.Get.GetProperty("responses").EnumerateObject(), response => Assert.NotEmpty(response.Value.Said("description")!));
        });
        var fields = Schemas().SelectMany(schema => schema.Value.GetProperty("properties").EnumerateObject().Select(field => (schema.Name, field))).ToList();
        Assert.InRange(fields.Count, 40, 200);
        Assert.Empty(fields.Where(field => !field.field.Value.TryGetProperty("description", out _)).Select(field => $"{field.Name}.{field.field.Name}"));
    }

    [Fact]
    public async Task Every_answer_is_what_the_document_says_with_each_example_and_without()
    {
        var (check, asked) = (new SchemaCheck(_document), 0);
        foreach (var (path, get) in Operations())
        {
            var at = Parameters(get).Where(parameter => parameter.Said("in") == "path").Aggregate(path, (all, parameter) => all.Replace($"{{{parameter.Said("name")}}}", Example(parameter), StringComparison.Ordinal));
            string[] queries = ["", .. Parameters(get).Where(parameter => parameter.Said("in") == "query").Select(parameter => $"?{parameter.Said("name")}={Example(parameter)}")];
            foreach (var query in queries)
            {
                var answer = await _reader.Data(at + query);
                Assert.Empty(check.Wrong(answer, Schema(get, "200", "application/json"), at + query));
                asked++;
            }
        }
        Assert.InRange(asked, 15, 100);
    }

    [Theory]
    [InlineData("/api/articles", "?limit=x", "400")]
    [InlineData("/api/articles", "?section=none", "404")]
    [InlineData("/api/articles/{id}", "99", "404")]
    public async Task A_refusal_is_what_the_document_says(string path, string rest, string status)
    {
        var answer = await _reader.Get(path.Replace("{id}", rest, StringComparison.Ordinal) + (rest[0] == '?' ? rest : ""));
        var get = Operations().Single(operation => operation.Path == path).Get;

        var told = answer.Problem(int.Parse(status, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Empty(new SchemaCheck(_document).Wrong(told, Schema(get, status, "application/problem+json")));
    }

    [Theory]
    [InlineData("""{"items":[],"next":null}""")]
    [InlineData("""{"items":[],"next":null,"prev":7}""")]
    [InlineData("""{"items":[{}],"next":null,"prev":null}""")]
    [InlineData("""{"items":[],"next":null,"prev":null,"email":"x"}""")]
    public void An_answer_that_is_otherwise_is_found(string json)
    {
        using var data = JsonDocument.Parse(json);
        var get = Operations().Single(operation => operation.Path == "/api/sections").Get;

        Assert.NotEmpty(new SchemaCheck(_document).Wrong(data.RootElement, Schema(get, "200", "application/json")));
    }

    // A description's language is Markdown: what it marks as code is printed as code.
    private static string Printed(JsonElement described) => described.Said("description")!.Replace("`", "", StringComparison.Ordinal);

    [Fact]
    public async Task The_page_is_made_of_the_document()
    {
        var page = (await _reader.Get("/api")).Page;

        foreach (var (path, get) in Operations())
        {
            var section = page.GetElementById(get.Said("operationId")!)!;
            Assert.Contains($"GET {path}", section.TextContent, StringComparison.Ordinal);
            Assert.Contains(Printed(get), section.TextContent, StringComparison.Ordinal);
            Assert.All(Parameters(get), parameter => Assert.Contains(Printed(parameter), section.TextContent, StringComparison.Ordinal));
            Assert.Equal(get.Said("description")!.Count(letter => letter == '`') / 2, section.QuerySelectorAll("h2 ~ p:not(.api-at) > code").Length);
            // The line that it offers works.
            var asked = section.QuerySelector("pre")!.TextContent.Trim();
            Assert.StartsWith($"curl '{PrintedSite.Origin}/api/", asked, StringComparison.Ordinal);
            await _reader.Data(new Uri(asked["curl '".Length..^1]).PathAndQuery);
        }
        Assert.All(Schemas(), schema => Assert.All(schema.Value.GetProperty("properties").EnumerateObject(), field =>
            Assert.Contains(field.Name, page.GetElementById($"s-{schema.Name}")!.TextContent, StringComparison.Ordinal)));
        Assert.NotEmpty(page.QuerySelectorAll("main a[href^='#']"));
        Assert.All(page.QuerySelectorAll("main a[href^='#']"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
        Assert.NotNull(page.QuerySelector("a[href='/api/openapi.json']"));
        Assert.NotNull((await _reader.Get("/about")).Page.QuerySelector("a[href='/api']"));
    }

    public async Task DisposeAsync()
    {
        _reader.Dispose();
        await _site.DisposeAsync();
    }

    private async Task<JsonElement> Document(string host = "localhost")
    {
        var answer = await _reader.Get("/api/openapi.json", ("Host", host));
        Assert.Equal((200, "application/json"), (answer.Code, answer.ContentType));
        return ApiReading.Parsed(answer);
    }

    private IReadOnlyList<(string Path, JsonElement Get)> Operations() => [.. _document.GetProperty("paths").EnumerateObject().Select(path => (path.Name, Assert.Single(path.Value.EnumerateObject(), operation => operation.Name == "get").Value))];

    private IReadOnlyList<JsonProperty> Schemas() => [.. _document.GetProperty("components").GetProperty("schemas").EnumerateObject()];

    private static IReadOnlyList<JsonElement> Parameters(JsonElement operation) => operation.TryGetProperty("parameters", out var parameters) ? [.. parameters.EnumerateArray()] : [];

    private static string Example(JsonElement parameter) => Uri.EscapeDataString(parameter.GetProperty("example").ToString());

    private static JsonElement Schema(JsonElement operation, string status, string type) => operation.GetProperty("responses").GetProperty(status).GetProperty("content").GetProperty(type).GetProperty("schema");
}
