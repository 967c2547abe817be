using SinoNews.Arabic;

namespace SinoNews.Comments.Rules;

/// <summary>An entry before it is on its list: to be tried, then added. Text and exceptions as they would be kept.</summary>
public sealed record WordEntry
{
    private WordEntry()
    {
    }

    public required WordList List { get; init; }

    public required string Text { get; init; }

    /// <summary>For words only.</summary>
    public required WordMode Mode { get; init; }

    /// <inheritdoc cref="ListedWord.Exceptions"/>
    public required string Exceptions { get; init; }

    public static WordEntry From(WordList list, string? text, WordMode mode, string? exceptions) => new()
    {
        List = list,
        Text = ListedWord.Tidy(list, text ?? ""),
        Mode = mode,
        Exceptions = CleanText.Clean(exceptions ?? "", singleLine: true).Text,
    };

    /// <summary>True of two that no spelling tells apart.</summary>
    public bool IsSameAs(ListedWord word) => word.List == List && ArabicText.Fold(word.Text) == ArabicText.Fold(Text);

    public WordRule ToRule() => new(0, Text, Mode, ListedWord.Split(Exceptions));
}
