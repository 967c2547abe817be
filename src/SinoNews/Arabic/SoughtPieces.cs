namespace SinoNews.Arabic;

/// <summary>What was typed into a field that seeks, in the pieces that must all be found.</summary>
public static class SoughtPieces
{
    // Each piece is a condition of a query, and a query takes a thousand of them: only the beginning of a long text is sought.
    private const int MaxLength = 300;
    private const int MaxPieces = 12;

    /// <summary>Folded, parted at blanks and hyphens.</summary>
    public static IReadOnlyList<string> Of(string? typed) =>
    [
        .. ArabicText.Fold(typed is { Length: > MaxLength } ? typed[..MaxLength] : typed ?? "")
            .Split([' ', '-', '\t', '\r', '\n', '\u00a0'], StringSplitOptions.RemoveEmptyEntries).Take(MaxPieces),
    ];
}
