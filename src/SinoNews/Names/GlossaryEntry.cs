using SinoNews.Arabic;

namespace SinoNews.Names;

/// <summary>An entry of «معجم الصين»: one Chinese name or notion, and how the house writes it in Arabic.</summary>
public sealed class GlossaryEntry
{
    private GlossaryEntry()
    {
    }

    /// <param name="slug">Where its name alone would give another entry's address.</param>
    public GlossaryEntry(EntryWords words, DateTime now, string? slug = null)
    {
        Slug = slug ?? Arabic.Slug.From(words.Name);
        CreatedAt = now;
        Revise(words, now);
    }

    public int Id { get; private set; }

    /// <summary>Grows by one with every change; a save that names an older one is refused.</summary>
    public int Version { get; private set; }

    /// <summary>The last part of its address, unique: made of the first name and kept when that changes, so that no link breaks.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>The approved Arabic form, unique.</summary>
    public string Name { get; private set; } = "";

    public string Simplified { get; private set; } = "";

    /// <summary>Null where it is the same as <see cref="Simplified"/>.</summary>
    public string? Traditional { get; private set; }

    /// <summary>With tone marks.</summary>
    public string Pinyin { get; private set; } = "";

    public EntryKind Kind { get; private set; }

    public string Explanation { get; private set; } = "";

    public IReadOnlyList<Spelling> Spellings { get; private set; } = [];

    /// <summary>The approved names of related entries; one that there is not is left out where they are shown.</summary>
    public IReadOnlyList<string> SeeAlso { get; private set; } = [];

    public IReadOnlyList<string> Tags { get; private set; } = [];

    /// <summary>The folded name without its article: by this the glossary is in the order of the Arabic alphabet.</summary>
    public string SortKey { get; private set; } = "";

    public DateTime CreatedAt { get; private set; }

    public DateTime EditedAt { get; private set; }

    /// <summary>Nobody finds it any more, but its address stays its own and it may come back.</summary>
    public bool Deleted { get; private set; }

    /// <summary>Which of the shipped entries it is; null for the newsroom's own.</summary>
    public string? SourceKey { get; private set; }

    /// <summary>What was shipped last, so that a change of it is told from a repetition.</summary>
    public string? SourceHash { get; private set; }

    /// <summary>The newsroom has decided about it: what is shipped changes it no more.</summary>
    public bool TouchedByStaff { get; private set; }

    /// <summary>Its words, as a form or a file holds them.</summary>
    public EntryWords Words => new()
    {
        Name = Name,
        Simplified = Simplified,
        Traditional = Traditional,
        Pinyin = Pinyin,
        Kind = Kind,
        Explanation = Explanation,
        Spellings = Spellings,
        SeeAlso = SeeAlso,
        Tags = Tags,
    };

    public void Revise(EntryWords words, DateTime now)
    {
        (Name, Simplified, Traditional, Pinyin) = (words.Name, words.Simplified, words.Traditional == words.Simplified ? null : words.Traditional, words.Pinyin);
        (Kind, Explanation, Spellings, SeeAlso, Tags) = (words.Kind, words.Explanation, words.Spellings, words.SeeAlso, words.Tags);
        var folded = ArabicText.Fold(words.Name);
        // Folded, «ألف» begins with ال too.
        SortKey = words.Name[0] == 'ا' && folded.StartsWith("ال", StringComparison.Ordinal) && folded.Length > 4 ? folded[2..] : folded;
        EditedAt = now;
        Version++;
    }

    public void Delete(DateTime now) => (Deleted, EditedAt, Version) = (true, now, Version + 1);

    /// <summary>Brings a deleted entry back.</summary>
    public void Restore(DateTime now) => (Deleted, EditedAt, Version) = (false, now, Version + 1);

    internal void CameFrom(string key, string hash) => (SourceKey, SourceHash) = (key, hash);

    internal void TakenOver() => TouchedByStaff = true;
}
