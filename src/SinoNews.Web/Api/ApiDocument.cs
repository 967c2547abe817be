using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Api;

/// <summary>What the API says of itself, made once from what it does: as OpenAPI for programs, and for the page that explains it.</summary>
public sealed class ApiDocument([FromKeyedServices(ApiDocument.Name)] IOpenApiDocumentProvider provider)
{
    private const string Name = "v1";

    private static readonly Dictionary<string, string> Meanings = new(StringComparer.Ordinal)
    {
        ["200"] = "What was asked for.",
        ["304"] = "Unchanged since the `ETag` of `If-None-Match`.",
        ["400"] = "A parameter says nothing; it is named.",
        ["404"] = "Not here, or not published.",
        ["410"] = "The story was withdrawn; the `detail` says why, as readers are told.",
        ["429"] = "Too many requests from this network; `Retry-After` says how many seconds to wait. What is unchanged and kept is not counted.",
    };

    private readonly Lazy<Task<(OpenApiDocument Document, byte[] Json)>> _made = new(() => Make(provider));

    /// <summary>The document, and its bytes.</summary>
    public Task<(OpenApiDocument Document, byte[] Json)> Made => _made.Value;

    internal static void Describe(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = operation => operation.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        options.CreateSchemaReferenceId = type => OpenApiOptions.CreateDefaultSchemaReferenceId(type)?.Replace("Api", "", StringComparison.Ordinal);
        options.AddOperationTransformer((operation, _, _) => Explain(operation));
        options.AddDocumentTransformer((document, context, _) => Entitle(document, context.ApplicationServices.GetRequiredService<SiteAddress>()));
    }

    private static async Task<(OpenApiDocument, byte[])> Make(IOpenApiDocumentProvider provider)
    {
        var document = await provider.GetOpenApiDocumentAsync();
        return (document, Encoding.UTF8.GetBytes(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1)));
    }

    private static Task Entitle(OpenApiDocument document, SiteAddress address)
    {
        document.Info = new OpenApiInfo
        {
            Title = "SinoNews API",
            Version = "1",
            Description = "What readers see, as JSON: read only, without a key, the same for everybody. Times carry the offset of the site's zone. "
                + "Lists are paged by keyset: follow `next`. Errors are problem details (RFC 9457). Answers have an `ETag`: ask again with `If-None-Match`.",
        };
        document.Servers = [new OpenApiServer { Url = address.Absolute("/").TrimEnd('/') }];
        foreach (var path in document.Paths.Values)
            path.Operations?.Remove(HttpMethod.Head); // of every GET there is one
        if (document.Components?.Schemas is { } shapes && shapes.TryGetValue("ProblemDetails", out var shape) && shape is OpenApiSchema problem)
            Explain(problem);
        // What another schema describes has lost its own words on the way.
        foreach (var story in document.Components?.Schemas?.Where(shape => shape.Key is "Article" or "ArticleItem") ?? [])
            story.Value.Properties!["image"].Description = "The picture of the story; null where it has none.";
        return Task.CompletedTask;
    }

    private static Task Explain(OpenApiOperation operation)
    {
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
            ApiParameters.Explain(parameter, operation.OperationId);
        operation.Responses?.TryAdd("304", new OpenApiResponse());
        foreach (var (status, response) in operation.Responses ?? [])
        {
            response.Description = Meanings[status];
            if (status == "200" && operation.Parameters?.Any(parameter => parameter.Name == "limit") == true && response is OpenApiResponse page)
                page.Headers = new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal) { ["Link"] = Link() };
        }
        return Task.CompletedTask;
    }

    private static void Explain(OpenApiSchema problem)
    {
        problem.Properties!["parameter"] = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null };
        (string Field, string Means)[] fields =
        [
            ("type", "Always `about:blank`: the status says it all."), ("title", "The words of the status."), ("status", "The status of the answer."),
            ("detail", "What is wrong, for who reads it."), ("instance", "Not given."), ("parameter", "The parameter that is wrong, where one is."),
        ];
        foreach (var (field, means) in fields)
            problem.Properties[field].Description = means;
    }

    private static OpenApiHeader Link() => new()
    {
        Description = "`next` and `prev`, as in the body (RFC 8288).",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        Example = JsonValue.Create("<https://news.example.org/api/articles?before=1795435200000-42>; rel=\"next\""),
    };
}
