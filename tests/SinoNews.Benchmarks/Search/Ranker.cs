namespace SinoNews.Benchmarks.Search;

/// <summary>A way to find documents.</summary>
/// <param name="Name">As it is printed.</param>
/// <param name="Find">The ids that a question finds, the best first, <see cref="Most"/> at most.</param>
internal sealed record Ranker(string Name, Func<string, Task<IReadOnlyList<string>>> Find)
{
    public const int Most = 100;

    /// <summary>What has all the words first, then, while there is room, what has some; both ranked.</summary>
    /// <param name="find">Documents that match an expression of FTS5, the best first.</param>
    /// <param name="words">One expression a word.</param>
    public static IReadOnlyList<string> AllThenSome(Func<string, IReadOnlyList<string>> find, IReadOnlyList<string> words)
    {
        if (words.Count == 0)
            return [];
        var all = find(string.Join(" AND ", words));
        return all.Count >= Most || words.Count == 1 ? all : [.. all.Concat(find(string.Join(" OR ", words))).Distinct(StringComparer.Ordinal).Take(Most)];
    }
}
