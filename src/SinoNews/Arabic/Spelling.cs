using System.Runtime.InteropServices;

namespace SinoNews.Arabic;

/// <summary>A word as runs of one letter: غبيييي is غ ب ي, once, once and four times.</summary>
internal readonly ref struct Spelling(ReadOnlySpan<char> letters, ReadOnlySpan<int> counts)
{
    internal ReadOnlySpan<char> Letters { get; } = letters;

    internal ReadOnlySpan<int> Counts { get; } = counts;

    internal int Length => Letters.Length;

    /// <summary>A letter said several times: what letters spaced out are made of.</summary>
    internal bool IsOneLetter => Letters.Length == 1;
}

/// <summary>A word that grows; it squeezes as it goes.</summary>
internal sealed class SpellingBuilder
{
    private readonly List<char> _letters = [];
    private readonly List<int> _counts = [];

    internal int Length => _letters.Count;

    internal Spelling Whole => Slice(0, _letters.Count);

    internal Spelling Slice(int start, int length) => new(
        CollectionsMarshal.AsSpan(_letters).Slice(start, length),
        CollectionsMarshal.AsSpan(_counts).Slice(start, length));

    internal void Clear()
    {
        _letters.Clear();
        _counts.Clear();
    }

    /// <param name="apart">Begins a new run even of the same letter, as at the start of a word.</param>
    internal void Add(char letter, int count = 1, bool apart = false)
    {
        if (!apart && _letters.Count > 0 && _letters[^1] == letter)
        {
            _counts[^1] += count;
            return;
        }

        _letters.Add(letter);
        _counts.Add(count);
    }

    internal void Add(Spelling more)
    {
        for (var i = 0; i < more.Length; i++) Add(more.Letters[i], more.Counts[i]);
    }
}
