namespace SinoNews.Arabic.Typesetting;

/// <summary>
/// The prose of a Markdown text, cut into stretches. It reads Markdown roughly: where it errs it takes prose for
/// code, or a paragraph for two, and then only says less.
/// </summary>
internal sealed class Manuscript
{
    private readonly string _text;
    private readonly char[] _prose;
    private readonly List<(int Start, int End)> _blocks = [];
    private (char Mark, int Length)? _fence;
    private bool _afterBlank = true;
    private bool _inList;

    private Manuscript(string text)
    {
        _text = text;
        _prose = text.ToCharArray();
    }

    internal static IEnumerable<Stretch> Of(string text)
    {
        var manuscript = new Manuscript(text);
        manuscript.SealComments();
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            manuscript.ReadLine(start, end);
        }

        return manuscript._blocks.SelectMany(manuscript.Stretches);
    }

    private void SealComments()
    {
        for (var start = _text.IndexOf("<!--", StringComparison.Ordinal); start >= 0;)
        {
            var end = _text.IndexOf("-->", start + 4, StringComparison.Ordinal);
            if (end < 0)
                return;
            Seal(start, end + 3);
            start = _text.IndexOf("<!--", end + 3, StringComparison.Ordinal);
        }
    }

    private void ReadLine(int start, int end)
    {
        var line = new MarkdownLine(_text, start, end);
        if (_fence is { } fence)
        {
            Seal(start, end);
            if (line.Closes(fence)) _fence = null;
        }
        else if (line.IsBlank)
        {
            _afterBlank = true;
            return;
        }
        else if (line.Fence is { } opened)
        {
            Seal(start, end);
            _fence = opened;
        }
        else if (line.IsIndented && _afterBlank && !_inList)
        {
            Seal(start, end);
            return; // the next indented line is code too
        }
        else
        {
            _inList = line.IsItem || (_inList && !(_afterBlank && line.Indent == 0));
            Seal(start, line.Prose);
            if (_afterBlank || line.BeginsBlock || _blocks.Count == 0)
                _blocks.Add((line.Prose, end));
            else
                _blocks[^1] = (_blocks[^1].Start, end);
            _afterBlank = line.EndsBlock;
            return;
        }

        _afterBlank = true;
    }

    // Cells are cut apart where a bar is no code.
    private IEnumerable<Stretch> Stretches((int Start, int End) block)
    {
        new InlineMarks(_text, _prose, block.Start, block.End).Seal();
        for (int start = block.Start, end; start <= block.End; start = end + 1)
        {
            end = Array.IndexOf(_prose, '|', start, block.End - start);
            if (end < 0) end = block.End;
            if (!_prose.AsSpan(start, end - start).IsWhiteSpace())
                yield return new Stretch(_text, new string(_prose, start, end - start), start);
        }
    }

    private void Seal(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (_prose[i] is not '\n') _prose[i] = Stretch.Sealed;
        }
    }
}
