using SinoNews.Arabic;

namespace SinoNews.Names;

/// <summary>All that an editor decides about an entry of the glossary, as typed or imported.</summary>
public sealed record EntryWords
{
    /// <summary>The longest name, Arabic or Chinese, in UTF-16 units.</summary>
    public const int MaxName = 100;

    /// <summary>The longest explanation, in UTF-16 units.</summary>
    public const int MaxExplanation = 600;

    /// <summary>The longest pinyin, which takes more letters than the characters.</summary>
    public const int MaxPinyin = 200;

    /// <summary>The most spellings, related entries or tags.</summary>
    public const int MostOfEach = 40;

    /// <summary>The approved Arabic form.</summary>
    public required string Name { get; init; }

    /// <summary>Simplified characters.</summary>
    public required string Simplified { get; init; }

    /// <summary>Traditional characters; null where they are the same.</summary>
    public string? Traditional { get; init; }

    /// <summary>Hanyu Pinyin with tone marks, words apart: «Xí Jìnpíng».</summary>
    public required string Pinyin { get; init; }

    public required EntryKind Kind { get; init; }

    /// <summary>One or two sentences of plain text.</summary>
    public required string Explanation { get; init; }

    public IReadOnlyList<Spelling> Spellings { get; init; } = [];

    /// <summary>The approved names of related entries.</summary>
    public IReadOnlyList<string> SeeAlso { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The same in NFC, without what can hide in a text, stray blanks and empty lines of a list.</summary>
    public EntryWords Tidied()
    {
        var simplified = Line(Simplified);
        return this with
        {
            Name = Line(Name),
            Simplified = simplified,
            Traditional = Line(Traditional ?? "") is { Length: > 0 } traditional && traditional != simplified ? traditional : null,
            Pinyin = Line(Pinyin).Replace('\u2019', '\'').Replace('\u02BC', '\''),
            Explanation = Line(Explanation),
            Spellings = [.. Spellings.Select(spelling => spelling with { Text = Line(spelling.Text) }).Where(spelling => spelling.Text.Length > 0)],
            SeeAlso = Lines(SeeAlso),
            Tags = Lines(Tags),
        };
    }

    /// <summary>Nothing differs, each list in the same order.</summary>
    public bool IsSameAs(EntryWords other) => this with { Spellings = other.Spellings, SeeAlso = other.SeeAlso, Tags = other.Tags } == other
        && Spellings.SequenceEqual(other.Spellings) && SeeAlso.SequenceEqual(other.SeeAlso, StringComparer.Ordinal) && Tags.SequenceEqual(other.Tags, StringComparer.Ordinal);

    // Direction marks are for texts; a name is compared letter by letter.
    private static string Line(string typed) => CleanText.Clean(string.Concat(typed.Where(letter => letter is not ('\u200E' or '\u200F' or '\u061C'))), singleLine: true).Text;

    private static string[] Lines(IEnumerable<string> typed) =>
        [.. typed.Select(Line).Where(line => line.Length > 0).Distinct(StringComparer.Ordinal)];
}
