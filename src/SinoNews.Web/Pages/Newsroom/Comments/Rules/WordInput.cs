using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using SinoNews.Arabic;
using SinoNews.Comments.Rules;

namespace SinoNews.Web.Pages.Newsroom.Comments.Rules;

/// <summary>The fields of a new entry.</summary>
public sealed partial record WordInput
{
    public string? Text { get; init; }

    /// <summary>For words only: exact or affixed.</summary>
    public string? Mode { get; init; }

    /// <summary>For words only, between commas.</summary>
    public string? Exceptions { get; init; }

    /// <summary>The entry as it would be kept; what is wrong with it is told to <paramref name="problems"/> in Arabic.</summary>
    public WordEntry? Entry(WordList list, ModelStateDictionary problems)
    {
        var isWord = list is WordList.Banned or WordList.Suspect;
        var mode = Enum.GetValues<WordMode>().Cast<WordMode?>().FirstOrDefault(known => Field(known!.Value) == Mode);
        if (isWord && mode is null)
            problems.AddModelError("Input.Mode", "اختر كيف تُطابَق الكلمة.");
        var entry = WordEntry.From(list, Text, isWord ? mode.GetValueOrDefault() : WordMode.Exact, isWord ? Exceptions : null);
        if (Problem(entry) is { } problem)
            problems.AddModelError("Input.Text", problem);
        if (entry.Exceptions.Length > ListedWord.MaxExceptions)
            problems.AddModelError("Input.Exceptions", $"الاستثناءات طويلة: اجعلها {ListedWord.MaxExceptions} حرف على الأكثر.");
        return problems.IsValid ? entry : null;
    }

    internal static string Field(WordMode mode) => mode.ToString().ToLowerInvariant();

    private static string? Problem(WordEntry entry) => entry switch
    {
        { Text.Length: > ListedWord.MaxText } => $"النص طويل: اجعله {ListedWord.MaxText} حرفًا على الأكثر.",
        { List: WordList.EmailDomain } => Domain().IsMatch(entry.Text) ? null : "اكتب النطاق كما يأتي بعد علامة @، مثل example.com.",
        { List: WordList.ReservedName } => ScriptTricks.Skeleton(entry.Text).Length > 0 ? null : "اكتب الاسم.",
        // The matcher knows words by their letters and digits alone, and a tatweel is none.
        _ => ArabicText.Fold(entry.Text).Any(char.IsLetterOrDigit) ? null : "اكتب كلمة أو عبارة.",
    };

    // A whole top-level domain is never meant.
    [GeneratedRegex(@"^(?!-)[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Domain();
}
