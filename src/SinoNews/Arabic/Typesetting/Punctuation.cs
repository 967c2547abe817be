namespace SinoNews.Arabic.Typesetting;

/// <summary>The marks between words, and the spaces around them.</summary>
internal static class Punctuation
{
    internal static IEnumerable<Finding> Latin(Stretch stretch)
    {
        var sentence = 0;
        for (var i = 0; i < stretch.Text.Length; i++)
        {
            var c = stretch.Text[i];
            if (c is ',' or ';' or '?' && IsArabics(stretch, i, sentence))
            {
                var (replacement, name) = c switch { ',' => ("،", "فاصلة"), ';' => ("؛", "فاصلة منقوطة"), _ => ("؟", "علامة استفهام") };
                yield return stretch.Finding(
                    TypographyRule.LatinPunctuation, i, 1, replacement, $"{name} لاتينية في نص عربي. التصحيح يجعلها «{replacement}».");
            }

            if (c is '.' or '!' or '?' or '؟')
                sentence = i + 1;
        }
    }

    // A mark belongs to what it follows; after a foreign word, to the Arabic sentence that the word stands in.
    private static bool IsArabics(Stretch stretch, int index, int sentence)
    {
        if (char.IsDigit(stretch[index - 1]) && char.IsDigit(stretch[index + 1]))
            return false;
        var letters = stretch.Letters;
        return letters.Before(index) switch
        {
            Letter.Arabic => true,
            Letter.Foreign => letters.After(index) is not Letter.Foreign && letters.HasArabic(sentence, index)
                || (letters.After(index) is Letter.Arabic && stretch[index] is ','),
            _ => letters.After(index) is Letter.Arabic,
        };
    }

    internal static IEnumerable<Finding> Spaced(Stretch stretch) => Gaps(stretch)
        .Where(gap => IsTight(stretch, gap.End))
        .Select(gap => stretch.Finding(
            TypographyRule.SpaceBeforePunctuation, gap.Start, gap.End - gap.Start, "",
            $"فراغ قبل «{stretch[gap.End]}»: علامة الترقيم تلي الكلمة بلا فراغ. التصحيح يحذفه."));

    internal static IEnumerable<Finding> DoubleSpaces(Stretch stretch) => Gaps(stretch)
        .Where(gap => gap.End - gap.Start > 1 && !IsTight(stretch, gap.End))
        .Select(gap => stretch.Finding(
            TypographyRule.DoubleSpace, gap.Start, gap.End - gap.Start, " ", "أكثر من فراغ بين كلمتين. التصحيح يُبقي فراغًا واحدًا."));

    // What indents a line, and what ends it (two spaces there break it), is Markdown's.
    private static IEnumerable<(int Start, int End)> Gaps(Stretch stretch)
    {
        for (var i = 0; i < stretch.Text.Length; i++)
        {
            var start = i;
            while (Stretch.IsSpace(stretch[i]))
                i++;
            if (i > start && stretch[start - 1] is not ('\n' or '\r' or '\t') && stretch[i] is not ('\n' or '\r' or '\t'))
                yield return (start, i);
        }
    }

    private static bool IsTight(Stretch stretch, int index) => stretch[index] switch
    {
        '،' or '؛' or '؟' => true,
        '.' or '!' or ':' => char.IsWhiteSpace(stretch[index + 1]) && stretch.Letters.Before(index) is Letter.Arabic,
        _ => false,
    };
}
