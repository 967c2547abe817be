using SinoNews.Arabic;

namespace SinoNews.Names;

/// <summary>Which names, spellings and characters are whose, so that no two entries answer to one.</summary>
internal sealed class NamesTaken
{
    private readonly Dictionary<string, List<EntryRef>> _taken = new(StringComparer.Ordinal);

    internal NamesTaken(IEnumerable<GlossaryEntry> entries)
    {
        foreach (var entry in entries)
            Add(new EntryRef(entry.Id, entry.Name), entry.Words);
    }

    /// <summary>Names that differ in their folding only would be one name in every text.</summary>
    internal EntryRef? Named(string name) => Owner(Folded(name));

    internal EntryRef? WithApprovedName(string name) => Owner(Approved(name));

    internal EntryRef? Spelled(string spelling) => Owner(OfSpelling(spelling));

    internal EntryRef? Written(string characters) => Owner(Characters(characters));

    internal void Add(EntryRef owner, EntryWords words)
    {
        foreach (var key in Keys(words))
        {
            if (!_taken.TryGetValue(key, out var owners))
                _taken[key] = owners = [];
            owners.Add(owner);
        }
    }

    internal void Remove(EntryRef owner, EntryWords words)
    {
        foreach (var key in Keys(words))
            _taken[key].Remove(owner);
    }

    private EntryRef? Owner(string key) => _taken.TryGetValue(key, out var owners) ? owners.FirstOrDefault() : null;

    private static IEnumerable<string> Keys(EntryWords words) =>
        words.Spellings.Select(spelling => OfSpelling(spelling.Text)).Concat([Folded(words.Name), Approved(words.Name), Characters(words.Simplified)]).Distinct(StringComparer.Ordinal);

    private static string Folded(string name) => $"folded {ArabicText.Fold(name)}";

    private static string Approved(string name) => $"name {name.Normalize()}";

    private static string OfSpelling(string spelling) => $"spelling {spelling.Normalize()}";

    private static string Characters(string characters) => $"characters {characters}";
}
