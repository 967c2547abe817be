using BenchmarkDotNet.Attributes;
using SinoNews.Arabic;

namespace SinoNews.Benchmarks.Hot;

/// <summary>The stemmer of the search, a word; and the matching of the newsroom's lists, which takes affixes from every word of a comment.</summary>
public class Stemming
{
    private const int Words = 600;

    private readonly WordMatcher _matcher = new(
        Enumerable.Range(0, 200).Select(i => new WordRule(i, $"كلمة{(char)('ا' + (i % 28))}{(char)('ا' + (i / 28))}", WordMode.Affixed, [])));

    private string[] _words = [];
    private string _comment = "";

    [GlobalSetup]
    public void Compose()
    {
        _words = [.. Tokens.Of(ShippedStory.Text()).Take(Words).Select(token => token.Text)];
        _comment = ShippedStory.Text()[..300];
    }

    [Benchmark(OperationsPerInvoke = Words)]
    public int Word()
    {
        var letters = 0;
        foreach (var word in _words)
            letters += Stemmer.Stem(word).Length;
        return letters;
    }

    [Benchmark]
    public int WordsOfTheListsInAComment() => _matcher.Find(_comment).Count;
}
