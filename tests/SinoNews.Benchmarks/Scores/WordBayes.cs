namespace SinoNews.Benchmarks.Scores;

/// <summary>Multinomial naive Bayes over words as they are spelled, each count one higher than it was: what anybody would write first.</summary>
internal sealed class WordBayes
{
    private static readonly char[] Marks = [' ', '\t', '\n', '.', ',', '،', '؛', ':', '!', '?', '؟', '"', '«', '»', '(', ')', '/', '#', '@', '_', '-'];

    private readonly Dictionary<string, (int Wanted, int Unwanted)> _words = new(StringComparer.Ordinal);
    private readonly double _prior;
    private readonly (int Wanted, int Unwanted) _all;

    private WordBayes(IReadOnlyList<Labelled> texts)
    {
        foreach (var text in texts)
        {
            foreach (var word in Words(text.Text))
            {
                var (wanted, unwanted) = _words.GetValueOrDefault(word);
                _words[word] = text.IsUnwanted ? (wanted, unwanted + 1) : (wanted + 1, unwanted);
            }
        }
        _all = (_words.Values.Sum(count => count.Wanted), _words.Values.Sum(count => count.Unwanted));
        var bad = texts.Count(text => text.IsUnwanted);
        _prior = Math.Log((double)bad / (texts.Count - bad));
    }

    public static Func<string, double> Train(IReadOnlyList<Labelled> texts) => new WordBayes(texts).Score;

    // The probability of the unwanted class.
    private double Score(string text)
    {
        var sum = _prior;
        foreach (var word in Words(text))
        {
            var (wanted, unwanted) = _words.GetValueOrDefault(word);
            sum += Math.Log((unwanted + 1.0) / (_all.Unwanted + _words.Count)) - Math.Log((wanted + 1.0) / (_all.Wanted + _words.Count));
        }
        return 1 / (1 + Math.Exp(-sum));
    }

    private static string[] Words(string text) => text.Split(Marks, StringSplitOptions.RemoveEmptyEntries);
}
