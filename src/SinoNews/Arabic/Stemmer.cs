namespace SinoNews.Arabic;

/// <summary>The light stemmer behind the index and the query of stories.</summary>
public static class Stemmer
{
    /// <summary>Raise it when a stem changes: the index is then made anew.</summary>
    public const int Version = 3;

    /// <param name="foldedToken">A word as <see cref="Tokens.Of"/> gives it: folded.</param>
    /// <returns>What all forms of the word have in common; empty only for the empty token, and its own stem.</returns>
    public static string Stem(string foldedToken)
    {
        if (foldedToken.Length < 2) return foldedToken;
        if (foldedToken[0] is not (>= '\u0621' and <= '\u064A')) return WithoutPlural(foldedToken);

        var word = foldedToken.AsSpan();
        while (true)
        {
            if (KnownWords.Find(word) is { } known) return known;
            var less = Less(word);
            if (less.Length == word.Length) break;
            word = less;
        }

        return word.Length == foldedToken.Length ? foldedToken : word.ToString();
    }

    // The article is the surest sign, a clitic of one letter the least: it is judged by what the endings leave.
    private static ReadOnlySpan<char> Less(ReadOnlySpan<char> word)
    {
        var bare = Clitics.WithoutArticle(word);
        if (bare.Length < word.Length) return bare;
        var body = Endings.Without(word);
        return body.Length < word.Length ? body : Clitics.WithoutOne(word);
    }

    // Only the plain English plural: not glass, virus, Paris or series.
    private static string WithoutPlural(string word) =>
        word is [_, _, _, .., >= 'a' and <= 'z' and not ('s' or 'u' or 'i' or 'e'), 's'] && char.IsAsciiLetter(word[0])
            ? word[..^1]
            : word;
}
