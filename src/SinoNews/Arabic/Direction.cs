namespace SinoNews.Arabic;

/// <summary>Which way a block of text runs on a page that runs from right to left.</summary>
public static class Direction
{
    private const int Lrm = 0x200E;
    private const int Rlm = 0x200F;
    private const int Alm = 0x061C;

    /// <summary>
    /// By the first strong character; null where there is none (numbers, signs). But a text in which Arabic has the
    /// majority runs from the right even if a foreign name opens it: «Huawei تطلق هاتفًا» is an Arabic sentence.
    /// </summary>
    public static bool? IsLeftToRight(string text)
    {
        bool? first = null;
        var surplus = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is Lrm or Rlm or Alm)
            {
                // who types a direction mark first of all has decided
                if (first is null) return rune.Value == Lrm;
            }
            else if (Letters.Of(rune) is var letter and not Letter.None)
            {
                first ??= letter is Letter.Foreign;
                surplus += letter is Letter.Foreign ? 1 : -1;
            }
        }

        return first is null ? null : first.Value && surplus > 0;
    }
}
