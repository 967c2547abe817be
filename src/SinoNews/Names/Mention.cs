namespace SinoNews.Names;

/// <summary>An entry's name in a text, in UTF-16 units of it; what is joined to the word (و، ب، ل) is not part of it.</summary>
/// <param name="IsRejected">It is written as the house does not.</param>
/// <param name="LacksAlef">It begins with the ل of its article, after a joined ل: «للصين».</param>
public sealed record Mention(GlossaryEntry Entry, int Start, int Length, bool IsRejected, bool LacksAlef = false);
