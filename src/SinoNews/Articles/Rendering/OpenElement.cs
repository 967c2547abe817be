using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace SinoNews.Articles.Rendering;

/// <summary>An element that goes on from page to page: a list counts on, and an id stands once.</summary>
internal sealed class OpenElement
{
    private const int RoomForNumber = 24;

    private readonly IElement _shell;
    private readonly bool _isNumbered;
    private readonly string _start;

    internal OpenElement(IElement element)
    {
        _shell = (IElement)element.Clone(deep: false);
        _isNumbered = element.LocalName == "ol";
        NextItem = _isNumbered && int.TryParse(element.GetAttribute("start"), NumberStyles.None, CultureInfo.InvariantCulture, out var first) ? first : 1;
        End = $"</{element.LocalName}>";
        _start = StartOf(_shell);
        _shell.RemoveAttribute("id");
        Size = Encoding.UTF8.GetByteCount(_start) + End.Length + (_isNumbered ? RoomForNumber : 0);
    }

    /// <summary>The bytes of both tags, or a few more.</summary>
    internal int Size { get; }

    internal string End { get; }

    /// <summary>The number of the next item of a list.</summary>
    internal int NextItem { get; set; }

    /// <param name="isInItem">An item that began on the page before goes on.</param>
    internal string Start(bool again, bool isInItem)
    {
        if (!again)
            return _start;
        if (_isNumbered)
            _shell.SetAttribute("start", (isInItem ? NextItem - 1 : NextItem).ToString(CultureInfo.InvariantCulture));
        return StartOf(_shell);
    }

    // Parsers drop a line break after <pre>: there is one for them.
    private string StartOf(IElement shell)
    {
        var html = shell.OuterHtml;
        var start = html.EndsWith(End, StringComparison.Ordinal) ? html[..^End.Length] : html;
        return shell.LocalName == "pre" ? start + "\n" : start;
    }
}
