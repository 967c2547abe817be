using System.Text;
using SinoNews.Articles;
using SinoNews.Names;

namespace SinoNews.Benchmarks.Search;

/// <summary>Makes stories of about 275 words, the same for the same seed: a third of the sentences are of the shipped stories, the others of made words; ten years of them.</summary>
internal sealed class StoryMaker
{
    public static readonly IReadOnlyList<string> Authors = [.. Enumerable.Range(1, 40).Select(i => $"كاتب {i}")];

    private const int Seed = 20261123;
    private const int Sections = 6;

    private readonly Random _random = new(Seed);
    private readonly NewsVocabulary _vocabulary;
    private readonly IReadOnlyList<ShippedSentence> _sentences;
    private readonly Lexicon _lexicon;
    private readonly string[] _names;

    public StoryMaker(Lexicon lexicon)
    {
        (_lexicon, _vocabulary, _names) = (lexicon, new NewsVocabulary(_random), [.. lexicon.Entries.Select(entry => entry.Name)]);
        _sentences = ShippedSentences.Of(lexicon);
    }

    /// <param name="count">How many; the last is the newest.</param>
    public IEnumerable<MadeStory> Stories(int count)
    {
        var apart = TimeSpan.FromDays(3650) / count;
        for (var i = 1; i <= count; i++)
            yield return Make(i, SearchStore.Now - (apart * (count - i)) - TimeSpan.FromMinutes(1));
    }

    public MadeStory Make(long id, DateTime at)
    {
        var title = Title();
        var (text, entries) = Text();
        var kind = _random.Next(20) switch { 0 => ArticleKind.Pictures, < 4 => ArticleKind.Explainer, _ => ArticleKind.News };
        return new MadeStory(id, title, text, at)
        {
            SectionId = 1 + _random.Next(Sections),
            Kind = kind,
            AuthorId = 1 + _random.Next(Authors.Count),
            EntryIds = [.. ShippedSentences.Mentioned(title, _lexicon).Concat(entries).Distinct()],
        };
    }

    private string Title()
    {
        var words = Enumerable.Range(0, 5 + _random.Next(4)).Select(_ => _vocabulary.Word(_random)).ToList();
        if (_random.Next(3) == 0)
            words.Insert(_random.Next(words.Count), _names[_random.Next(_names.Length)]);
        return string.Join(' ', words);
    }

    private (string Text, IEnumerable<int> Entries) Text()
    {
        var (text, entries, left) = (new StringBuilder(), new List<int>(), 250 + _random.Next(50));
        while (left > 0)
        {
            if (_random.Next(3) == 0)
            {
                var (sentence, words, mentioned) = _sentences[_random.Next(_sentences.Count)];
                text.Append(sentence);
                entries.AddRange(mentioned);
                left -= words;
            }
            else
            {
                var words = 8 + _random.Next(18);
                text.AppendJoin(' ', Enumerable.Range(0, words).Select(_ => _vocabulary.Word(_random)));
                left -= words;
            }
            text.Append(_random.Next(4) == 0 ? ".\n" : ". ");
        }
        return (text.ToString(), entries);
    }
}
