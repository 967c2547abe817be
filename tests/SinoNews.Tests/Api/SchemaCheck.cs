using System.Globalization;
using System.Text.Json;

namespace SinoNews.Tests.Api;

/// <summary>Whether JSON is what an OpenAPI document says it is: as much of JSON Schema as ours uses, and nothing that is not described.</summary>
internal sealed class SchemaCheck(JsonElement document)
{
    private static readonly HashSet<string> Known = ["$ref", "type", "format", "properties", "required", "items", "oneOf", "description", "additionalProperties"];

    /// <summary>What is wrong, each with its place.</summary>
    internal IReadOnlyList<string> Wrong(JsonElement data, JsonElement schema, string at = "$")
    {
        if (schema.EnumerateObject().FirstOrDefault(keyword => !Known.Contains(keyword.Name)) is { Value.ValueKind: not JsonValueKind.Undefined } unknown)
            return [$"{at}: this test does not know {unknown.Name}"];
        if (schema.TryGetProperty("$ref", out var name))
            return Wrong(data, Follow(name.GetString()!), at);
        if (schema.TryGetProperty("oneOf", out var choices))
            return choices.EnumerateArray().Count(choice => Wrong(data, choice, at).Count == 0) == 1 ? [] : [$"{at}: not one of its choices: {string.Join("; ", choices.EnumerateArray().SelectMany(choice => Wrong(data, choice, at)))}"];
        if (!Types(schema).Contains(TypeOf(data)) && !(TypeOf(data) == "integer" && Types(schema).Contains("number")))
            return [$"{at}: {TypeOf(data)} instead of {string.Join('|', Types(schema))}"];
        return data.ValueKind switch
        {
            JsonValueKind.Object => WrongIn(data, schema, at),
            JsonValueKind.Array => [.. data.EnumerateArray().SelectMany((element, i) => Wrong(element, schema.GetProperty("items"), string.Create(CultureInfo.InvariantCulture, $"{at}[{i}]")))],
            JsonValueKind.String when schema.TryGetProperty("format", out var format) && format.GetString() == "date-time" && !data.TryGetDateTimeOffset(out _) => [$"{at}: no time"],
            _ => [],
        };
    }

    private List<string> WrongIn(JsonElement data, JsonElement schema, string at)
    {
        var (fields, wrong) = (schema.GetProperty("properties"), new List<string>());
        foreach (var field in data.EnumerateObject())
            wrong.AddRange(fields.TryGetProperty(field.Name, out var of) ? Wrong(field.Value, of, $"{at}.{field.Name}") : [$"{at}.{field.Name} is not described"]);
        if (schema.TryGetProperty("required", out var required))
            wrong.AddRange(required.EnumerateArray().Where(name => !data.TryGetProperty(name.GetString()!, out _)).Select(name => $"{at}.{name} is missing"));
        return wrong;
    }

    private JsonElement Follow(string reference) => reference.Split('/').Skip(1).Aggregate(document, (at, name) => at.GetProperty(name));

    private static string[] Types(JsonElement schema) => !schema.TryGetProperty("type", out var type) ? []
        : type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(one => one.GetString()!)] : [type.GetString()!];

    private static string TypeOf(JsonElement data) => data.ValueKind switch
    {
        JsonValueKind.Null => "null",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => data.TryGetInt64(out _) ? "integer" : "number",
        var kind => kind.ToString().ToLowerInvariant(),
    };
}
