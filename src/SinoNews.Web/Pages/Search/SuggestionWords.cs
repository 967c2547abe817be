using SinoNews.Arabic;
using SinoNews.Search;

namespace SinoNews.Web.Pages.Search;

/// <summary>What is said of suggestions.</summary>
public static class SuggestionWords
{
    /// <summary>The most that are offered at once.</summary>
    public const int Most = 8;

    /// <summary>How many there are, for none to <see cref="Most"/>, between bars: Arabic counts in six ways, so no script does it.</summary>
    public static string Counts { get; } = string.Join('|', Enumerable.Range(0, Most + 1).Select(count => ArabicPlural.Count(count, Nouns.Suggestion).ToString()));

    public static string Of(SuggestionKind kind) => kind switch
    {
        SuggestionKind.Name => "معجم الصين",
        SuggestionKind.Tag => "وسم",
        _ => "مادة",
    };
}
