namespace SinoNews.Arabic;

/// <summary>One pass over one reading of a text.</summary>
internal sealed class WordSearch(RuleTable list, Pieces pieces, List<Hit> hits)
{
    private readonly JoinedWord _word = new(pieces, list.LongestWord + (2 * Affixes.MaxLength));
    private readonly JoinedWord _next = new(pieces, list.LongestWord + (2 * Affixes.MaxLength));

    internal void Run()
    {
        for (var first = 0; first < pieces.Count; first++)
        {
            _word.Begin(first);
            do
            {
                if (_word.StandsApart) Look();
            }
            while (_word.Extend());
        }
    }

    private void Look()
    {
        Span<Stem> stems = stackalloc Stem[Stems.Most];
        var word = _word.Spelling;
        foreach (var stem in stems[..Stems.Of(word, _word.Script, stems)])
        {
            foreach (var (form, phrase) in list.BeginningWith(word.Letters[stem.From..stem.To]))
            {
                if (stem.Fits(_word.Reach(phrase.Reach), word.Length) && form.Accepts(word, stem)) Follow(phrase);
            }
        }
    }

    private void Follow(Phrase phrase)
    {
        var last = _word.Last;
        for (var i = 1; i < phrase.Words.Count; i++)
        {
            last = EndOfNext(phrase.Words[i], phrase.Reach, last + 1);
            if (last < 0) return;
        }

        hits.Add(new Hit(phrase.Rule, phrase.IsException, pieces[_word.First].Start, pieces[last].End));
    }

    // The shortest reading wins: to try the rest would take a time that grows with the power of the phrase's length.
    private int EndOfNext(WordForm[] forms, Reach reach, int first)
    {
        if (first >= pieces.Count) return -1;

        _next.Begin(first);
        do
        {
            if (_next.StandsApart && IsAny(forms, _next.Reach(reach))) return _next.Last;
        }
        while (_next.Extend());
        return -1;
    }

    private bool IsAny(WordForm[] forms, Reach reach)
    {
        Span<Stem> stems = stackalloc Stem[Stems.Most];
        var word = _next.Spelling;
        foreach (var stem in stems[..Stems.Of(word, _next.Script, stems)])
        {
            foreach (var form in forms)
            {
                if (stem.Fits(reach, word.Length) && word.Letters[stem.From..stem.To].SequenceEqual(form.Letters)
                    && form.Accepts(word, stem)) return true;
            }
        }

        return false;
    }
}
