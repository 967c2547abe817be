using System.Text;

namespace SinoNews.Arabic.Typesetting;

/// <summary>Characters that nobody sees, and that hide or reverse what is seen.</summary>
internal static class HiddenMarks
{
    internal static IEnumerable<Finding> Find(Stretch stretch)
    {
        var unbalanced = Unbalanced(stretch.Text);
        for (var i = 0; i < stretch.Text.Length; i++)
        {
            var c = stretch.Text[i];
            if (unbalanced.Contains(i))
                yield return Delete(TypographyRule.UnbalancedDirection, "علامة اتجاه خفية بلا نظير، وقد تقلب ترتيب ما بعدها");
            else if (IsDirection(c))
                yield return Delete(TypographyRule.DirectionMark, "علامة اتجاه خفية، والموقع يعزل الأرقام والكلمات الأجنبية بنفسه");
            else if (IsInvisible(c) || IsLooseJoiner(stretch, i))
                yield return Delete(TypographyRule.HiddenMark, "محرف لا يُرى، يقطع الكلمة عند البحث والنسخ");

            Finding Delete(TypographyRule rule, string why) =>
                stretch.Finding(rule, i, 1, "", $"{why} ({Name(c)}). التصحيح يحذفه.");
        }
    }

    // An embedding or isolate reaches to the paragraph's end at most.
    private static HashSet<int> Unbalanced(string text)
    {
        HashSet<int> alone = [];
        Stack<int> embeddings = [], isolates = [];
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case (>= '\u202A' and <= '\u202B') or '\u202D' or '\u202E':
                    embeddings.Push(i);
                    break;
                case >= '\u2066' and <= '\u2068':
                    isolates.Push(i);
                    break;
                case '\u202C' when !embeddings.TryPop(out _):
                case '\u2069' when !isolates.TryPop(out _):
                    alone.Add(i);
                    break;
            }
        }

        alone.UnionWith(embeddings);
        alone.UnionWith(isolates);
        return alone;
    }

    private static bool IsDirection(char c) =>
        c is '\u200E' or '\u200F' or '\u061C' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static bool IsInvisible(char c) =>
        c is '\u00AD' or '\u180E' or '\u200B' or '\uFEFF' or (>= '\u2060' and <= '\u2064') or (>= '\u206A' and <= '\u206F');

    // Between letters, and in a family of emoji, joiners mean something; at a word's edge they only hide.
    private static bool IsLooseJoiner(Stretch stretch, int index) => stretch[index] switch
    {
        Runes.Zwj => !Holds(stretch[index - 1]),
        Runes.Zwnj => !Holds(stretch[index - 1]) || !Holds(stretch[index + 1]),
        _ => false,
    };

    private static bool Holds(char c) => char.IsSurrogate(c) || Rune.IsLetter(new Rune(c)) || Stretch.IsMark(c) || char.IsSymbol(c);

    private static string Name(char c) => FormattableString.Invariant($"U+{(int)c:X4}");
}
