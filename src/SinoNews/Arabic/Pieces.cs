using System.Runtime.InteropServices;

namespace SinoNews.Arabic;

/// <summary>What stands between two pieces, from the least that parts words to the most.</summary>
internal enum Gap
{
    /// <summary>Nothing: a letter beside a digit, or beside another script.</summary>
    None,

    /// <summary>Signs that nobody writes between words: حم*ار.</summary>
    Sign,

    /// <summary>Other signs, punctuation or emoji without white space: they part words (#الكل_بخير) or letters (غ_ب_ي).</summary>
    Point,

    /// <summary>One space.</summary>
    Space,

    /// <summary>More white space, a new line, or punctuation and white space together.</summary>
    Wide,
}

/// <summary>Letters that stand together, all of one script, or digits, or one Han character.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Piece(Gap Before, Script Script, int Run, int Runs, int Start, int End);

/// <summary>A text cut into pieces, of which a word is one or several.</summary>
internal sealed class Pieces
{
    private const string SignsInWords = "*~^`'";

    private readonly List<Piece> _pieces = [];
    private readonly SpellingBuilder _runs = new();

    private Pieces(FoldedText origin, string text)
    {
        var gap = Gap.None;
        for (var at = 0; at < text.Length;)
        {
            var script = Scripts.At(text, at, out var length);
            if (script == Script.None)
            {
                gap = Widened(gap, text[at]);
                at += length;
                continue;
            }

            at = Add(gap, script, origin, text, at);
            gap = Gap.None;
        }
    }

    internal int Count => _pieces.Count;

    internal Piece this[int index] => _pieces[index];

    /// <param name="text">What is read: the folded text, or another reading of it of the same length.</param>
    internal static Pieces Of(FoldedText origin, string text) => new(origin, text);

    internal Spelling Spelling(int index) => _runs.Slice(_pieces[index].Run, _pieces[index].Runs);

    /// <summary>Whether a piece and the one after it may be parts of one word.</summary>
    internal bool MayJoin(int index) =>
        _pieces[index].Script == _pieces[index + 1].Script && _pieces[index].Script != Script.Han;

    private int Add(Gap gap, Script script, FoldedText origin, string text, int start)
    {
        var (run, at) = (_runs.Length, start);
        do
        {
            Scripts.At(text, at, out var length);
            for (var i = 0; i < length; i++) _runs.Add(text[at + i], apart: at + i == start);
            at += length;
        }
        while (script != Script.Han && at < text.Length && Scripts.At(text, at, out _) == script);

        _pieces.Add(new Piece(gap, script, run, _runs.Length - run, origin.Start(start), origin.End(at - 1)));
        return at;
    }

    private static Gap Widened(Gap gap, char c)
    {
        if (char.IsWhiteSpace(c)) return gap == Gap.None && c is not ('\n' or '\r') ? Gap.Space : Gap.Wide;
        if (gap >= Gap.Space) return Gap.Wide;
        return SignsInWords.Contains(c, StringComparison.Ordinal) && gap < Gap.Point ? Gap.Sign : Gap.Point;
    }
}
