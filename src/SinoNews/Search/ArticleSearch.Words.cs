using System.Text;
using SinoNews.Arabic;
using SinoNews.Names;
using SinoNews.Storage;

namespace SinoNews.Search;

/// <summary>What is said of the words of a query.</summary>
public sealed partial class ArticleSearch
{
    private const int MostMended = 3;
    private const int ShortestMended = 3;
    private const int LongestMended = 30;

    private static SearchScope Everywhere => new(long.MinValue, long.MaxValue - Places.Slack, [], []);

    private IReadOnlyList<string> OtherForms(ParsedQuery parsed, DateTime now) => parsed.OnlyWord is { } word ? new Vocabulary(db, now).Kin(word) : [];

    /// <summary>The query with the words that no story has mended; null when there is none, or none that is near.</summary>
    private string? Meant(string typed, ParsedQuery parsed, Lexicon lexicon, DateTime now)
    {
        if (typed.Length > ParsedQuery.MaxLength || parsed.Entries.Count > 0)
            return null;
        var unknown = Tokens.Of(typed).Where(IsUnknown).Take(MostMended).ToList();
        if (unknown.Count == 0)
            return null;
        if (NamesBeginning.Of(lexicon).Nearest(typed) is { } entry)
            return entry.Name;
        var (mended, vocabulary, at) = (new StringBuilder(), new Vocabulary(db, now), 0);
        foreach (var token in unknown)
        {
            if (vocabulary.Nearest(token.Text) is not { } word)
                continue;
            mended.Append(typed, at, token.Start - at).Append(word);
            at = token.Start + token.Length;
        }
        return at == 0 ? null : mended.Append(typed, at, typed.Length - at).ToString();
    }

    private bool IsUnknown(Token token) => token.Text.Length >= ShortestMended && token.Text.Length <= LongestMended && !char.IsAsciiDigit(token.Text[0])
        && db.PlacesMatching(new SearchPhrase([token]).Match, Everywhere, 1).Count == 0;
}
