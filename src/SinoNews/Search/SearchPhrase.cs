using SinoNews.Arabic;

namespace SinoNews.Search;

/// <summary>Words that are sought next to each other; mostly one.</summary>
internal sealed class SearchPhrase(IReadOnlyList<Token> tokens)
{
    /// <summary>Folded, as typed.</summary>
    internal string[] Words { get; } = [.. tokens.Select(token => Terms.Short(token.Text))];

    internal string[] Stems { get; } = [.. tokens.Select(token => Terms.Stem(token.Text))];

    // Nothing but letters, digits and decimal points is in a token, so nothing can end the quotation.
    /// <summary>By their stems anywhere, and in a title also as typed: that counts for more.</summary>
    internal string Match => $$"""({title body} : "{{string.Join(' ', Stems)}}" OR titlex : "{{string.Join(' ', Words)}}")""";

    internal string InTitle => $"title : \"{string.Join(' ', Stems)}\"";
}
