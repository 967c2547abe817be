using SinoNews.Arabic;

namespace SinoNews.Benchmarks.Words;

/// <summary>Words, folded, that ought to have one stem, or in the file of confusable ones each its own.</summary>
internal sealed record WordClass(string Category, IReadOnlyList<string> Forms)
{
    public IEnumerable<(string One, string Other)> Pairs =>
        from i in Enumerable.Range(0, Forms.Count)
        from j in Enumerable.Range(i + 1, Forms.Count - i - 1)
        select (Forms[i], Forms[j]);

    public static IReadOnlyList<WordClass> ReadAll(string file) =>
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "tests", "SinoNews.Benchmarks", "Words", file))
            .Where(static line => line.Length > 0 && !line.StartsWith('#')).Select(Read),
    ];

    private static WordClass Read(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var words = Tokens.Of(line[(colon + 1)..]).Select(static token => token.Text);
        return new WordClass(colon < 0 ? "" : line[..colon], [.. words.Distinct(StringComparer.Ordinal)]);
    }
}
