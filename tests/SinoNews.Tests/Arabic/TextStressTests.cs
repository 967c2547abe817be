using System.Diagnostics;
using System.Globalization;
using SinoNews.Arabic;
using Xunit.Abstractions;

namespace SinoNews.Tests.Arabic;

public sealed class TextStressTests(ITestOutputHelper output)
{
    private const int Workers = 2;
    private const int EachWorker = 500_000;
    private const int LongOnes = 97;

    [Fact(Timeout = 300_000)]
    public async Task A_million_malformed_strings_pass_every_text_rule()
    {
        var watch = Stopwatch.StartNew();

        // Threads of their own: those of the pool are waited for by tests with a limit of time.
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(static worker => Task.Factory.StartNew(
            () => Work(worker), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Workers * EachWorker:N0} strings, seeds from {MalformedText.Seed}, {watch.Elapsed.TotalSeconds:F1} s"));
    }

    private static void Work(int worker)
    {
        var n = 0;
        foreach (var text in MalformedText.Samples(EachWorker, MalformedText.Seed + worker))
            Pass(++n % LongOnes == 0 ? string.Concat(Enumerable.Repeat(text, n % 50)) : text);
    }

    private static void Pass(string text)
    {
        var folded = ArabicText.Fold(text);
        if (!Same(folded, ArabicText.Fold(folded))) Assert.Fail($"Fold: {Escaped(text)}");
        foreach (var token in Tokens.Of(text))
        {
            if (token.Start < 0 || token.Length < 1 || token.Start + token.Length > text.Length) Assert.Fail($"Tokens: {Escaped(text)}");
            Stems(token.Text);
        }

        if (text.Length > 0) Stems(text);
        var slug = Slug.From(text);
        if (!Same(slug, Slug.From(slug))) Assert.Fail($"Slug: {Escaped(text)}");
        var clean = CleanText.Clean(text).Text;
        if (!Same(clean, CleanText.Clean(clean).Text)) Assert.Fail($"Clean: {Escaped(text)}");
    }

    private static void Stems(string word)
    {
        var stem = Stemmer.Stem(word);
        if (stem.Length == 0 || !Same(stem, Stemmer.Stem(stem))) Assert.Fail($"Stem: {Escaped(word)}");
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);

    private static string Escaped(string text) => string.Concat(text.Select(static unit => $"\\u{(int)unit:X4}"));
}
