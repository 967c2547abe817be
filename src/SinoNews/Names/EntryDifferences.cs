namespace SinoNews.Names;

/// <summary>What is different between two states of an entry: the label in the newsroom's words, then the value before and after.</summary>
public static class EntryDifferences
{
    public static IReadOnlyList<(string Label, string Before, string After)> Between(EntryWords before, EntryWords after) =>
        [.. Words(before).Zip(Words(after)).Where(pair => pair.First.Value != pair.Second.Value).Select(pair => (pair.First.Label, pair.First.Value, pair.Second.Value))];

    private static IEnumerable<(string Label, string Value)> Words(EntryWords words) =>
    [
        ("الاسم", words.Name),
        ("المبسّط", words.Simplified),
        ("التقليدي", words.Traditional ?? ""),
        ("النطق", words.Pinyin),
        ("النوع", EntryKinds.Word(words.Kind)),
        ("الشرح", words.Explanation),
        ("صيغ أخرى", Joined(words.Spellings.Where(spelling => !spelling.IsRejected).Select(spelling => spelling.Text))),
        ("لا نكتبها", Joined(words.Spellings.Where(spelling => spelling.IsRejected).Select(spelling => spelling.Text))),
        ("انظر أيضًا", Joined(words.SeeAlso)),
        ("الوسوم", Joined(words.Tags)),
    ];

    private static string Joined(IEnumerable<string> list) => string.Join("، ", list);
}
