using System.Text.RegularExpressions;

namespace SinoNews.Names;

/// <summary>A writer's word on a term's card: <c>{{term}}</c> asks for it, <c>{{!term}}</c> suppresses it.</summary>
internal sealed partial record TermMark(int Start, int Length, string Term, bool IsSuppressed)
{
    // Each cuts its stretch of text once more; nobody asks for so many.
    private const int Most = 300;

    internal int End => Start + Length;

    internal static IEnumerable<TermMark> In(string text) => Marks().Matches(text).Take(Most)
        .Select(mark => new TermMark(mark.Index, mark.Length, mark.Groups["term"].Value.Trim(), mark.Groups["not"].Success));

    /// <summary>A line that shows no cards, without the marks.</summary>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(line))]
    internal static string? Plain(string? line) =>
        line?.Contains("{{", StringComparison.Ordinal) == true ? Marks().Replace(line, mark => mark.Groups["term"].Value.Trim()) : line;

    /// <summary>Where braces stand that are of no mark.</summary>
    internal static IEnumerable<(int Start, int Length)> Stray(string text)
    {
        var end = 0;
        foreach (var mark in In(text).Append(new TermMark(text.Length, 0, "", IsSuppressed: false)))
        {
            foreach (Match braces in Braces().Matches(text[end..mark.Start]))
                yield return (end + braces.Index, braces.Length);
            end = mark.End;
        }
    }

    [GeneratedRegex(@"\{{2,}!?|\}{2,}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Braces();

    [GeneratedRegex(@"\{\{(?<not>!)?(?<term>[^{}!\n][^{}\n]{0,99})\}\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marks();
}
