using System.Buffers;

namespace SinoNews.Arabic;

/// <summary>Digits and signs that stand for Latin letters ($tup1d); asked of folded text.</summary>
internal static class Leet
{
    private const string Signs = "@$!";
    private static readonly SearchValues<char> Written = SearchValues.Create("0134578@$!");

    /// <summary>
    /// The text with the letters that are meant, unit for unit, or null where none is. A word of more digits than
    /// letters is left (A55 is a telephone), and so are «!» at its edges and all other scripts.
    /// </summary>
    /// <param name="one">What 1 and ! stand for: i or l.</param>
    internal static string? Read(string text, char one)
    {
        char[]? plain = null;
        for (var at = text.AsSpan().IndexOfAny(Written); at >= 0 && at < text.Length; at++)
        {
            if (!IsPart(text[at])) continue;
            while (at > 0 && IsPart(text[at - 1])) at--;
            var end = at;
            while (end < text.Length && IsPart(text[end])) end++;
            if (IsLeet(text.AsSpan(at, end - at).Trim('!'))) Replace(plain ??= text.ToCharArray(), at, end, one);
            at = end;
        }

        return plain is null ? null : new string(plain);
    }

    private static bool IsPart(char c) => char.IsAsciiLetterOrDigit(c) || Signs.Contains(c, StringComparison.Ordinal);

    private static bool IsLeet(ReadOnlySpan<char> word)
    {
        var (letters, digits, signs) = (0, 0, 0);
        foreach (var c in word)
        {
            if (char.IsAsciiLetter(c)) letters++;
            else if (char.IsAsciiDigit(c)) digits++;
            else signs++;
        }

        return letters > digits && digits + signs > 0;
    }

    private static void Replace(char[] text, int start, int end, char one)
    {
        while (start < end && text[start] == '!') start++;
        while (end > start && text[end - 1] == '!') end--;
        for (var i = start; i < end; i++) text[i] = Letter(text[i], one);
    }

    private static char Letter(char written, char one) => written switch
    {
        '@' or '4' => 'a',
        '$' or '5' => 's',
        '1' or '!' => one,
        '0' => 'o',
        '3' => 'e',
        '7' => 't',
        _ => written,
    };
}
