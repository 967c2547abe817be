using System.Text.RegularExpressions;

namespace SinoNews.Arabic;

/// <summary>What a run is made of, and so how HTML marks it.</summary>
public enum RunKind
{
    Plain,
    Number,
    Latin,
    Han,
}

/// <summary>A piece of a text, never empty, that HTML can isolate as a whole.</summary>
public readonly record struct Run(string Text, RunKind Kind);

/// <summary>Finds what reads from left to right inside Arabic.</summary>
public static partial class Bidi
{
    private const string HanChar =
        @"(?:[\u2E80-\u2FDF\u3001-\u312F\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFF01-\uFF60]|[\uD840-\uD8BF][\uDC00-\uDFFF])";

    private const string LatinChar = @"[A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u1E00-\u1EFF]";

    // Each alternative is unambiguous, so matching is linear in the length of the text.
    // Digits and Latin between Chinese belong to it (中国2026年): isolated one by one they would change
    // places. For the same reason a number takes its sign, percent and currency.
    private const string Pattern = $$"""
        (?<han> [0-9]* {{HanChar}}+ (?: [\x20-\x7E·“”‘’…—]+ {{HanChar}}+ )* )
        |
        (?<latin>
          (?> (?: [0-9]+ (?: [.,][0-9]+ )* )? ) {{LatinChar}}
          (?:
            {{LatinChar}} | [0-9\u0300-\u036F]
            | (?: \x20[&–—-]\x20 | [,;:]?\x20 | [!-/:-@[-`{-~’–·]+ ) (?= {{LatinChar}} | [0-9] )
          )*
          (?: % | [/+\#]+ (?!\S) )?
        )
        |
        (?<number>
          (?: (?<! [\p{L}\p{M}\p{N}\p{P}\p{Cf}] ) [+\-−] )? \p{Sc}?
          \d+ (?: [%٪]?[.,:/\-+٫٬]\d+ )* [%٪‰\p{Sc}]?
        )
        """;

    private const RegexOptions Options =
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    /// <summary>
    /// The runs in order; joined together they are the text again. A number keeps its inner punctuation
    /// (1,435 · 14:20 · 70%), Latin its spaces, digits and links (Huawei Mate 80), Han its punctuation.
    /// </summary>
    public static IReadOnlyList<Run> Split(string text)
    {
        List<Run> runs = [];
        var end = 0;
        foreach (Match match in LeftToRight().Matches(text))
        {
            if (match.Index > end) runs.Add(new Run(text[end..match.Index], RunKind.Plain));
            runs.Add(new Run(match.Value, KindOf(match)));
            end = match.Index + match.Length;
        }

        if (end < text.Length) runs.Add(new Run(text[end..], RunKind.Plain));
        return runs;
    }

    private static RunKind KindOf(Match match) =>
        match.Groups["han"].Success ? RunKind.Han
        : match.Groups["latin"].Success ? RunKind.Latin
        : RunKind.Number;

    [GeneratedRegex(Pattern, Options, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex LeftToRight();
}
