using System.Text;

namespace SinoNews.Benchmarks.Search;

/// <summary>Words that look and behave like Arabic ones: roots in patterns, a few very common and most rare, with what Arabic joins to them.</summary>
internal sealed class NewsVocabulary
{
    private const int Lemmas = 150_000;
    private const string Letters = "بتثجحخدذرزسشصضطعغفقكلمنهوي";

    private static readonly string[] Patterns =
        ["123", "1ا23", "م12و3", "ت12ي3", "12ا3", "12ي3", "است12ا3", "م1ا23ة", "12ا3ة", "ا12ا3", "12و3", "م123", "ان12ا3", "مت1ا23", "م12ا3", "ت1ا23"];

    private static readonly (string Text, int Weight)[] Before = [("", 52), ("ال", 27), ("و", 5), ("وال", 5), ("ب", 4), ("لل", 3), ("ل", 2), ("بال", 2)];
    private static readonly (string Text, int Weight)[] After = [("", 62), ("ات", 9), ("ين", 7), ("ون", 4), ("ها", 6), ("ه", 3), ("هم", 2), ("ي", 4), ("ية", 3)];

    private readonly string[] _lemmas;
    private readonly double[] _upTo = new double[Lemmas];

    public NewsVocabulary(Random random)
    {
        var lemmas = new HashSet<string>(Lemmas, StringComparer.Ordinal);
        while (lemmas.Count < Lemmas)
            lemmas.Add(Lemma(random));
        _lemmas = [.. lemmas];
        var sum = 0.0;
        for (var rank = 0; rank < Lemmas; rank++)
            _upTo[rank] = sum += 1 / Math.Pow(rank + 2.7, 1.05); // Zipf's law, as Mandelbrot has it
    }

    public string Word(Random random)
    {
        var at = Array.BinarySearch(_upTo, random.NextDouble() * _upTo[^1]);
        var lemma = _lemmas[Math.Min(at < 0 ? ~at : at, Lemmas - 1)];
        var after = One(After, random);
        return $"{One(Before, random)}{(after.Length > 0 && lemma[^1] == 'ة' ? lemma[..^1] : lemma)}{after}";
    }

    private static string Lemma(Random random)
    {
        var word = new StringBuilder(Patterns[random.Next(Patterns.Length)]);
        foreach (var place in "123")
            word.Replace(place, Letters[random.Next(Letters.Length)]);
        return word.ToString();
    }

    private static string One((string Text, int Weight)[] choices, Random random)
    {
        var at = random.Next(choices.Sum(choice => choice.Weight));
        return choices.First(choice => (at -= choice.Weight) < 0).Text;
    }
}
