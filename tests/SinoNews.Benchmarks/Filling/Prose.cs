using System.Text;
using SinoNews.Articles;
using SinoNews.Benchmarks.Search;
using SinoNews.Names;

namespace SinoNews.Benchmarks.Filling;

/// <summary>A text as its rows hold it, with the entries of the glossary that it mentions in the order of their first mentions.</summary>
internal sealed record MadeText(string Html, string Text, IReadOnlyList<int> EntryIds);

/// <summary>
/// Writes fast: a sentence is a run somewhere in a long row of made words, which are as common and as rare as words are, and
/// one in eight is of the shipped stories, rendered by the product's own pipeline.
/// </summary>
internal sealed class Prose
{
    private const int WordsInRow = 1_000_000;
    private const int ShippedOnceIn = 8;
    private const int LongestRun = 25;

    private readonly string _row;
    private readonly int[] _starts = new int[WordsInRow];
    private readonly (ShippedSentence Sentence, string Html)[] _shipped;
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _html = new();

    public Prose(Random random, Lexicon lexicon)
    {
        var (vocabulary, row) = (new NewsVocabulary(random), new StringBuilder(WordsInRow * 7));
        for (var i = 0; i < WordsInRow; i++)
        {
            _starts[i] = row.Length;
            row.Append(vocabulary.Word(random)).Append(' ');
        }
        _row = row.ToString();
        _shipped = [.. ShippedSentences.Of(lexicon).Select(Rendered).OfType<(ShippedSentence, string)>()];
    }

    /// <summary>So many words that follow each other.</summary>
    public ReadOnlySpan<char> Run(Random random, int words)
    {
        var at = random.Next(WordsInRow - words);
        return _row.AsSpan(_starts[at].._starts[at + words]).TrimEnd(' ');
    }

    /// <summary>Paragraphs of 40 to 80 words.</summary>
    public MadeText Write(Random random, int words)
    {
        _text.Clear();
        _html.Clear();
        var entries = new List<int>();
        while (words > 0)
        {
            _html.Append(_html.Length == 0 ? "<p>" : "\n<p>");
            _text.Append(_text.Length == 0 ? "" : "\n");
            for (var left = Math.Min(words, 40 + random.Next(40)); left > 0;)
            {
                var written = Sentence(random, entries);
                (left, words) = (left - written, words - written);
                _html.Append(left > 0 ? ". " : ".</p>");
                _text.Append(left > 0 ? ". " : ".");
            }
        }
        return new MadeText(_html.ToString(), _text.ToString(), entries);
    }

    /// <returns>How many words it has.</returns>
    private int Sentence(Random random, List<int> entries)
    {
        if (random.Next(ShippedOnceIn) == 0)
        {
            var (shipped, html) = _shipped[random.Next(_shipped.Length)];
            _html.Append(html);
            _text.Append(shipped.Text);
            entries.AddRange(shipped.Entries.Except(entries));
            return shipped.Words;
        }
        var words = 8 + random.Next(LongestRun - 8);
        var run = Run(random, words); // letters and blanks: nothing to escape
        _html.Append(run);
        _text.Append(run);
        return words;
    }

    private static (ShippedSentence Sentence, string Html)? Rendered(ShippedSentence sentence)
    {
        var body = BodyPipeline.Render(sentence.Text, showsTerms: false);
        return body.Html is ['<', 'p', '>', .. var html, '<', '/', 'p', '>'] && !html.Contains("<p", StringComparison.Ordinal) && !body.Text.Contains('\n', StringComparison.Ordinal)
            ? (sentence with { Text = body.Text }, html) : null;
    }
}
