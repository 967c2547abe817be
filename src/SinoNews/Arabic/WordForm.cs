using System.Runtime.InteropServices;

namespace SinoNews.Arabic;

/// <summary>What may stand around a listed word.</summary>
internal enum Reach
{
    Alone,
    Prefixed,
    Affixed,
}

/// <summary>A part of a word that may be a listed one; a run at either edge may be shared with an affix (ككلب, غبيين).</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Stem(int From, int To, bool SharesFirst, bool SharesLast)
{
    internal bool Fits(Reach reach, int length) => reach switch
    {
        Reach.Affixed => true,
        Reach.Prefixed => To == length && !SharesLast,
        _ => From == 0 && To == length && !SharesFirst && !SharesLast,
    };
}

/// <summary>One word of a list, with how often each of its letters stands there at least.</summary>
/// <param name="Endings">If given, the word stands only before an ending that begins so.</param>
internal sealed record WordForm(string Letters, int[] Counts, Script Script, IReadOnlyList<string>? Endings = null)
{
    private const int FromLatinLength = 5;
    private const int FromArabicLength = 3;

    private readonly bool _isShort = Script == Script.Arabic && Counts.Sum() < FromArabicLength;

    internal static WordForm Of(Spelling spelling, Script script) =>
        new(spelling.Letters.ToString(), spelling.Counts.ToArray(), script);

    /// <summary>How the word is written before an ending, where that differs: ة opens into ت, ى becomes ا.</summary>
    internal IEnumerable<WordForm> BeforeEndings()
    {
        if (Script != Script.Arabic || Letters.Length < FromArabicLength) yield break;
        if (Letters[^1] == 'ه')
            yield return this with { Letters = Letters[..^1], Counts = Counts[..^1], Endings = ["ت", "ات"] };
        if (Letters[^1] == 'ي')
            yield return this with { Letters = Letters[..^1] + "ا", Endings = ["ه", "ك", "ن", "ي"] };
    }

    /// <summary>Whether the counts of a stem with these letters, and what follows it, are those of this word.</summary>
    internal bool Accepts(Spelling word, Stem stem)
    {
        for (var i = 0; i < Counts.Length; i++)
        {
            var count = word.Counts[stem.From + i];
            if (i == 0 && stem.SharesFirst) count--;
            if (i == Counts.Length - 1 && stem.SharesLast) count--;
            if (count != Counts[i] && !IsStretch(i, count)) return false;
        }

        var ending = word.Letters[(stem.SharesLast ? stem.To - 1 : stem.To)..];
        if (_isShort) return ending.IsEmpty || Affixes.IsClearPronoun(ending);
        return Endings is null || Starts(ending, Endings);
    }

    private static bool Starts(ReadOnlySpan<char> ending, IReadOnlyList<string> starts)
    {
        foreach (var start in starts)
        {
            if (ending.StartsWith(start, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    // Three of one letter stand in no word. Two do, so they are a stretch only where they hardly make another word:
    // not سبب of سب, محلل of محل or ممثل of مثل.
    private bool IsStretch(int i, int count)
    {
        if (count < Counts[i] || Script is Script.Digit or Script.Han) return false;
        if (count > 2) return true;
        if (Script != Script.Arabic) return Letters.Length >= FromLatinLength;
        return Letters[i] is 'ا' or 'و' or 'ي' || (i > 0 && i < Letters.Length - 1);
    }
}
