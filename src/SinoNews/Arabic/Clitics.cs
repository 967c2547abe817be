namespace SinoNews.Arabic;

/// <summary>What is written together with the next word: conjunctions, particles, the article.</summary>
internal static class Clitics
{
    /// <summary>In letters: no chain of <see cref="IsChain"/> is longer.</summary>
    internal const int MaxLength = 4;

    // A stem must be left.
    private const int Least = 3;

    internal static bool IsChain(ReadOnlySpan<char> letters) => letters
        is "" or "و" or "ف" or "ب" or "ك" or "ل" or "ال" or "لل" or "وب" or "ول" or "وك" or "فب" or "فل" or "فك"
        or "وال" or "فال" or "بال" or "كال" or "ولل" or "فلل" or "وبال" or "وكال" or "فبال" or "فكال";

    /// <summary>The word without its article, and what stands before it.</summary>
    internal static ReadOnlySpan<char> WithoutArticle(ReadOnlySpan<char> word) => word switch
    {
        ['و' or 'ف', 'ب' or 'ك', 'ا', 'ل', ..] when word.Length >= Least + 4 => word[4..],
        ['و' or 'ف' or 'ب' or 'ك', 'ا', 'ل', ..] or ['و' or 'ف', 'ل', 'ل', ..] when word.Length >= Least + 3 => word[3..],
        ['ا', 'ل', _, _, ..] => word[2..],
        ['ل', 'ل', ..] when word.Length >= Least + 2 => word[2..],
        _ => word,
    };

    /// <summary>The word without one clitic of one letter. Not ف and ك, which are mostly of the word.</summary>
    internal static ReadOnlySpan<char> WithoutOne(ReadOnlySpan<char> word) =>
        word is ['و' or 'ب' or 'ل', ..] && word.Length > Least ? word[1..] : word;
}
