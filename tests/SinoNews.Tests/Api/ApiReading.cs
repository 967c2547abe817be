using System.Text.Json;

namespace SinoNews.Tests.Api;

/// <summary>The API as a program reads it.</summary>
internal static class ApiReading
{
    internal static async Task<JsonElement> Data(this Visitor reader, string path)
    {
        var answer = await reader.Get(path);
        Assert.Equal((path, 200, "application/json; charset=utf-8"), (path, answer.Code, answer.ContentType));
        return Parsed(answer);
    }

    /// <summary>The problem that an address is answered with.</summary>
    internal static JsonElement Problem(this Answer answer, int status)
    {
        Assert.Equal((status, "application/problem+json"), (answer.Code, answer.ContentType));
        var problem = Parsed(answer);
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.NotEqual("", problem.GetProperty("title").GetString());
        Assert.NotEqual("", problem.GetProperty("detail").GetString());
        return problem;
    }

    internal static JsonElement Parsed(Answer answer)
    {
        using var document = JsonDocument.Parse(answer.Body);
        return document.RootElement.Clone();
    }

    internal static IReadOnlyList<JsonElement> Items(this JsonElement list) => [.. list.GetProperty("items").EnumerateArray()];

    internal static string? Said(this JsonElement data, string name) => data.GetProperty(name).GetString();

    internal static IReadOnlyList<string?> Each(this JsonElement list, string name) => [.. list.Items().Select(item => item.Said(name))];

    /// <summary>The pages of a list to its end.</summary>
    internal static async Task<IReadOnlyList<JsonElement>> Walk(this Visitor reader, string path, Func<int, Task>? meanwhile = null)
    {
        var pages = new List<JsonElement>();
        for (string? next = path; next is not null; next = pages[^1].Said("next"))
        {
            pages.Add(await reader.Data(next));
            Assert.InRange(pages.Count, 1, 100);
            if (meanwhile is not null)
                await meanwhile(pages.Count);
        }
        return pages;
    }
}
