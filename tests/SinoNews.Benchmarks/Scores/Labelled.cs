namespace SinoNews.Benchmarks.Scores;

/// <summary>A text and what somebody said it is.</summary>
internal sealed record Labelled(string Text, bool IsUnwanted);

/// <summary>A file of <c>label⇥text</c> lines in two classes.</summary>
internal sealed record LabelledFile(IReadOnlyList<Labelled> Texts, int Skipped)
{
    // Whole words: «not_off» must not be read as «off».
    private static readonly HashSet<string> Unwanted = new(StringComparer.OrdinalIgnoreCase)
    {
        "1", "spam", "abusive", "abuse", "hate", "hs", "hateful", "offensive", "off", "toxic", "bad", "unwanted", "rejected", "true", "yes", "مزعج", "مسيء", "كراهية", "مرفوض",
    };

    private static readonly HashSet<string> Wanted = new(StringComparer.OrdinalIgnoreCase)
    {
        "0", "ham", "normal", "clean", "good", "none", "neutral", "wanted", "approved", "false", "no", "inoffensive", "سليم", "عادي", "معتمد",
    };

    /// <param name="unwanted">The label of the unwanted class, where it is none of the usual words: all others are wanted.</param>
    public static LabelledFile Read(string path, string? unwanted)
    {
        var (texts, skipped) = (new List<Labelled>(), 0);
        foreach (var line in File.ReadLines(path))
        {
            if (Parse(line, unwanted) is { } labelled)
                texts.Add(labelled);
            else
                skipped++;
        }
        return new LabelledFile(texts, skipped);
    }

    /// <summary>Made comments, a third of them unwanted.</summary>
    public static LabelledFile Made(int count, int seed)
    {
        var writing = new CommentWriting(seed);
        return new LabelledFile([.. Enumerable.Range(0, count).Select(i => i % 3 == 0 ? new Labelled(writing.Spam(i / 3 % CommentWriting.Kinds), true) : new Labelled(writing.Wanted(), false))], 0);
    }

    /// <summary>Cuts each class in the same place, in an order that depends on the seed alone.</summary>
    public (IReadOnlyList<Labelled> Train, IReadOnlyList<Labelled> Test) Split(double share, int seed)
    {
        var all = Texts.ToArray();
        new Random(seed).Shuffle(all);
        var parts = all.GroupBy(text => text.IsUnwanted).Select(part => (Texts: part.ToList(), Cut: (int)Math.Round(part.Count() * share))).ToList();
        return ([.. parts.SelectMany(part => part.Texts.Take(part.Cut))], [.. parts.SelectMany(part => part.Texts.Skip(part.Cut))]);
    }

    private static Labelled? Parse(string line, string? unwanted)
    {
        if (line.Split('\t', 2) is not [var label, var text] || string.IsNullOrWhiteSpace(text))
            return null;
        label = label.Trim().Trim('"');
        return IsUnwanted(label, unwanted) is { } known ? new Labelled(text.Trim(), known) : null;
    }

    private static bool? IsUnwanted(string label, string? unwanted) =>
        unwanted is not null ? (label is "label" or "" ? null : string.Equals(label, unwanted, StringComparison.OrdinalIgnoreCase))
        : Unwanted.Contains(label) ? true
        : Wanted.Contains(label) || label.StartsWith("not", StringComparison.OrdinalIgnoreCase) || label.StartsWith("non", StringComparison.OrdinalIgnoreCase) ? false
        : null;
}
