using SinoNews.Arabic;

namespace SinoNews.Names;

/// <summary>One way to write an entry's name, as the words of a text are compared with it.</summary>
internal sealed record NameForm(GlossaryEntry Entry, string[] Words, bool IsRejected)
{
    /// <summary>The name as it must stand letter by letter, because folded it is another's too; else null.</summary>
    internal string? Exact { get; init; }

    /// <summary>Whether the words from one on are these, with nothing but blanks and hyphens between them.</summary>
    internal bool Stands(IReadOnlyList<Token> tokens, int first, string text, int start)
    {
        if (first + Words.Length > tokens.Count)
            return false;
        for (var i = 1; i < Words.Length; i++)
        {
            var token = tokens[first + i];
            if (token.Text != Words[i] || !Joins(text, tokens[first + i - 1], token))
                return false;
        }
        if (Exact is null)
            return true;
        var end = tokens[first + Words.Length - 1];
        return Spelled(text[start..(end.Start + end.Length)], Exact) == Exact;
    }

    /// <summary>A text as it is compared letter by letter: with its tashkeel only where the other has some.</summary>
    internal static string Spelled(string text, string like) =>
        HasMarks(like) ? text.Normalize() : Bare(text.Normalize());

    internal static bool HasMarks(string text) => text.EnumerateRunes().Any(rune => rune.Value is >= 0x64B and <= 0x652);

    private static string Bare(string text) => string.Concat(text.Where(letter => letter is not ('\u0640' or (>= '\u064B' and <= '\u0652'))));

    private static bool Joins(string text, Token one, Token next)
    {
        foreach (var between in text.AsSpan((one.Start + one.Length)..next.Start))
        {
            if (between is '\n' or '\r' || !(char.IsWhiteSpace(between) || between is '-' or '‐' or '–' or '·' or '\'' or '’' or '\u0640'))
                return false;
        }
        return true;
    }
}
