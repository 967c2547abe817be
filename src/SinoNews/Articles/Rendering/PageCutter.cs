using System.Text;
using AngleSharp.Dom;

namespace SinoNews.Articles.Rendering;

/// <summary>
/// Cuts a text into pages of a size: at the end of a block where it can. A block that is larger than a page is cut inside,
/// at the end of an item, a row or a word, and goes on in the elements in which it stood.
/// </summary>
/// <param name="room">Bytes in UTF-8.</param>
internal sealed class PageCutter(int room)
{
    // A block that is cut is not begun at the foot of a page for less.
    private const int Least = 400;

    private readonly List<string> _pages = [];
    private readonly StringBuilder _page = new();
    private readonly List<OpenElement> _open = [];
    private int _size;
    private bool _isBlank = true;

    // What stands open must be closed on this page and opened on the next.
    private int Frame => _open.Sum(element => element.Size);

    private int Left => room - _size;

    internal IReadOnlyList<string> Cut(IElement body)
    {
        foreach (var node in body.ChildNodes)
            Place(node);
        if (!_isBlank || _pages.Count == 0)
            Finish();
        return _pages;
    }

    private void Place(INode node)
    {
        if (node is IText text)
            Place(text.Data);
        else if (node is IElement element)
            Place(element);
    }

    private void Place(IElement element)
    {
        var html = element.OuterHtml;
        var size = Encoding.UTF8.GetByteCount(html);
        if (size + Followed(element, size) > Left && size <= room - Frame)
            Turn();
        if (size <= Left)
        {
            Append(html, size);
            CountItem(element);
        }
        else
        {
            Divide(element);
        }
    }

    // A heading is not left behind by what it heads: a whole block, or the beginning of one that will be cut.
    private int Followed(IElement element, int size)
    {
        if (element is not { LocalName: "h2" or "h3" or "h4", NextElementSibling: { } next })
            return 0;
        var block = Encoding.UTF8.GetByteCount(next.OuterHtml);
        return size + block <= room - Frame ? block : 2 * Least;
    }

    private void Divide(IElement element)
    {
        var opened = new OpenElement(element);
        if (Frame + opened.Size > room / 2) // nested deeper than a page can bear: the words are what counts
        {
            foreach (var child in element.ChildNodes)
                Place(child);
            return;
        }
        if (Left < opened.Size + Least)
            Turn();
        CountItem(element);
        _page.Append(opened.Start(again: false, isInItem: false));
        _size += opened.Size;
        _open.Add(opened);
        foreach (var child in element.ChildNodes)
            Place(child);
        _open.RemoveAt(_open.Count - 1);
        _page.Append(opened.End);
    }

    private void Place(string words)
    {
        while (words.Length > 0)
        {
            var (whole, atWord, atLetter) = Markup.Fitting(words, Left);
            if (whole)
            {
                Append(Markup.Encode(words), Markup.Size(words), isBlank: string.IsNullOrWhiteSpace(words));
                return;
            }
            if (string.IsNullOrWhiteSpace(words))
                return; // between two blocks
            var cut = atWord > 0 || !_isBlank ? atWord : atLetter;
            Append(Markup.Encode(words[..cut]), Markup.Size(words[..cut]), isBlank: cut == 0 && _isBlank);
            words = words[cut..];
            Turn();
        }
    }

    private void CountItem(IElement element)
    {
        if (element.LocalName == "li" && _open.Count > 0)
            _open[^1].NextItem++;
    }

    private void Append(string html, int size, bool isBlank = false)
    {
        _page.Append(html);
        _size += size;
        _isBlank &= isBlank;
    }

    private void Turn()
    {
        if (_isBlank)
            return;
        Finish();
        for (var i = 0; i < _open.Count; i++)
            _page.Append(_open[i].Start(again: true, isInItem: i < _open.Count - 1));
        (_size, _isBlank) = (Frame, true);
    }

    private void Finish()
    {
        foreach (var element in Enumerable.Reverse(_open))
            _page.Append(element.End);
        _pages.Add(_page.ToString());
        _page.Clear();
    }
}
