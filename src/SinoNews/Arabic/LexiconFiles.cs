namespace SinoNews.Arabic;

/// <summary>Reads the lists of known words that are embedded in the assembly.</summary>
internal static class LexiconFiles
{
    /// <summary>The stem of each form. Names first: a form that stands twice belongs to the first entry.</summary>
    internal static Dictionary<string, string> Stems()
    {
        var stems = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in Entries("names"))
        {
            Add(stems, entry);
            foreach (var name in entry) stems.TryAdd(OfTheirPeople(name), stems[entry[0]]);
        }

        foreach (var entry in Entries("kept").Concat(Entries("plurals"))) Add(stems, entry);
        return stems;
    }

    private static void Add(Dictionary<string, string> stems, string[] entry)
    {
        stems.TryAdd(entry[0], entry[0]);
        foreach (var form in entry) stems.TryAdd(form, stems[entry[0]]);
    }

    // روسيا: روسي, كوبا: كوبي, سورية: سوري. The endings themselves know the rest.
    private static string OfTheirPeople(string name) => name switch
    {
        [_, _, _, .., 'ي', 'ا' or 'ه'] => name[..^1],
        [_, _, .., 'ا' or 'ه'] => name[..^1] + "ي",
        _ => name,
    };

    /// <summary>The entries of a file, folded: a word and its other forms.</summary>
    internal static IEnumerable<string[]> Entries(string file)
    {
        using var stream = typeof(LexiconFiles).Assembly.GetManifestResourceStream($"SinoNews.Arabic.Lexicon.{file}.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            foreach (var entry in line.Split('·', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                yield return ArabicText.Fold(entry).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        }
    }
}
