using System.Globalization;
using SinoNews.Arabic;

namespace SinoNews.Search;

/// <summary>The words of a text as the index knows them. The same for the index and for the query, or nothing is found.</summary>
internal static class Terms
{
    /// <summary>Of what is in the index: another one makes it anew.</summary>
    internal const int Version = (Layout * 1000) + Stemmer.Version;

    /// <summary>No word, between two texts: a phrase does not run from one into the other.</summary>
    internal const string Gap = ".";

    // Raise it when the fold, the tokens, or what of a story is indexed change.
    private const int Layout = 1;

    // What is longer is no word that anybody types.
    private const int MaxLength = 64;

    internal static string Stem(string word) => Short(Stemmer.Stem(word));

    internal static string Short(string word) =>
        word.Length <= MaxLength ? word : word[..(char.IsHighSurrogate(word[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];

    internal static string Stems(string? text) => string.Join(' ', Tokens.Of(text ?? "").Select(token => Stem(token.Text)));

    internal static string Words(string text) => string.Join(' ', Tokens.Of(text).Select(token => Short(token.Text)));

    /// <summary>That a story mentions an entry of the glossary: a point stands in numbers only, so no text has this word.</summary>
    internal static string Entry(int id) => string.Create(CultureInfo.InvariantCulture, $"n.{id}");

    /// <summary>That a story is somebody's.</summary>
    internal static string Author(int id) => string.Create(CultureInfo.InvariantCulture, $"a.{id}");
}
