using System.Runtime.InteropServices;

namespace SinoNews.Arabic;

/// <summary>A word of a text as search knows it; the span is in UTF-16 units of the original text.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Token(string Text, int Start, int Length);

/// <summary>Cuts a text into the words that are indexed and searched; they are folded but not stemmed.</summary>
public static class Tokens
{
    /// <summary>
    /// In order of the text. 3.5 and 1,500 are one token each (the latter as 1500), 23.11.2026 is three; each Han
    /// character is one; letters of Arabic part from Latin ones and from digits, and the clitics before those are dropped.
    /// </summary>
    public static IReadOnlyList<Token> Of(string text)
    {
        var folded = FoldedText.Of(text);
        var tokens = new List<Token>(folded.Text.Length / 4);
        var before = Script.None;
        for (var at = 0; at < folded.Text.Length;)
        {
            var script = Scripts.At(folded.Text, at, out var length);
            var end = EndOf(script, folded.Text, at, length);
            if (script != Script.None && !IsPrefix(folded.Text, before, script, at, end))
                tokens.Add(TokenOf(script, folded, at, end));
            before = script;
            at = end;
        }

        return tokens;
    }

    private static int EndOf(Script script, string text, int at, int length) => script switch
    {
        Script.None or Script.Han => at + length,
        Script.Arabic => EndOfArabic(text, at),
        _ => EndOfWord(text, at),
    };

    private static int EndOfArabic(string text, int at)
    {
        while (at < text.Length && Scripts.At(text, at, out var length) == Script.Arabic) at += length;
        return at;
    }

    private static int EndOfWord(string text, int at)
    {
        var digits = 0;
        while (at < text.Length)
        {
            var script = Scripts.At(text, at, out var length);
            var belongs = script is not (Script.None or Script.Arabic or Script.Han);
            if (!belongs && !Numbers.IsDecimalPoint(text, at) && !Numbers.IsGroupComma(text, at, digits)) break;
            digits = script == Script.Digit ? digits + 1 : text[at] == '.' ? Numbers.NoGroups : 0;
            at += length;
        }

        return at;
    }

    // و5G, بـGoogle, الـ30: at the start of the word only, for the م of «5م3» is a metre.
    private static bool IsPrefix(string text, Script before, Script script, int at, int end) =>
        script == Script.Arabic && before is Script.None or Script.Han
        && end < text.Length && Scripts.At(text, end, out _) is not (Script.None or Script.Arabic or Script.Han)
        && (end - at == 1 || Affixes.IsPrefix(text.AsSpan(at, end - at)));

    private static Token TokenOf(Script script, FoldedText folded, int at, int end)
    {
        var start = folded.Start(at);
        var word = folded.Text[at..end];
        if (script is not Script.Arabic) word = word.Replace(",", "", StringComparison.Ordinal);
        return new Token(word, start, folded.End(end - 1) - start);
    }
}
