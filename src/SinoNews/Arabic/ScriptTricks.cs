using System.Text;

namespace SinoNews.Arabic;

/// <summary>Finds letters of one script that pass for another's.</summary>
public static class ScriptTricks
{
    // Signs of science that no Latin letter looks like, or that are said as Greek (5μm, TGFβ). Capitals like Α and Ο
    // are not among them: they are the same shape as A and O.
    private const string GreekOfScience = "µαβγδεθλμπσφψωΓΔΘΛΠΣΦΨΩ";

    /// <summary>
    /// Words of Latin with Cyrillic or Greek letters, or of Arabic with any of these, by their UTF-16 spans. Not so the
    /// ordinary: a clitic before a foreign word (و5G, بـGoogle, الـAI), a number with its unit (5كم), Greek signs (5μm).
    /// </summary>
    public static IReadOnlyList<(int Start, int Length)> MixedWords(string text)
    {
        var folded = FoldedText.Of(text);
        var words = new List<(int Start, int Length)>();
        var start = 0;
        for (var at = 0; at < folded.Text.Length;)
        {
            var inWord = Scripts.At(folded.Text, at, out var length) is not (Script.None or Script.Han);
            if (!inWord) AddIfMixed(start, at);
            at += length;
            if (!inWord) start = at;
        }

        AddIfMixed(start, folded.Text.Length);
        return words;

        void AddIfMixed(int first, int end)
        {
            if (first < end && IsMixed(text, folded, first, end))
                words.Add((folded.Start(first), folded.End(end - 1) - folded.Start(first)));
        }
    }

    /// <summary>
    /// What a name looks like, to compare it with reserved names, never to show: folded, look-alike and leet letters
    /// made one (also i and l, rn and m), without spaces and punctuation, repeated letters squeezed; empty if nothing is left.
    /// </summary>
    public static string Skeleton(string text)
    {
        // An @ at the edge is a handle's (@SinoNews), not an a.
        var written = Runes.Map(ArabicText.Fold(Lookalikes.Unmask(text)), static rune => IsWritten(rune) ? rune : null).Trim('@');
        var letters = Runes.Map(Leet.Read(written, 'i') ?? written, static rune => IsLetter(rune) ? rune : null);
        return Squeezed(letters
            .Replace("rn", "m", StringComparison.Ordinal)
            .Replace("vv", "w", StringComparison.Ordinal)
            .Replace('l', 'i'));
    }

    private static bool IsMixed(string original, FoldedText folded, int start, int end)
    {
        var (arabic, latin, lookalike) = (0, 0, 0);
        var arabicEnd = start;
        for (var at = start; at < end;)
        {
            var script = Scripts.At(folded.Text, at, out var length);
            at += length;
            if (script == Script.Latin) latin++;
            if (script == Script.Cyrillic || IsGreekLetter(script, original[folded.Start(at - length)])) lookalike++;
            if (script != Script.Arabic) continue;

            arabic++;
            arabicEnd = at;
        }

        if (latin > 0 && lookalike > 0) return true;
        return arabic > 0 && latin + lookalike > 0 && !IsClitic(folded.Text.AsSpan(start, arabicEnd - start), arabic);
    }

    private static bool IsGreekLetter(Script script, char original) =>
        script == Script.Greek && !GreekOfScience.Contains(original, StringComparison.Ordinal);

    /// <param name="arabic">How many Arabic letters the word has: they all stand at its beginning if it is a clitic.</param>
    private static bool IsClitic(ReadOnlySpan<char> beginning, int arabic) =>
        beginning.Length == arabic && (arabic == 1 || Affixes.IsPrefix(beginning));

    private static bool IsWritten(Rune rune) => IsLetter(rune) || rune.Value is '@' or '$' or '!';

    private static bool IsLetter(Rune rune) => Scripts.Of(rune) != Script.None;

    private static string Squeezed(string letters)
    {
        var result = new StringBuilder(letters.Length);
        foreach (var c in letters)
        {
            if (result.Length == 0 || result[^1] != c) result.Append(c);
        }

        return result.ToString();
    }
}
