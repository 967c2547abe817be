using SinoNews.Names;

namespace SinoNews.Search;

/// <summary>What one part of a query asks of a story: to hold these phrases, or else to mention one of these names in whatever spelling.</summary>
internal sealed record SearchClause(IReadOnlyList<SearchPhrase> Phrases, IReadOnlyList<GlossaryEntry> Entries)
{
    internal string Match
    {
        get
        {
            var words = string.Join(" AND ", Phrases.Select(phrase => phrase.Match));
            return Entries.Count == 0 ? $"({words})" : $"(({words}) OR body : ({string.Join(" OR ", Entries.Select(entry => $"\"{Terms.Entry(entry.Id)}\""))}))";
        }
    }

    internal string InTitle => $"({string.Join(" AND ", Phrases.Select(phrase => phrase.InTitle))})";
}
