namespace SinoNews.Arabic;

/// <summary>Which points and commas belong to the number they stand in; asked of folded text.</summary>
internal static class Numbers
{
    /// <summary>Said for digits that no comma groups, as those after a point.</summary>
    internal const int NoGroups = GroupLength + 1;

    private const int GroupLength = 3;

    /// <summary>Of two or more points none is decimal: 23.11.2026 is a date, 10.0.0.1 an address.</summary>
    internal static bool IsDecimalPoint(string text, int at) =>
        text[at] == '.' && IsDigit(text, at - 1) && IsDigit(text, at + 1)
        && !ContinuesWithPoint(text, at, step: 1) && !ContinuesWithPoint(text, at, step: -1);

    /// <param name="digits">How many digits stand before the comma since the number, or its last group, began.</param>
    internal static bool IsGroupComma(string text, int at, int digits) =>
        text[at] == ',' && digits is >= 1 and <= GroupLength
        && Enumerable.Range(at + 1, GroupLength).All(i => IsDigit(text, i)) && !IsDigit(text, at + GroupLength + 1);

    private static bool ContinuesWithPoint(string text, int at, int step)
    {
        do at += step;
        while (IsDigit(text, at));
        return at >= 0 && at < text.Length && text[at] == '.' && IsDigit(text, at + step);
    }

    private static bool IsDigit(string text, int at) => at >= 0 && at < text.Length && char.IsAsciiDigit(text[at]);
}
