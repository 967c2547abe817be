namespace SinoNews.Arabic.Typesetting;

/// <summary>What begins a line of Markdown, and where its prose starts.</summary>
internal sealed class MarkdownLine
{
    private readonly string _text;
    private readonly int _start;
    private readonly int _end;

    internal MarkdownLine(string text, int start, int end)
    {
        (_text, _start, _end) = (text, start, end);
        var at = Past(start, ' ', '\t', '>');
        Indent = _text.AsSpan(start, at - start).Contains('\t') ? 4 : at - start;
        IsIndented = Indent >= 4 && !_text.AsSpan(start, at - start).Contains('>');
        while (ItemEnd(at) is var next and > 0)
        {
            IsItem = true;
            at = next;
        }

        Fence = FenceAt(at);
        if (HeadingEnd(at) is var heading and > 0)
        {
            IsHeading = true;
            at = heading;
        }

        Prose = DefinitionEnd(at);
        IsDefinition = Prose > at;
        IsBlank = string.IsNullOrWhiteSpace(_text[at..end]);
    }

    internal int Indent { get; }

    internal bool IsIndented { get; }

    internal bool IsItem { get; }

    internal bool IsBlank { get; }

    internal bool BeginsBlock => IsItem || IsHeading || IsDefinition;

    internal bool EndsBlock => IsHeading;

    /// <summary>Where what is no mark of Markdown begins.</summary>
    internal int Prose { get; }

    /// <summary>The fence of code that the line opens.</summary>
    internal (char Mark, int Length)? Fence { get; }

    private bool IsHeading { get; }

    private bool IsDefinition { get; }

    internal bool Closes((char Mark, int Length) fence)
    {
        var at = Past(_start, ' ', '\t', '>');
        var end = Past(at, fence.Mark);
        return end - at >= fence.Length && string.IsNullOrWhiteSpace(_text[end.._end]);
    }

    private (char, int)? FenceAt(int at)
    {
        if (at >= _end || _text[at] is not ('`' or '~'))
            return null;
        var end = Past(at, _text[at]);
        return end - at >= 3 && (_text[at] is '~' || !_text.AsSpan(end, _end - end).Contains('`')) ? (_text[at], end - at) : null;
    }

    private int ItemEnd(int at)
    {
        var end = at;
        while (end < _end && end - at < 9 && char.IsAsciiDigit(_text[end]))
            end++;
        var isMark = end < _end && (end > at ? _text[end] is '.' or ')' : _text[end] is '-' or '*' or '+');
        return isMark && end + 1 < _end && _text[end + 1] is ' ' or '\t' ? Past(end + 1, ' ', '\t') : -1;
    }

    private int HeadingEnd(int at)
    {
        var end = Past(at, '#');
        return end > at && end - at <= 6 && end < _end && _text[end] is ' ' or '\t' ? Past(end, ' ', '\t') : -1;
    }

    // [label]: address, of which a title may follow, and [^note]: words.
    private int DefinitionEnd(int at)
    {
        if (at >= _end || _text[at] is not '[')
            return at;
        var colon = _text.IndexOf("]:", at, _end - at, StringComparison.Ordinal);
        if (colon < 0 || _text.AsSpan(at + 1, colon - at - 1).ContainsAny('[', ']'))
            return at;
        var words = Past(colon + 2, ' ', '\t');
        if (_text[at + 1] is '^')
            return words;
        while (words < _end && !char.IsWhiteSpace(_text[words]))
            words++;
        return words;
    }

    private int Past(int at, params ReadOnlySpan<char> marks)
    {
        while (at < _end && marks.Contains(_text[at]))
            at++;
        return at;
    }
}
