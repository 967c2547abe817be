using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace SinoNews.Web.Api;

/// <summary>What the document says of each parameter: they mean the same wherever they stand.</summary>
internal static class ApiParameters
{
    internal static void Explain(OpenApiParameter parameter, string? operation)
    {
        (parameter.Description, parameter.Example, parameter.Schema) = (parameter.Name, operation) switch
        {
            ("id", _) => ("The number of the story, as it stands in its address.", JsonValue.Create(1), Whole(1)),
            ("slug", _) => ("The slug of the entry, as the list gives it.", JsonValue.Create("بكين"), Text()),
            ("section", _) => ("Only stories of this section. At most one of `section`, `tag` and `author`.", JsonValue.Create("politics"), Text()),
            ("tag", _) => ("Only stories with this tag.", JsonValue.Create("تجارة"), Text()),
            ("author", _) => ("Only stories under this byline.", JsonValue.Create("ليلى-حداد"), Text()),
            ("before", _) => ("Only what is older than this place; taken from `next`.", JsonValue.Create("1795435200000-42"), Text()),
            ("after", _) => ("Only what is newer than this place; taken from `prev`. Not together with `before`.", JsonValue.Create("1763899200000-7"), Text()),
            ("cursor", "listComments") => ("Where the list goes on; taken from `next`.", JsonValue.Create("1"), Text()),
            ("cursor", "listTags") => ("Where the list goes on; taken from `next`.", JsonValue.Create("بحار"), Text()),
            ("cursor", _) => ("Where the list goes on; taken from `next`.", JsonValue.Create("باك~0000000001"), Text()),
            ("limit", _) => (Limits, JsonValue.Create(50), Limit()),
            var (name, _) => throw new InvalidOperationException($"Nobody has said what {name} means."),
        };
    }

    private static string Limits => string.Create(CultureInfo.InvariantCulture, $"How many at most: up to {ApiQuery.Most}, {ApiQuery.Usual} where nothing is said.");

    private static OpenApiSchema Text() => new() { Type = JsonSchemaType.String };

    private static OpenApiSchema Whole(int least) => new() { Type = JsonSchemaType.Integer, Format = "int64", Minimum = least.ToString(CultureInfo.InvariantCulture) };

    private static OpenApiSchema Limit() => new()
    {
        Type = JsonSchemaType.Integer,
        Minimum = "1",
        Maximum = ApiQuery.Most.ToString(CultureInfo.InvariantCulture),
        Default = JsonValue.Create(ApiQuery.Usual),
    };
}
