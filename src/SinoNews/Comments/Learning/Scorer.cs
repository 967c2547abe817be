using SinoNews.Comments.Checks;

namespace SinoNews.Comments.Learning;

/// <summary>Scores comments by one version of the model.</summary>
public sealed class Scorer(LinearModel model)
{
    private const int TraitsTold = 3;
    private const int PhrasesTold = 4;

    /// <summary>Less than this of the sum is not worth a word.</summary>
    private const double Worth = 0.08;

    /// <summary>What drove it is sought only where the card will say it.</summary>
    public Scored Score(Submission submission) => Score(submission.Post.WordNumbers, new Circumstances(
        submission.Text, submission.Post.Elapsed, submission.Post.Removed, submission.Approved, submission.TurnedAway, submission.IsProven));

    /// <inheritdoc cref="Score(Submission)"/>
    public Scored Score(Circumstances circumstances) => Score(WordNumbers.Of(circumstances.Text), circumstances);

    private Scored Score(WordNumbers words, Circumstances circumstances)
    {
        var features = Features.Of(words, circumstances);
        var score = model.Score(features);
        return score < LikelyUnwanted.Worth ? new Scored(score, null, [])
            : new Scored(score, Told(circumstances), Phrases(circumstances.Text, features));
    }

    private string? Told(Circumstances circumstances)
    {
        var told = circumstances.Traits().Where(trait => model[(int)trait] * Features.OfATrait > Worth).OrderByDescending(trait => model[(int)trait])
            .Select(trait => TraitWords.Of(trait, circumstances)).OfType<string>().Take(TraitsTold).ToList();
        return told.Count == 0 ? null : string.Join("، ", told);
    }

    // Each piece of a word speaks for its letters alike; words that speak side by side are one phrase.
    private IReadOnlyList<TextSpan> Phrases(string text, Features features)
    {
        var grams = Grams.Of(text);
        var letters = new double[grams.Count];
        var values = features.Places.Zip(features.Values).DistinctBy(pair => pair.First).ToDictionary(pair => pair.First, pair => pair.Second);
        grams.Each((place, start, length) =>
        {
            for (var i = start; i < start + length; i++)
                letters[i] += model[place] * values[place] / length;
        });
        var words = grams.Words().Select(word => (word.Start, word.Length, Said: letters.AsSpan(word.Start, word.Length).ToArray().Sum())).ToList();
        var told = words.Where(word => word.Said > Worth && word.Length > 1).OrderByDescending(word => word.Said).Take(PhrasesTold * 2)
            .Select(word => (word.Start, word.Length)).Order().ToList();
        return [.. Joined(told).Take(PhrasesTold).Select(phrase => grams.Span(phrase.Start, phrase.Length))];
    }

    private static IEnumerable<(int Start, int Length)> Joined(List<(int Start, int Length)> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var (start, end) = (words[i].Start, words[i].Start + words[i].Length);
            while (i + 1 < words.Count && words[i + 1].Start == end + 1)
                end = words[++i].Start + words[i].Length;
            yield return (start, end - start);
        }
    }
}
