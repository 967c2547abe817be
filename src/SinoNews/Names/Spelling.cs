namespace SinoNews.Names;

/// <summary>Another Arabic spelling of an entry's name.</summary>
/// <param name="Text">One with tashkeel (يونّان) stands only for a word that carries it; one without, however it is marked.</param>
/// <param name="IsRejected">The house does not write it so; otherwise it is merely found by it.</param>
public sealed record Spelling(string Text, bool IsRejected);
