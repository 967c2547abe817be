using SinoNews.Arabic;
using SinoNews.Storage;

namespace SinoNews.Search;

/// <summary>The words that titles have, in the spelling of the titles.</summary>
internal sealed class Vocabulary(NewsDb db, DateTime now)
{
    private const int MostForms = 4;
    private const int MostRead = 400;
    private const int MostCompared = 20_000;
    private const int ShortestStem = 3;

    /// <summary>Other words of one stem, the most frequent first.</summary>
    internal IReadOnlyList<string> Kin(string word)
    {
        var (stem, bare) = (Terms.Stem(word), TitleWords.Bare(word));
        if (stem.Length < ShortestStem || !char.IsLetter(stem[0]))
            return [];
        return [.. db.TitleWordsBeginning(stem, stem.Length, int.MaxValue, MostRead)
            .Where(form => form.Word != word && form.Word != bare && Terms.Stem(form.Word) == stem).OrderByDescending(form => form.Stories).Take(MostForms)
            .Select(form => Spelled(form.Word)).OfType<string>()];
    }

    /// <summary>The word that was probably meant: the nearest, of equals the most frequent.</summary>
    /// <param name="word">Folded.</param>
    internal string? Nearest(string word)
    {
        var bare = TitleWords.Bare(word);
        var allowed = Distance.Allowed(bare);
        // Whoever mistypes seldom mistypes the first letter, but may leave it out or exchange it with the second.
        var nearest = new[] { bare[..1], bare[1..2] }.Distinct()
            .SelectMany(letter => db.TitleWordsBeginning(letter, bare.Length - allowed, bare.Length + allowed, MostCompared))
            .Select(form => (form.Word, form.Stories, Distance: Distance.Between(bare, form.Word, allowed)))
            .Where(form => form.Distance is > 0 && form.Distance <= allowed)
            .OrderBy(form => form.Distance).ThenByDescending(form => form.Stories).Select(form => form.Word).FirstOrDefault();
        return nearest is not null && Spelled(nearest) is { } spelled ? word[..^bare.Length] + spelled : null;
    }

    // As the newest title that has it spells it, without what is joined to it there.
    private string? Spelled(string form)
    {
        if (db.StoriesTitled($"\"{form}\"", now, 1) is not [var (_, title, _)])
            return null;
        foreach (var token in Tokens.Of(title).Where(token => TitleWords.Forms(token.Text).Contains(form)))
        {
            var text = title.Substring(token.Start, token.Length);
            var start = token.Text.Length == form.Length ? 0 : FoldedText.Of(text).Start(token.Text.Length - form.Length);
            return text[start..];
        }
        return null;
    }
}
