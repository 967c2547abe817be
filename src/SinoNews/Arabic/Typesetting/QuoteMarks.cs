namespace SinoNews.Arabic.Typesetting;

/// <summary>Straight quotes, and pairs that face away from what they enclose. A finding is a whole pair: half a pair is no fix.</summary>
internal static class QuoteMarks
{
    private static readonly (char Open, char Close)[] Pairs = [('«', '»'), ('‹', '›'), ('“', '”')];

    internal static IEnumerable<Finding> Straight(Stretch stretch)
    {
        var after = Guillemets.In(stretch.Text);
        for (var i = after.IndexOf('"', StringComparison.Ordinal); i >= 0; i = after.IndexOf('"', i + 1))
        {
            if (Stretch.IsArabicLetter(stretch[i - 1]) || Stretch.IsArabicLetter(stretch[i + 1]))
                yield return Alone(stretch, i);
        }

        if (ReferenceEquals(after, stretch.Text))
            yield break;
        foreach (var (start, end) in Outermost(stretch.Text, after))
        {
            yield return stretch.Finding(
                TypographyRule.StraightQuotes, start, end - start + 1, Turn(stretch.Original(start, end - start + 1), stretch.Text, after, start),
                "علامتا اقتباس مستقيمتان في نص عربي. التصحيح يجعلهما «…».");
        }
    }

    internal static IEnumerable<Finding> Turned(Stretch stretch) => Pairs.SelectMany(pair => Turned(stretch, pair.Open, pair.Close));

    private static IEnumerable<Finding> Turned(Stretch stretch, char open, char close)
    {
        var marks = Enumerable.Range(0, stretch.Text.Length).Where(i => stretch.Text[i] == open || stretch.Text[i] == close).ToList();
        var opened = new Stack<int>();
        for (var n = 0; n < marks.Count; n++)
        {
            var at = marks[n];
            if (stretch.Text[at] == open)
            {
                opened.Push(at);
            }
            else if (!opened.TryPop(out _) && stretch.NearArabic(at))
            {
                if (n + 1 < marks.Count && FaceAway(stretch, at, marks[n + 1], open))
                {
                    var end = marks[++n];
                    yield return stretch.Finding(
                        TypographyRule.WrongFacingQuotes, at, end - at + 1, open + stretch.Original(at + 1, end - at - 1) + close,
                        $"علامتا اقتباس مقلوبتان. التصحيح يجعلهما {open}…{close}.");
                }
                else if (open is '«')
                {
                    yield return Alone(stretch, at);
                }
            }
        }

        if (open is not '«')
            yield break;
        foreach (var at in opened.Where(stretch.NearArabic))
            yield return Alone(stretch, at);
    }

    // Both cling to what is between them: so they do not belong to two other quotations that lost a mark.
    private static bool FaceAway(Stretch stretch, int start, int end, char open) =>
        stretch.Text[end] == open && end > start + 1 && !char.IsWhiteSpace(stretch[start + 1]) && !char.IsWhiteSpace(stretch[end - 1]);

    private static Finding Alone(Stretch stretch, int at) => stretch.Finding(
        TypographyRule.UnpairedQuote, at, 1, null, "علامة اقتباس بلا نظيرتها في الفقرة: أضف الأخرى أو احذف هذه.");

    private static IEnumerable<(int Start, int End)> Outermost(string before, string after)
    {
        var (depth, start) = (0, 0);
        for (var i = 0; i < after.Length; i++)
        {
            if (before[i] == after[i])
                continue;
            if (after[i] is '«' or '‹')
            {
                if (depth++ == 0) start = i;
            }
            else if (--depth == 0)
            {
                yield return (start, i);
            }
        }
    }

    private static string Turn(string original, string before, string after, int start)
    {
        var result = original.ToCharArray();
        for (var i = 0; i < result.Length; i++)
        {
            if (before[start + i] != after[start + i])
                result[i] = after[start + i];
        }

        return new string(result);
    }
}
