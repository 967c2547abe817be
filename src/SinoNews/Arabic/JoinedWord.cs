namespace SinoNews.Arabic;

/// <summary>Consecutive pieces read as one word: غ ب ي, S.T.U.P.I.D, غ*بي.</summary>
internal sealed class JoinedWord(Pieces pieces, int maxLength)
{
    // Letters said again and again (ا ا ا ا) are one run: without this a text of them would be read quadratically.
    private const int MaxPieces = 32;

    private readonly SpellingBuilder _letters = new();
    private Gap _widest;
    private bool _onlyLetters;
    private bool _someLetter;

    internal int First { get; private set; }

    internal int Last { get; private set; }

    internal Spelling Spelling => First == Last ? pieces.Spelling(First) : _letters.Whole;

    internal Script Script => pieces[First].Script;

    /// <summary>
    /// Whether the pieces are a word by themselves: a wider gap on either side than inside, or, round spaced letters,
    /// a whole word or «و». So the letters of حمار spaced out inside those of استحمار are no word.
    /// </summary>
    internal bool StandsApart => First == Last || (_letters.Length > 1 && BeginsApart && EndsApart);

    internal void Begin(int first)
    {
        First = Last = first;
        _widest = Gap.None;
        _onlyLetters = _someLetter = IsLetter(first);
    }

    /// <summary>Takes in the next piece, if it may belong to the same word.</summary>
    internal bool Extend()
    {
        var next = Last + 1;
        if (next == pieces.Count || !pieces.MayJoin(Last) || next - First == MaxPieces) return false;

        var gap = pieces[next].Before;
        if (gap >= Gap.Space && !(_onlyLetters && IsLetter(next))) return false;

        if (First == Last)
        {
            _letters.Clear();
            _letters.Add(pieces.Spelling(First));
        }

        _letters.Add(pieces.Spelling(next));
        if (_letters.Length > maxLength) return false;

        Last = next;
        _widest = gap > _widest ? gap : _widest;
        _onlyLetters &= IsLetter(next);
        _someLetter |= IsLetter(next);
        return true;
    }

    /// <summary>
    /// Two whole words with a point or a slash between them may make a third by chance (الكل/بين), so what is joined
    /// across those is not taken apart again for affixes, unless a letter stands alone in it.
    /// </summary>
    internal Reach Reach(Reach wanted) =>
        First == Last || _someLetter || _widest <= Gap.Sign ? wanted : SinoNews.Arabic.Reach.Alone;

    private bool BeginsApart =>
        First == 0 || !pieces.MayJoin(First - 1) || pieces[First].Before > _widest
        || (_onlyLetters && (!IsLetter(First - 1) || IsWaw(First)));

    private bool EndsApart =>
        Last == pieces.Count - 1 || !pieces.MayJoin(Last) || pieces[Last + 1].Before > _widest
        || (_onlyLetters && (!IsLetter(Last + 1) || IsWaw(Last + 1)));

    private bool IsLetter(int index) => pieces[index].Runs == 1;

    private bool IsWaw(int index) => IsLetter(index) && pieces.Spelling(index).Letters[0] == 'و';
}
