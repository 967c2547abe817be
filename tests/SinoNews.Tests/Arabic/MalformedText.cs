using System.Text;

namespace SinoNews.Tests.Arabic;

/// <summary>Strings that no keyboard types: the same ones on every run.</summary>
internal static class MalformedText
{
    private static readonly string[] Pieces =
    [
        "ا", "أ", "ؤ", "ئ", "ى", "ی", "ة", "لا", "صين", "٥", "٫", "٬", "abc", "É", "İ", "ß", "中", "가", "5", " ", "\n", "\t",
        "\r", "\r\n", "\u0085", "\u2028", "\u0640", "\u064B", "\u0651", "\u0653", "\u0654", "\u0301", "\u0345", "\u20E3",
        "\u200B", "\u200C", "\u200D", "\u200E", "\u061C", "\u202E", "\u2066", "\u2069", "\uFEFF", "\u00AD", "\u0000", "\u009F",
        "\uFE70", "\uFE71", "\uFC5E", "\uFDFA", "\uFEFB", "\u1100", "\u1161", "\u11A8", "\uD800", "\uDBFF", "\uDC00", "\uDFFF",
        "\uFFFE", "\uFFFF", "\uFDD0", "\uFFFD", "👨", "🏽", "\uFE0F", "\U0001F1E8", "\U000E0067", "\U00020000", "-", ".", "/",
        "\uFEDF\uFEE0", "\uFB50", "\u0670", "\u202B", "\u2067", "а", "Ω", "かﾞ", "वि", "לא", "وال", "ها", "ات",
    ];

    /// <summary>Marks that normalising must sort: plain <see cref="string.Normalize()"/> takes many seconds.</summary>
    internal static string Tower { get; } = "ا" + string.Concat(Enumerable.Repeat("\u0301\u0316", 100_000));

    internal const int Seed = 20260105;

    internal static IReadOnlyList<string> Trouble => Pieces;

    internal static IEnumerable<string> Samples(int count, int seed = Seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var text = new StringBuilder();
            for (var length = random.Next(1, 14); length > 0; length--)
            {
                // Most pieces are known trouble, the rest any UTF-16 unit at all.
                if (random.Next(5) > 0) text.Append(Pieces[random.Next(Pieces.Length)]);
                else text.Append((char)random.Next(0x10000));
            }

            yield return text.ToString();
        }
    }

    /// <summary>Each scalar value with a letter on either side, and the lone surrogates.</summary>
    internal static IEnumerable<string> EveryCodePoint() =>
        Enumerable.Range(0, 0x30000).Select(static n => n < 0x10000 ? $"ا{(char)n}e" : $"ا{char.ConvertFromUtf32(n)}e");

    /// <summary>64 Ki units each of what makes a careless scanner go back again and again.</summary>
    public static TheoryData<string> Long() => [.. LongTexts()];

    internal static IEnumerable<string> LongTexts() =>
        new[] { "ا", "ا ", "و ", "غ.", "ك ل ", "1", "1,", "1.", "1,111", "a1!", "ل\u0651", "\u0651", "\u200B", "\uFDFA", "中", "\0", "\uD800", "$", "ك-ل ", "ب ي\n" }
            .Select(static piece => string.Concat(Enumerable.Repeat(piece, 0x10000 / piece.Length)));
}
