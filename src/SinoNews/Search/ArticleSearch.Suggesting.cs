using SinoNews.Arabic;
using SinoNews.Storage;

namespace SinoNews.Search;

/// <summary>What is offered while something is typed.</summary>
public sealed partial class ArticleSearch
{
    private const int MostNames = 3;
    private const int MostTags = 2;
    private const int MostTitles = 5;
    private const int MostTyped = 60;

    /// <summary>Titles, names and tags that begin as typed; a few.</summary>
    /// <returns>The names, the tags, then the stories with words that begin so in their titles, the newest first.</returns>
    public async Task<IReadOnlyList<Suggestion>> Suggest(string typed, DateTime now, CancellationToken ct)
    {
        typed = typed.Length > MostTyped ? typed[..MostTyped] : typed;
        var lexicon = await lexicons.Of(db, ct);
        var words = Tokens.Of(typed);
        if (words.Count == 0)
            return [];
        var tags = TitleWords.Forms(ArabicText.Fold(typed).Trim()).SelectMany(name => db.TagsBeginning(name, now, MostTags)).Distinct().Take(MostTags);
        return
        [
            .. NamesBeginning.Of(lexicon).With(typed, MostNames).Select(entry => new Suggestion(SuggestionKind.Name, entry.Name, entry.Slug, entry.Slug)),
            .. tags.Select(tag => new Suggestion(SuggestionKind.Tag, tag.Name, tag.Slug, tag.Slug)),
            .. Titled(words, char.IsWhiteSpace(typed[^1]), now),
        ];
    }

    private IEnumerable<Suggestion> Titled(IReadOnlyList<Token> words, bool isLastWhole, DateTime now)
    {
        var parts = words.Select((word, i) => i < words.Count - 1 || isLastWhole ? $"\"{TitleWords.Bare(Terms.Short(word.Text))}\"" : Beginning(Terms.Short(word.Text))).ToList();
        // One letter is the beginning of too much.
        parts.Remove(null);
        if (parts.Count == 0)
            return [];
        return db.StoriesTitled(string.Join(" AND ", parts), now, MostTitles)
            .Select(story => new Suggestion(SuggestionKind.Story, story.Title, story.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), story.Slug));
    }

    private static string? Beginning(string word)
    {
        if (Scripts.At(word, 0, out var length) is Script.Han && length == word.Length)
            return $"\"{word}\"";
        return word.Length < 2 ? null : $"({string.Join(" OR ", TitleWords.Forms(word).Select(form => $"\"{form}\"*"))})";
    }
}
