namespace SinoNews.Arabic.Typesetting;

/// <summary>Seals what is no prose inside one block: code, addresses, tags, entities, escapes. Each character is read once.</summary>
internal sealed class InlineMarks
{
    private const int LongestEntity = 32;

    private readonly string _text;
    private readonly char[] _prose;
    private readonly int _start;
    private readonly int _end;
    private readonly Dictionary<int, Queue<int>> _ticks = [];
    private readonly Dictionary<char, int> _closes = [];
    private int _nextAngle = -1;

    internal InlineMarks(string text, char[] prose, int start, int end)
    {
        (_text, _prose, _start, _end) = (text, prose, start, end);
        for (int i = start, length; i < end; i += Math.Max(length, 1))
        {
            length = Ticks(i);
            if (length == 0)
                continue;
            if (!_ticks.TryGetValue(length, out var places))
                _ticks.Add(length, places = new Queue<int>());
            places.Enqueue(i);
        }
    }

    internal void Seal()
    {
        for (var i = _start; i < _end;)
        {
            var end = Math.Min(SealedFrom(i), _end);
            for (var at = i; at < end; at++)
            {
                if (_prose[at] is not '\n') _prose[at] = Stretch.Sealed;
            }
            i = Math.Max(end, i + 1);
        }
    }

    // Where the sealed piece that begins here ends; here, if none begins.
    private int SealedFrom(int i) => _text[i] switch
    {
        '\\' when i + 1 < _end && char.IsAscii(_text[i + 1]) && (char.IsPunctuation(_text[i + 1]) || char.IsSymbol(_text[i + 1])) => i + 2,
        '`' => Code(i),
        '<' => Tag(i),
        '&' => Entity(i),
        '(' when i > _start && _text[i - 1] is ']' => Target(i),
        'h' or 'H' when Follows(i, "http://") || Follows(i, "https://") => Address(i),
        'w' or 'W' when Follows(i, "www.") => Address(i),
        '@' => Mail(i),
        _ => i,
    };

    private int Code(int i)
    {
        var length = Ticks(i);
        if (!_ticks.TryGetValue(length, out var places)) // a backslash took one of them
            return i + length;
        while (places.TryPeek(out var place) && place <= i)
            places.Dequeue();
        return places.TryDequeue(out var close) ? close + length : i + length;
    }

    private int Ticks(int i)
    {
        var end = i;
        while (end < _end && _text[end] is '`')
            end++;
        return end - i;
    }

    private int Tag(int i)
    {
        if (i + 1 >= _end || !(char.IsAsciiLetter(_text[i + 1]) || _text[i + 1] is '/' or '!' or '?'))
            return i;
        return NextAngle(i) is var angle and < int.MaxValue ? angle + 1 : i;
    }

    private int NextAngle(int i)
    {
        if (_nextAngle < i)
            _nextAngle = _text.IndexOf('>', i, _end - i) is var found and >= 0 ? found : int.MaxValue;
        return _nextAngle;
    }

    private int Entity(int i)
    {
        var end = i + 1;
        while (end < _end && end - i < LongestEntity && (char.IsAsciiLetterOrDigit(_text[end]) || _text[end] is '#'))
            end++;
        return end > i + 1 && end < _end && _text[end] is ';' ? end + 1 : i;
    }

    // The address, and the quotes around a title; the title's own words are shown, and so are prose.
    private int Target(int i)
    {
        var end = i + 1;
        var depth = 0;
        if (end < _end && _text[end] is '<' && NextAngle(end) is var angle and < int.MaxValue)
            end = angle + 1;
        while (end < _end && !char.IsWhiteSpace(_text[end]) && (_text[end] is not ')' || depth > 0))
        {
            depth += _text[end] switch { '(' => 1, ')' => -1, _ => 0 };
            end++;
        }

        if (end >= _end || _text[end] is ')')
            return end + 1;
        var open = end;
        while (open < _end && char.IsWhiteSpace(_text[open]))
            open++;
        if (open >= _end || _text[open] is not ('"' or '\'' or '('))
            return end;
        _prose[open] = Stretch.Sealed;
        var close = _text[open] is '(' ? ')' : _text[open];
        if (NextClose(close, open + 1) is var at and < int.MaxValue)
            (_prose[at], _prose[at + 1]) = (Stretch.Sealed, Stretch.Sealed);
        return end;
    }

    // What closes a title stands before the bracket that closes the link.
    private int NextClose(char mark, int i)
    {
        if (_closes.GetValueOrDefault(mark, -1) < i)
        {
            while (i + 1 < _end && (_text[i] != mark || _text[i + 1] is not ')'))
                i++;
            _closes[mark] = i + 1 < _end ? i : int.MaxValue;
        }

        return _closes[mark];
    }

    private int Address(int i)
    {
        while (i < _end && !char.IsWhiteSpace(_text[i]) && _text[i] is not ('<' or '>' or '"' or '«' or '»' or '،' or '؛' or '؟' or ')' or ']'))
            i++;
        return i;
    }

    private int Mail(int i)
    {
        for (var at = i - 1; at >= _start && IsOfMail(_text[at]); at--)
            _prose[at] = Stretch.Sealed;
        var end = i + 1;
        while (end < _end && IsOfMail(_text[end]))
            end++;
        return end;
    }

    private static bool IsOfMail(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '+';

    private bool Follows(int i, string what) => _end - i >= what.Length && _text.AsSpan(i, what.Length).Equals(what, StringComparison.OrdinalIgnoreCase);
}
