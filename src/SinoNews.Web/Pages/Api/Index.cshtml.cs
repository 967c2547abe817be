using System.Globalization;
using Markdig;
using Markdig.Renderers;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.OpenApi;
using SinoNews.Web.Api;
using SinoNews.Web.Caching;

namespace SinoNews.Web.Pages.Api;

/// <summary>The API explained, from its own document.</summary>
[PublicPage]
public sealed class IndexModel(ApiDocument document) : PageModel
{
    public OpenApiDocument Document { get; private set; } = null!;

    public IReadOnlyList<ShownOperation> Operations { get; private set; } = [];

    /// <summary>What answers are made of, by name.</summary>
    public IReadOnlyList<KeyValuePair<string, IOpenApiSchema>> Shapes { get; private set; } = [];

    public async Task OnGet()
    {
        Document = (await document.Made).Document;
        Operations = [.. Document.Paths.SelectMany(path => (path.Value.Operations ?? []).Select(operation => new ShownOperation(path.Key, operation.Value, Document.Servers![0].Url!)))];
        Shapes = [.. (Document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>()).OrderBy(shape => shape.Key, StringComparer.Ordinal)];
    }

    /// <summary>The name of a shape that has its own place on the page, here or in the elements of a list; null for a plain value.</summary>
    public static string? ShapeOf(IOpenApiSchema? schema) => schema switch
    {
        OpenApiSchemaReference reference => reference.Reference.Id,
        { Items: { } items } => ShapeOf(items),
        { OneOf: { Count: > 0 } choices } => choices.Select(ShapeOf).FirstOrDefault(name => name is not null),
        _ => null,
    };

    /// <summary>A description of the document, whose language is Markdown (the OpenAPI specification's), within a line.</summary>
    public static IHtmlContent Prose(string? text)
    {
        var html = new StringWriter(CultureInfo.InvariantCulture);
        new HtmlRenderer(html) { ImplicitParagraph = true }.Render(Markdown.Parse(text ?? ""));
        return new HtmlString(html.ToString());
    }

    /// <summary>A type in the words of JSON Schema.</summary>
    public static string TypeOf(IOpenApiSchema? schema) => schema switch
    {
        null => "",
        { Items: { } items } => $"array of {TypeOf(items)}",
        { OneOf: { Count: > 0 } choices } => string.Join(" or ", choices.Select(TypeOf)),
        OpenApiSchemaReference reference => reference.Reference.Id ?? "object",
        { Type: { } type } => string.Join(" or ", type.ToIdentifiers()) + (schema.Format is { } format ? $" ({format})" : ""),
        _ => "any",
    };
}

/// <summary>An operation as the page shows it.</summary>
public sealed record ShownOperation(string Path, OpenApiOperation Operation, string Server)
{
    public string Id => Operation.OperationId!;

    /// <summary>The line that asks for it in a shell, with the parameters that must be given.</summary>
    public string Curl => $"curl '{Server}{(Operation.Parameters ?? []).Where(parameter => parameter.In is ParameterLocation.Path).Aggregate(
        Path, (path, parameter) => path.Replace($"{{{parameter.Name}}}", Uri.EscapeDataString(parameter.Example!.ToString()), StringComparison.Ordinal))}'";

    /// <summary>What a good answer is.</summary>
    public IOpenApiSchema? Answer => Operation.Responses?.GetValueOrDefault("200")?.Content?.Values.FirstOrDefault()?.Schema;
}
