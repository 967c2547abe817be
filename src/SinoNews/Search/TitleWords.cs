using SinoNews.Arabic;

namespace SinoNews.Search;

/// <summary>The words of titles as type-ahead knows them, not stemmed: what is half typed may be longer than a stem.</summary>
internal static class TitleWords
{
    private const int ShortestWord = 3;

    // Longest first.
    private static readonly string[] Articles = ["وبال", "وكال", "فبال", "وال", "بال", "كال", "فال", "ولل", "فلل", "لل", "ال"];

    internal static string Of(string title) => string.Join(' ', Tokens.Of(title).SelectMany(token => Forms(Terms.Short(token.Text))).Distinct());

    /// <summary>The word, and what it is without its article and what is joined to that.</summary>
    internal static string[] Forms(string word) => Bare(word) is var bare && bare == word ? [word] : [word, bare];

    internal static string Bare(string word) =>
        Array.Find(Articles, article => word.Length >= article.Length + ShortestWord && word.StartsWith(article, StringComparison.Ordinal)) is { } found
            ? word[found.Length..] : word;
}
