namespace SinoNews.Names;

/// <summary>The letters that may be joined to a name: و and ف, then ب, ك or ل.</summary>
internal static class Joined
{
    /// <summary>How many letters may be joined to it, the fewest first; none for a word that begins with no such letter.</summary>
    internal static IEnumerable<int> Lengths(string word)
    {
        var conjunction = word[0] is 'و' or 'ف' ? 1 : 0;
        if (conjunction == 1 && word.Length > 1)
            yield return 1;
        if (conjunction < word.Length - 1 && word[conjunction] is 'ب' or 'ك' or 'ل')
            yield return conjunction + 1;
    }

    /// <summary>ل before ال: «للصين», of which the letters after the first ل lack an alef.</summary>
    internal static bool HidesArticle(string word, int length) => word[length - 1] == 'ل' && length < word.Length && word[length] == 'ل';
}
