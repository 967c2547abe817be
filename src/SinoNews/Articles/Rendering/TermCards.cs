using System.Globalization;
using AngleSharp.Dom;
using SinoNews.Names;

namespace SinoNews.Articles.Rendering;

/// <summary>The cards of a story's terms: popovers that a module opens; without it the term leads to the entry's page.</summary>
internal static class TermCards
{
    private const int MostSquares = 4;

    internal static string Html(IDocument document, IReadOnlyList<GlossaryEntry> entries) =>
        string.Concat(entries.Select(entry => Card(document, entry).OuterHtml));

    private static IElement Card(IDocument document, GlossaryEntry entry)
    {
        var id = entry.Id.ToString(CultureInfo.InvariantCulture);
        var card = New(document, "div", ("class", "gloss"), ("id", $"term-{id}"), ("popover", ""), ("role", "dialog"), ("aria-labelledby", $"term-{id}-name"), ("tabindex", "-1"));
        card.Append(Characters(document, entry.Simplified));
        var pinyin = New(document, "p");
        pinyin.Append(Text(New(document, "bdi", ("lang", "zh-Latn")), entry.Pinyin));
        var more = New(document, "p");
        more.Append(Text(New(document, "a", ("href", $"/names/{Uri.EscapeDataString(entry.Slug)}")), "المدخل كاملًا في معجم الصين"));
        card.Append(
            pinyin,
            Isolated(New(document, "p", ("class", "name"), ("id", $"term-{id}-name")), entry.Name),
            Isolated(New(document, "p", ("class", "meta")), entry.Explanation),
            more);
        return card;
    }

    // More than four do not fit in squares.
    private static IElement Characters(IDocument document, string name)
    {
        var characters = name.EnumerateRunes().Select(rune => rune.ToString()).ToList();
        if (characters.Count > MostSquares)
            return Text(New(document, "p", ("class", "han"), ("lang", "zh"), ("dir", "ltr")), name);
        var squares = New(document, "span", ("class", "zi"), ("lang", "zh"), ("data-n", characters.Count.ToString(CultureInfo.InvariantCulture)));
        squares.Append([.. characters.Select(character => Text(New(document, "span"), character))]);
        return squares;
    }

    private static IElement Isolated(IElement element, string text)
    {
        Text(element, text);
        Isolation.Isolate(element);
        return element;
    }

    private static IElement Text(IElement element, string text)
    {
        element.TextContent = text;
        return element;
    }

    private static IElement New(IDocument document, string name, params (string Name, string Value)[] attributes)
    {
        var element = document.CreateElement(name);
        foreach (var (attribute, value) in attributes)
            element.SetAttribute(attribute, value);
        return element;
    }
}
