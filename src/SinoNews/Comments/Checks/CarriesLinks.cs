using System.Text.RegularExpressions;

namespace SinoNews.Comments.Checks;

/// <summary>An outside link is what most spam is for.</summary>
public static partial class CarriesLinks
{
    public static Verdict? Check(Submission submission) =>
        In(submission.Text) is var links && links.Count > submission.MaxLinks ? Verdict.Hold(HoldReason.Links, spans: links) : null;

    /// <summary>The addresses in a text.</summary>
    internal static IReadOnlyList<TextSpan> In(string text)
    {
        var links = new List<TextSpan>();
        foreach (var match in Address().EnumerateMatches(text))
            links.Add(new TextSpan(match.Index, match.Length));
        return links;
    }

    /// <summary>An address as people type it, with its scheme or beginning with www.</summary>
    [GeneratedRegex(@"(?:https?://|\bwww\.)[^\s<>""«»]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Link();

    // Also without scheme, where it ends as the name of a site does: too uncertain to link, certain enough to look at.
    [GeneratedRegex(
        @"(?:https?://|\bwww\.)[^\s<>""«»]+|(?<![\w@.-])(?:[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?\.){1,8}(?:com|net|org|info|biz|shop|site|online|store|top|xyz|club|app|io|co|me|ly|gl|ru|cn|sa|ae|eg|tk|live|link|click)\b(?!@)(?:/[^\s<>""«»]*)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
