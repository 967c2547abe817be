using System.Globalization;
using System.Text;

namespace SinoNews.Names;

/// <summary>What is known of one Chinese character.</summary>
/// <param name="Note">One more thing that is true of it; null for none.</param>
public sealed record CharacterFacts(string Character, string Pinyin, int Strokes, string Meaning, string? Note);

/// <summary>«حرف اليوم»: a character of the glossary, another each day.</summary>
/// <param name="Entry">The shortest name that has it.</param>
public sealed record CharacterOfTheDay(CharacterFacts Facts, GlossaryEntry Entry)
{
    private const string File = "SinoNews.Names.Characters.tsv";

    /// <summary>The facts that come with the program; none where the file is missing.</summary>
    public static IReadOnlyList<CharacterFacts> Known { get; } = Shipped();

    /// <summary>
    /// The same all day. As long as the glossary stays, none comes back before every other one has had its day, and
    /// neighbours in the list are far from each other in the calendar.
    /// </summary>
    /// <returns>Null when no entry has a character of which anything is known.</returns>
    public static CharacterOfTheDay? On(DateOnly day, IEnumerable<GlossaryEntry> entries, IReadOnlyList<CharacterFacts> known)
    {
        var having = new Dictionary<string, GlossaryEntry>(StringComparer.Ordinal);
        foreach (var entry in entries.OrderBy(entry => entry.Simplified.Length).ThenBy(entry => entry.Id))
        {
            foreach (var rune in entry.Simplified.EnumerateRunes())
                having.TryAdd(rune.ToString(), entry);
        }
        var candidates = known.Where(facts => having.ContainsKey(facts.Character)).ToList();
        if (candidates.Count == 0)
            return null;
        var chosen = candidates[(int)((long)day.DayNumber * Step(candidates.Count) % candidates.Count)];
        return new CharacterOfTheDay(chosen, having[chosen.Character]);
    }

    /// <summary>A character, its pinyin, strokes and meaning and perhaps a note, between tabs; a line that begins with # is for people.</summary>
    /// <exception cref="FormatException">A line is of another form.</exception>
    public static IReadOnlyList<CharacterFacts> Read(TextReader lines)
    {
        var facts = new List<CharacterFacts>();
        while (lines.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                facts.Add(Of(line.Split('\t', StringSplitOptions.TrimEntries)));
        }
        return facts;
    }

    private static CharacterFacts Of(string[] parts) =>
        parts is [var character, var pinyin, var strokes, var meaning, ..] && int.TryParse(strokes, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? new CharacterFacts(character, pinyin, count, meaning, parts is [_, _, _, _, { Length: > 0 } note, ..] ? note : null)
            : throw new FormatException($"A line of the characters is not in its form: {string.Join(' ', parts)}");

    // About 0.618 of the way round, and in no common measure with it: every place is reached once in a round.
    private static int Step(int count)
    {
        var step = Math.Max(1, (int)(count * 0.618));
        while (Measure(step, count) != 1)
            step++;
        return step;
    }

    private static int Measure(int one, int other) => other == 0 ? one : Measure(other, one % other);

    private static IReadOnlyList<CharacterFacts> Shipped()
    {
        using var file = typeof(CharacterOfTheDay).Assembly.GetManifestResourceStream(File);
        if (file is null)
            return [];
        using var lines = new StreamReader(file, Encoding.UTF8);
        return [.. Read(lines).DistinctBy(facts => facts.Character)];
    }
}
