using System.CommandLine;
using System.Globalization;
using SinoNews.Arabic;

namespace SinoNews.Benchmarks.Words;

/// <summary>
/// <c>recall</c>: how many pairs of forms of one word have one stem, and how many confusable words do not; over words
/// that the stemmer was not tuned on, beside no stemming and a plain light stemmer.
/// </summary>
internal static class RecallBenchmark
{
    private static readonly (string Name, Func<string, string> Stem)[] Stemmers =
        [("ours", Stemmer.Stem), ("plain light", PlainStemmer.Stem), ("none", static token => token)];

    public static Command Command()
    {
        var misses = new Option<bool>("--misses") { Description = "Also list what our stemmer misses." };
        var command = new Command("recall", "Recall over word classes and precision over confusable pairs.") { misses };
        command.SetAction(parsed => Run(parsed.GetValue(misses)));
        return command;
    }

    private static int Run(bool misses)
    {
        var classes = WordClass.ReadAll("classes.txt");
        var confusable = WordClass.ReadAll("confusable.txt");
        Console.WriteLine($"{"",-22}{"pairs",7}{string.Concat(Stemmers.Select(static one => $"{one.Name,13}"))}");
        foreach (var category in classes.GroupBy(static one => one.Category, StringComparer.Ordinal))
            Row(category.Key, [.. category]);
        Row("all but verbs", [.. classes.Where(static one => one.Category is not "verb")]);
        Row("all", classes);
        Row("kept apart", confusable, together: false);
        if (misses) PrintMisses(classes, confusable);
        PrintSpeed(classes);
        return 0;
    }

    private static void Row(string name, IReadOnlyList<WordClass> classes, bool together = true)
    {
        var shares = Stemmers.Select(one => Share(classes, one.Stem, together));
        Console.WriteLine($"{name,-22}{classes.Sum(static one => one.Pairs.Count()),7}{string.Concat(shares)}");
    }

    private static string Share(IReadOnlyList<WordClass> classes, Func<string, string> stem, bool together)
    {
        var pairs = classes.SelectMany(static one => one.Pairs).ToList();
        var right = pairs.Count(pair => AreOne(stem, pair) == together);
        return string.Create(CultureInfo.InvariantCulture, $"{100.0 * right / pairs.Count,11:F1} %");
    }

    private static bool AreOne(Func<string, string> stem, (string One, string Other) pair) =>
        string.Equals(stem(pair.One), stem(pair.Other), StringComparison.Ordinal);

    private static void PrintMisses(IReadOnlyList<WordClass> classes, IReadOnlyList<WordClass> confusable)
    {
        foreach (var one in classes)
        {
            var stems = one.Forms.GroupBy(Stemmer.Stem, StringComparer.Ordinal).ToList();
            if (stems.Count > 1)
                Console.WriteLine($"{one.Category}: {string.Join(" | ", stems.Select(static stem => $"{stem.Key} < {string.Join(' ', stem)}"))}");
        }

        foreach (var (one, other) in confusable.SelectMany(static pair => pair.Pairs).Where(static pair => AreOne(Stemmer.Stem, pair)))
            Console.WriteLine($"confused: {one} {other} = {Stemmer.Stem(one)}");
    }

    private static void PrintSpeed(IReadOnlyList<WordClass> classes)
    {
        const int Rounds = 500;
        var words = classes.SelectMany(static one => one.Forms).ToList();
        foreach (var word in words) Stemmer.Stem(word);

        var before = Environment.CpuUsage.TotalTime;
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var word in words) Stemmer.Stem(word);
        }

        var each = (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / Rounds / words.Count;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{each:F2} µs of processor time a word"));
    }
}
