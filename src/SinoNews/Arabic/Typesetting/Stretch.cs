using System.Text;

namespace SinoNews.Arabic.Typesetting;

/// <summary>A paragraph, heading, item or cell: as far as quotes pair and a sentence reaches.</summary>
/// <param name="original">The whole text that is checked.</param>
/// <param name="text">The stretch, with <see cref="Sealed"/> for each character that is no prose.</param>
/// <param name="offset">Where the stretch begins in the whole.</param>
internal sealed class Stretch(string original, string text, int offset)
{
    /// <summary>Neither a letter nor a space: an address, code, a mark of Markdown.</summary>
    internal const char Sealed = '\uFFFC';

    internal string Text => text;

    internal Letters Letters { get; } = new(text);

    /// <summary>The character at a place, or a line's end outside the stretch.</summary>
    internal char this[int index] => index >= 0 && index < text.Length ? text[index] : '\n';

    internal string Original(int start, int length) => original.Substring(offset + start, length);

    internal Finding Finding(TypographyRule rule, int start, int length, string? replacement, string message) =>
        new(rule, offset + start, length, Original(start, length), replacement, message);

    internal bool NearArabic(int index) => Letters.Before(index) is Letter.Arabic || Letters.After(index) is Letter.Arabic;

    internal static bool IsSpace(char c) => c is ' ' or '\u00A0';

    internal static bool IsArabicLetter(char c) => Arabic.Letters.Of(c) is Letter.Arabic;

    internal static bool IsMark(char c) => !char.IsSurrogate(c) && Runes.IsMark(new Rune(c));
}
