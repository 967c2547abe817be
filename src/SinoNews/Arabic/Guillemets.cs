namespace SinoNews.Arabic;

/// <summary>The quotation marks of Arabic: «…», and ‹…› inside them.</summary>
public static class Guillemets
{
    private const char Straight = '"';
    private const char Open = '«', Close = '»', InnerOpen = '‹', InnerClose = '›';

    // A third level would need a third pair of marks.
    private const int MaxDepth = 2;

    /// <summary>
    /// The text with its straight quotes as guillemets, of the same length. A quote without its pair stays, and so
    /// do inches (6.5"), a text that is not Arabic, and quotes between Latin words. Curly quotes are somebody's choice.
    /// </summary>
    public static string In(string text)
    {
        if (!text.Contains(Straight, StringComparison.Ordinal) || Direction.IsLeftToRight(text) is true)
            return text;
        var letters = new Letters(text);
        if (!letters.AnyArabic)
            return text;

        var marks = new SortedDictionary<int, bool>();
        foreach (var (open, close) in Pairs(text).Where(pair => !IsForeign(letters, pair.Open, pair.Close)))
            (marks[open], marks[close]) = (true, false);
        return Set(text, marks);
    }

    private static List<(int Open, int Close)> Pairs(string text)
    {
        List<(int, int)> pairs = [];
        var open = new Stack<int>();
        for (var i = text.IndexOf(Straight, StringComparison.Ordinal); i >= 0; i = text.IndexOf(Straight, i + 1))
        {
            var afterGap = i == 0 || IsGap(text[i - 1]);
            var beforeGap = i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]);
            if (open.Count > 0 && !(afterGap && !beforeGap && open.Count < MaxDepth))
            {
                // A mark with space on both sides neither opens nor closes.
                if (!(afterGap && beforeGap)) pairs.Add((open.Pop(), i));
            }
            // A prefix clings to what it stands before (و"الصين"), so an opening need not follow a space.
            else if (!beforeGap && (i == 0 || !char.IsDigit(text[i - 1])))
            {
                open.Push(i);
            }
        }

        return pairs;
    }

    private static bool IsGap(char c) => char.IsWhiteSpace(c) || c is '(' or '[' or '{' or '—' or '–';

    // Part of a run of Latin: iPhone "Pro" Max.
    private static bool IsForeign(Letters letters, int open, int close) =>
        letters.Before(open) is Letter.Foreign && letters.After(close) is Letter.Foreign && !letters.HasArabic(open, close);

    private static string Set(string text, SortedDictionary<int, bool> marks) =>
        string.Create(text.Length, (text, marks), static (result, source) =>
        {
            source.text.CopyTo(result);
            var depth = 0;
            foreach (var (index, opens) in source.marks)
            {
                var inner = opens ? depth++ > 0 : --depth > 0;
                result[index] = opens ? inner ? InnerOpen : Open : inner ? InnerClose : Close;
            }
        });
}
