using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using SinoNews.Comments.Learning;

namespace SinoNews.Benchmarks.Scores;

/// <summary>
/// <c>score FILE</c>: trains on a part of a labelled file and says what the score makes of the rest, beside a plain naive
/// Bayes and Microsoft.ML on the same parts; and before any training, when every comment is scored alike.
/// </summary>
internal static class ScoreBenchmark
{
    private const int Held = 80;

    private static readonly Argument<FileInfo?> File = new("file") { Arity = ArgumentArity.ZeroOrOne, Description = "Lines of label, tab, text. Without one, 4,000 made comments, which are easily told apart." };
    private static readonly Option<string?> Unwanted = new("--unwanted") { Description = "The label of the unwanted class, where it is no usual word." };
    private static readonly Option<double> Share = new("--train") { DefaultValueFactory = _ => 0.8, Description = "How much of either class is trained on." };
    private static readonly Option<int> Seed = new("--seed") { DefaultValueFactory = _ => 1 };

    public static Command Command()
    {
        var command = new Command("score", "Precision, recall and F1 of the learned score on a labelled file.") { File, Unwanted, Share, Seed };
        command.SetAction(parsed => Run(
            parsed.GetValue(File) is { } file ? LabelledFile.Read(file.FullName, parsed.GetValue(Unwanted)) : LabelledFile.Made(4000, parsed.GetValue(Seed)),
            parsed.GetValue(Share), parsed.GetValue(Seed)));
        return command;
    }

    private static int Run(LabelledFile file, double share, int seed)
    {
        var (train, test) = file.Split(share, seed);
        var bad = file.Texts.Count(text => text.IsUnwanted);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{file.Texts.Count} texts, {bad} unwanted; {file.Skipped} lines skipped; {train.Count} to train on, {test.Count} to test ({test.Count(text => text.IsUnwanted)} unwanted)"));
        if (bad == 0 || bad == file.Texts.Count)
            return Fail("Two classes are needed.");
        Console.WriteLine($"{"",-36}{"precision",10}{"recall",9}{"F1",9}{"train, s",10}{"text, µs",10}");
        Row("before training: all alike", test, _ => 0, 0.5, 0);
        if (!Ours(train, test))
            return Fail("Too few of one class to train on.");
        Row("naive Bayes over words, from 50", test, WordBayes.Train, train);
        Row("Microsoft.ML, default, from 50", test, MicrosoftMl.Default, train);
        Row("Microsoft.ML, pieces of 1–5, from 50", test, MicrosoftMl.Pieces, train);
        return 0;
    }

    private static bool Ours(IReadOnlyList<Labelled> train, IReadOnlyList<Labelled> test)
    {
        var start = Stopwatch.GetTimestamp();
        var trained = Trained.From([.. train.Select(text => new Example(Of(text.Text), text.IsUnwanted))], Held);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        if (trained is null)
            return false;
        foreach (var from in new[] { 50, Held })
            Row($"ours, from {from}", test, text => trained.Model.Score(Of(text)) / 100.0, from / 100.0, seconds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{$"  ours by cross-validation, from {Held}",-36}{trained.Precision,10:P1}{trained.Recall,9:P1}"));
        return true;
    }

    private static Features Of(string text) => Features.Of(new Circumstances(text));

    private static void Row(string name, IReadOnlyList<Labelled> test, Func<IReadOnlyList<Labelled>, Func<string, double>> method, IReadOnlyList<Labelled> train)
    {
        var start = Stopwatch.GetTimestamp();
        var score = method(train);
        Row(name, test, score, 0.5, Stopwatch.GetElapsedTime(start).TotalSeconds);
    }

    private static void Row(string name, IReadOnlyList<Labelled> test, Func<string, double> score, double from, double seconds)
    {
        var start = Stopwatch.GetTimestamp();
        var held = test.Where(text => score(text.Text) >= from).ToList();
        var each = Stopwatch.GetElapsedTime(start).TotalMicroseconds / test.Count;
        var right = held.Count(text => text.IsUnwanted);
        var (precision, recall) = (held.Count == 0 ? 0 : (double)right / held.Count, (double)right / test.Count(text => text.IsUnwanted));
        var f1 = right == 0 ? 0 : 2 * precision * recall / (precision + recall);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-36}{precision,10:P1}{recall,9:P1}{f1,9:P1}{seconds,10:F1}{each,10:F0}"));
    }

    private static int Fail(string why)
    {
        Console.Error.WriteLine(why);
        return 1;
    }
}
