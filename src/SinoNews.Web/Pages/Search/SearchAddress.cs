using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using SinoNews.Arabic;
using SinoNews.Articles;
using SinoNews.Search;

namespace SinoNews.Web.Pages.Search;

/// <summary>What an address of the search asks. Read as it comes, whatever does not exist left out, and written in one way only.</summary>
public sealed record SearchAddress
{
    public const string Path = "/search";

    /// <summary>The most that is searched for, in UTF-16 units.</summary>
    public const int MaxWords = 200;

    private const int MaxEach = 20;

    /// <summary>As typed, without what can't be seen.</summary>
    public string Words { get; init; } = "";

    /// <summary>Slugs.</summary>
    public IReadOnlyList<string> Sections { get; init; } = [];

    public IReadOnlyList<ArticleKind> Kinds { get; init; } = [];

    /// <summary>A byline's slug.</summary>
    public string? Author { get; init; }

    /// <summary>A day, as typed.</summary>
    public string? From { get; init; }

    /// <summary>The same; the day itself counts.</summary>
    public string? To { get; init; }

    public SearchPeriod? Period { get; init; }

    public SearchOrder Order { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public static SearchAddress Of(IQueryCollection query) => new()
    {
        Words = Line(query["q"].ToString(), MaxWords),
        Sections = [.. Each(query["section"]).Select(Slug.Received).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        Kinds = [.. Each(query["kind"]).Select(Named<ArticleKind>).OfType<ArticleKind>().Distinct().Order()],
        Author = Slug.Received(Line(query["author"].ToString(), MaxWords)) is { Length: > 0 } author ? author : null,
        From = Line(query["from"].ToString(), MaxEach) is { Length: > 0 } from ? from : null,
        To = Line(query["to"].ToString(), MaxEach) is { Length: > 0 } to ? to : null,
        Period = Named<SearchPeriod>(query["period"].ToString()),
        Order = Named<SearchOrder>(query["sort"].ToString()) ?? SearchOrder.Relevance,
        Page = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1,
    };

    /// <summary>True when a filter may leave something out.</summary>
    public bool IsFiltered => Sections.Count > 0 || Kinds.Count > 0 || Author is not null || From is not null || To is not null || Period is not null;

    /// <summary>The same words in the whole paper.</summary>
    public SearchAddress Unfiltered() => new() { Words = Words, Order = Order };

    /// <summary>Its path and query, escaped, without what is at its default.</summary>
    public override string ToString()
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in Parts().Where(part => part.Value is { Length: > 0 }))
            query.Add(name, value!);
        return Path + query.ToQueryString();
    }

    /// <summary>A value of an enumeration as addresses name it.</summary>
    internal static string Name<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    private IEnumerable<(string Name, string? Value)> Parts()
    {
        yield return ("q", Words);
        foreach (var section in Sections)
            yield return ("section", section);
        foreach (var kind in Kinds)
            yield return ("kind", Name(kind));
        yield return ("author", Author);
        yield return ("period", Period is { } period ? Name(period) : null);
        yield return ("from", From);
        yield return ("to", To);
        yield return ("sort", Order is SearchOrder.Relevance ? null : Name(Order));
        yield return ("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null);
    }

    // What is too long to be words is cut before it is looked at: cleaning costs by the length.
    private static string Line(string? text, int most)
    {
        text ??= "";
        var line = CleanText.Clean(text.Length > most * 2 ? text[..(most * 2)] : text, singleLine: true).Text;
        return line.Length <= most ? line : line[..(char.IsHighSurrogate(line[most - 1]) ? most - 1 : most)].TrimEnd();
    }

    private static IEnumerable<string> Each(IEnumerable<string?> values) => values.OfType<string>().Where(value => value.Length is > 0 and <= MaxWords).Take(MaxEach);

    private static T? Named<T>(string name) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Name(value) == name)
                return value;
        }
        return null;
    }
}
