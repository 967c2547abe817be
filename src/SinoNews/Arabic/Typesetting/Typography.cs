using System.Text;

namespace SinoNews.Arabic.Typesetting;

/// <summary>Reads a text for what the house sets otherwise. It changes nothing by itself; it is linear in the text and takes any text.</summary>
public static class Typography
{
    // A fix can lay bare another, a few times over; no text that a person typed needs more.
    private const int MaxRounds = 20;

    // What each rule means stands with it. The order decides only between findings in one place.
    private static readonly Func<Stretch, IEnumerable<Finding>>[] Rules =
    [
        HiddenMarks.Find,
        QuoteMarks.Straight, QuoteMarks.Turned,
        EasternDigits.Find,
        ForeignLetters.Tatweel, ForeignLetters.Persian, ForeignLetters.Tanwin,
        Punctuation.Latin, Punctuation.Spaced, Punctuation.DoubleSpaces,
        MissingAlt.Find,
    ];

    /// <summary>The findings of a Markdown text in order of place; none in code, addresses or HTML comments.</summary>
    public static IReadOnlyList<Finding> Check(string markdown) => Read(Manuscript.Of(markdown));

    /// <summary>The findings of one line that is not Markdown: a title, a kicker, a standfirst.</summary>
    /// <param name="longest">The most characters that search engines show; null where that is of no matter.</param>
    public static IReadOnlyList<Finding> CheckLine(string line, int? longest = TitleLength.Longest)
    {
        var findings = Read([new Stretch(line, line, 0)]);
        return longest is { } most && TitleLength.Find(line, most) is { } tooLong ? InOrder([.. findings, tooLong]) : findings;
    }

    /// <summary>The text with one finding put right; as it is if the finding has no fix or the text is another by now.</summary>
    public static string Fix(string text, Finding finding) =>
        finding is { Replacement: { } replacement, Start: >= 0, Length: >= 0 } && finding.Start <= text.Length - finding.Length
        && text.AsSpan(finding.Start, finding.Length).SequenceEqual(finding.Excerpt)
            ? string.Concat(text.AsSpan(0, finding.Start), replacement, text.AsSpan(finding.End))
            : text;

    /// <summary>The Markdown text with everything put right that can be.</summary>
    public static string FixAll(string markdown) => FixAll(markdown, Check);

    /// <summary>The line with everything put right that can be.</summary>
    public static string FixLine(string line) => FixAll(line, static text => CheckLine(text));

    private static string FixAll(string text, Func<string, IReadOnlyList<Finding>> check)
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            var fixes = check(text).Where(finding => finding.IsFixable).ToList();
            if (fixes.Count == 0)
                break;
            text = Apply(text, fixes);
        }

        return text;
    }

    // Of findings that overlap the first is put right; the others, if they still stand, in the next round.
    private static string Apply(string text, List<Finding> fixes)
    {
        var result = new StringBuilder(text.Length);
        var end = 0;
        foreach (var fix in fixes.Where(fix => fix.Start >= end))
        {
            result.Append(text, end, fix.Start - end).Append(fix.Replacement);
            end = fix.End;
        }

        return result.Append(text, end, text.Length - end).ToString();
    }

    private static List<Finding> Read(IEnumerable<Stretch> stretches) =>
        InOrder(stretches.SelectMany(stretch => Rules.SelectMany(rule => rule(stretch))));

    private static List<Finding> InOrder(IEnumerable<Finding> findings) => [.. findings.OrderBy(finding => finding.Start)];
}
