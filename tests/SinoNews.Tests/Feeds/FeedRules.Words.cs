using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SinoNews.Tests.Feeds;

/// <summary>What holds of the elements of both: which may stand there, and what may stand in them.</summary>
internal static partial class FeedRules
{
    private static void Require(List<string> problems, XElement parent, XName[] once, XName[] often, XName[] needed)
    {
        problems.AddRange(parent.Elements().Select(element => element.Name).Where(name => !once.Contains(name) && !often.Contains(name)).Select(name => $"Nobody knows {name} in {parent.Name.LocalName}."));
        problems.AddRange(once.Where(name => parent.Elements(name).Skip(1).Any()).Select(name => $"{name.LocalName} stands twice."));
        problems.AddRange(needed.Where(name => string.IsNullOrWhiteSpace(parent.Element(name)?.Value)).Select(name => $"{parent.Name.LocalName} has no {name.LocalName}."));
    }

    private static void Links(List<string> problems, XElement parent, string address, string type)
    {
        var links = parent.Elements(Atom + "link").Select(link => (Rel: link.Attribute("rel")?.Value, Href: link.Attribute("href")?.Value, Type: link.Attribute("type")?.Value)).ToList();
        if (!links.Contains(("self", address, type)))
            problems.Add($"It does not say that it lies at {address}.");
        if (links.DistinctBy(link => (link.Rel, link.Type)).Count() < links.Count)
            problems.Add("Two links say the same.");
    }

    private static void People(List<string> problems, XElement parent)
    {
        foreach (var author in parent.Elements(Atom + "author"))
        {
            Require(problems, author, [Atom + "name", Atom + "uri", Atom + "email"], [], [Atom + "name"]);
            if (author.Element(Atom + "uri") is { } uri)
                Full(problems, uri.Value);
        }
    }

    // Markup in plain text, or what looks like a character reference, is shown as it is typed, or not at all.
    private static void Words(List<string> problems, XElement parent, params XName[] names) => problems.AddRange(
        names.SelectMany(parent.Elements).Where(words => Markup().IsMatch(words.Value)).Select(words => $"{words.Name.LocalName} looks like HTML: {words.Value}"));

    private static void Full(List<string> problems, string? address)
    {
        if (!Address().IsMatch(address ?? "") || new Uri(address!).AbsoluteUri != address)
            problems.Add($"This is no whole address in its usual form: {address}");
    }

    private static void Dates(List<string> problems, XElement parent, Func<string, DateTimeOffset?> read, DateTime now, params XName[] names) => problems.AddRange(
        names.SelectMany(parent.Elements).Where(date => read(date.Value) is not { Year: >= 1990 } time || time.UtcDateTime > now.AddMinutes(10)).Select(date => $"{date.Name.LocalName} is no date, or none of the past: {date.Value}"));

    private static void Enclosed(List<string> problems, string? url, string? length, string? type)
    {
        Full(problems, url);
        if (!WebAddress().IsMatch(url ?? "") || !long.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out _) || !MediaType().IsMatch(type ?? ""))
            problems.Add($"This encloses no file: {url} {length} {type}");
    }

    private static void Unique(List<string> problems, IEnumerable<string?> values) =>
        problems.AddRange(values.GroupBy(value => value).Where(same => same.Count() > 1).Select(same => $"{same.Key} stands for two stories."));

    // The exact format also holds the day of the week to the date.
    private static DateTimeOffset? Rfc822(string text) =>
        DateTimeOffset.TryParseExact(text, "ddd, dd MMM yyyy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;

    internal static DateTimeOffset? Rfc3339(string text) =>
        Rfc3339Form().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rfc3339Form();

    [GeneratedRegex(@"</\w+>|&(#\w+|amp|lt|gt|quot|apos|nbsp);?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Markup();

    [GeneratedRegex(@"^[a-z][0-9a-z+\-.]*:(//)?[0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,#]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"^https?://([0-9a-z\-]+\.)+[0-9a-z\-]+(:\d+)?(/|$)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex WebAddress();

    [GeneratedRegex(@"^[\w.+\-]+/[\w.+\-]+$", RegexOptions.None, 1000)]
    private static partial Regex MediaType();
}
