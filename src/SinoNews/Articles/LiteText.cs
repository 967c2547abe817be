using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using SinoNews.Articles.Rendering;

namespace SinoNews.Articles;

/// <summary>A rendered text for those who pay for each kilobyte: its pictures in words, cut into pages of a size.</summary>
public static partial class LiteText
{
    /// <param name="html">As <see cref="BodyPipeline"/> makes it.</param>
    /// <param name="room">The most bytes of a page, in UTF-8.</param>
    /// <returns>At least one page. A link to a note on another page begins with <c>?page=</c>.</returns>
    public static IReadOnlyList<string> Pages(string html, int room)
    {
        using var document = new HtmlParser().ParseDocument($"<body>{html}");
        PlainMarkup.Apply(document.Body!);
        return LedToNotes(new PageCutter(room).Cut(document.Body!));
    }

    private static IReadOnlyList<string> LedToNotes(IReadOnlyList<string> pages)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (place, page) in pages.Index())
        {
            foreach (var id in NoteId().Matches(page).Select(match => match.Groups["id"].Value))
                places.TryAdd(id, place);
        }
        return [.. pages.Select((page, place) => NoteLink().Replace(page, link =>
        {
            var id = link.Groups["id"].Value;
            return !places.TryGetValue(id, out var other) || other == place ? $"#{id}" : string.Create(CultureInfo.InvariantCulture, $"?page={other + 1}#{id}");
        }))];
    }

    [GeneratedRegex("""(?<= id=")(?<id>fn(?:ref)?[0-9]+)(?=")""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NoteId();

    [GeneratedRegex(@"(?<="")\?page=0000#(?<id>fn(?:ref)?[0-9]+)(?="")", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NoteLink();
}
