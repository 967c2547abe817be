namespace SinoNews.Comments.Learning;

/// <summary>A comment's score, and what drove it.</summary>
/// <param name="Score">0 to 100.</param>
/// <param name="Traits">What beside its words, in the newsroom's words; null for nothing. Never its own words: those are only marked.</param>
/// <param name="Spans">The words that spoke most against it.</param>
public sealed record Scored(int Score, string? Traits, IReadOnlyList<TextSpan> Spans);
