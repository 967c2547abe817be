using System.Text;
using SinoNews.Arabic;

namespace SinoNews.Comments.Learning;

/// <summary>
/// A text in pieces of two to five letters, within words and across their borders, of the folded text: whatever the
/// spelling, and words cut in two, leave most pieces as they were. A piece is known by its hash alone.
/// </summary>
internal sealed class Grams
{
    private const int Shortest = 2;
    private const int Longest = 5;

    private readonly FoldedText _folded;
    private readonly string _letters;
    private readonly List<int> _places;

    private Grams(FoldedText folded)
    {
        _folded = folded;
        (_letters, _places) = Letters(folded.Text);
    }

    internal static Grams Of(string text) => new(FoldedText.Of(text));

    /// <summary>Calls with the place in the model, and where among the letters it begins and how many it has.</summary>
    internal void Each(Action<int, int, int> piece)
    {
        for (var start = 0; start + Shortest <= _letters.Length; start++)
        {
            var hash = 0xCBF29CE484222325;
            for (var length = 1; length <= Longest && start + length <= _letters.Length; length++)
            {
                hash = unchecked((hash ^ _letters[start + length - 1]) * 0x100000001B3); // FNV-1a
                if (length >= Shortest)
                    piece(LinearModel.Place(hash), start, length);
            }
        }
    }

    /// <summary>The words among the letters: where each begins and how many letters it has.</summary>
    internal IEnumerable<(int Start, int Length)> Words()
    {
        for (int at = 0, start = -1; at < _letters.Length; at++)
        {
            if (_letters[at] != ' ')
                start = start < 0 ? at : start;
            else if (start >= 0)
            {
                yield return (start, at - start);
                start = -1;
            }
        }
    }

    internal int Count => _letters.Length;

    /// <summary>Where in the original text some of the letters stand.</summary>
    internal TextSpan Span(int start, int length)
    {
        var from = _folded.Start(_places[start]);
        return new TextSpan(from, _folded.End(_places[start + length - 1]) - from);
    }

    // Words of letters and digits, parted by one blank, with one before the first and after the last.
    private static (string Letters, List<int> Places) Letters(string folded)
    {
        var (letters, places) = (new StringBuilder(" ", folded.Length + 2), new List<int>(folded.Length + 2) { -1 });
        for (var at = 0; at < folded.Length; at++)
        {
            var isLetter = char.IsLetterOrDigit(folded[at]);
            if (!isLetter && letters[^1] == ' ')
                continue;
            letters.Append(isLetter ? folded[at] : ' ');
            places.Add(at);
        }
        if (letters[^1] != ' ')
        {
            letters.Append(' ');
            places.Add(-1);
        }
        return (letters.ToString(), places);
    }
}
