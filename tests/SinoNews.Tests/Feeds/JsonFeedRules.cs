using System.Text.Json;

namespace SinoNews.Tests.Feeds;

/// <summary>What JSON Feed 1.1 asks for, and no member that it does not know.</summary>
internal static class JsonFeedRules
{
    private static readonly string[] OfFeed =
        ["version", "title", "home_page_url", "feed_url", "description", "user_comment", "next_url", "icon", "favicon", "authors", "language", "expired", "hubs", "items"];

    private static readonly string[] OfItem =
    [
        "id", "url", "external_url", "title", "content_html", "content_text", "summary", "image", "banner_image", "date_published", "date_modified", "authors", "tags", "language", "attachments",
    ];

    internal static IReadOnlyList<string> Of(JsonElement feed, string address)
    {
        var problems = new List<string>();
        Known(problems, feed, OfFeed);
        if (Text(feed, "version") != "https://jsonfeed.org/version/1.1" || string.IsNullOrWhiteSpace(Text(feed, "title")) || Text(feed, "feed_url") != address)
            problems.Add("It does not say what it is, or where.");
        Whole(problems, feed, "home_page_url", "icon");
        Authors(problems, feed);
        var items = feed.GetProperty("items").EnumerateArray().ToList();
        foreach (var item in items)
            Item(problems, item);
        if (items.Select(item => Text(item, "id")).Distinct(StringComparer.Ordinal).Count() < items.Count)
            problems.Add("Two items have one id.");
        return problems;
    }

    private static void Item(List<string> problems, JsonElement item)
    {
        Known(problems, item, OfItem);
        if (string.IsNullOrEmpty(Text(item, "id")) || (Text(item, "content_html") ?? Text(item, "content_text")) is null)
            problems.Add("An item has no id or no content.");
        problems.AddRange(HtmlRules.Of(Text(item, "content_html") ?? ""));
        Whole(problems, item, "url", "image");
        Authors(problems, item);
        foreach (var date in new[] { Text(item, "date_published"), Text(item, "date_modified") }.OfType<string>().Where(date => FeedRules.Rfc3339(date) is null))
            problems.Add($"{date} is no date of RFC 3339.");
        if (item.TryGetProperty("tags", out var tags) && tags.EnumerateArray().Any(tag => tag.ValueKind is not JsonValueKind.String || tag.GetString()!.Length == 0))
            problems.Add("A tag is no word.");
        foreach (var attachment in item.TryGetProperty("attachments", out var attached) ? attached.EnumerateArray().ToList() : [])
        {
            Known(problems, attachment, ["url", "mime_type", "title", "size_in_bytes", "duration_in_seconds"]);
            Whole(problems, attachment, "url");
            if (Text(attachment, "url") is null || Text(attachment, "mime_type") is null || attachment.GetProperty("size_in_bytes").ValueKind is not JsonValueKind.Number)
                problems.Add("Something is attached that is no file.");
        }
    }

    private static void Authors(List<string> problems, JsonElement parent)
    {
        foreach (var author in parent.TryGetProperty("authors", out var authors) ? authors.EnumerateArray().ToList() : [])
        {
            Known(problems, author, ["name", "url", "avatar"]);
            Whole(problems, author, "url");
            if (string.IsNullOrEmpty(Text(author, "name")))
                problems.Add("An author has no name.");
        }
    }

    private static void Known(List<string> problems, JsonElement parent, string[] known) =>
        problems.AddRange(parent.EnumerateObject().Where(member => !known.Contains(member.Name) || member.Value.ValueKind is JsonValueKind.Null).Select(member => $"{member.Name} is unknown, or nothing."));

    private static void Whole(List<string> problems, JsonElement parent, params string[] names) => problems.AddRange(
        names.Select(name => Text(parent, name)).OfType<string>().Where(address => !Uri.TryCreate(address, UriKind.Absolute, out var whole) || whole.Scheme is not ("http" or "https"))
            .Select(address => $"{address} is no whole address."));

    private static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var member) && member.ValueKind is JsonValueKind.String ? member.GetString() : null;
}
