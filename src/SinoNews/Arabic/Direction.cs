namespace SinoNews.Arabic;

/// <summary>Which way a block of text runs on a page that runs from right to left.</summary>
public sealed class Direction
{
    private const int Lrm = 0x200E;
    private const int Rlm = 0x200F;
    private const int Alm = 0x061C;

    private bool? _first;
    private bool _isDecided;
    private int _surplus;

    /// <summary>
    /// By the first strong character; null where there is none (numbers, signs). But a text in which Arabic has the
    /// majority runs from the right even if a foreign name opens it: «Huawei تطلق هاتفًا» is an Arabic sentence.
    /// </summary>
    public static bool? IsLeftToRight(string text) => Of(text).LeftToRight;

    internal static Direction Of(string text)
    {
        var direction = new Direction();
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is Lrm or Rlm or Alm)
            {
                // who types a direction mark first of all has decided
                direction._isDecided |= direction._first is null;
                direction._first ??= rune.Value is Lrm;
            }
            else if (Letters.Of(rune) is var letter and not Letter.None)
            {
                direction._first ??= letter is Letter.Foreign;
                direction._surplus += letter is Letter.Foreign ? 1 : -1;
            }
        }

        return direction;
    }

    internal bool? LeftToRight => _isDecided || _first is null ? _first : _first.Value && _surplus > 0;

    /// <summary>As if the text of the other stood behind.</summary>
    internal void Append(Direction other)
    {
        _isDecided |= _first is null && other._isDecided;
        _first ??= other._first;
        _surplus += other._surplus;
    }
}
