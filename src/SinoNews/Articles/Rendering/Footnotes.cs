using AngleSharp.Dom;

namespace SinoNews.Articles.Rendering;

/// <summary>Footnotes with ids of our own (fn1, fnref1), and links that say in Arabic where they lead.</summary>
internal static class Footnotes
{
    internal static void Number(IElement body)
    {
        // Only the parser gives these classes.
        foreach (var reference in body.QuerySelectorAll("a.footnote-ref").ToList())
        {
            var number = Digits(reference.GetAttribute("href"));
            reference.Id = $"fnref{Digits(reference.Id)}";
            Link(reference, "fnref", $"#fn{number}", $"الحاشية {number}");
        }

        foreach (var group in body.QuerySelectorAll("div.footnotes").ToList())
        {
            var notes = body.Owner!.CreateElement("section");
            notes.ClassName = "notes";
            notes.SetAttribute("aria-label", "الحواشي");
            foreach (var note in group.QuerySelectorAll("li[id^='fn:']").ToList())
                Name(note);
            notes.Append([.. group.Children.Where(child => child.LocalName == "ol")]);
            group.Replace(notes);
        }
    }

    private static void Name(IElement note)
    {
        var number = Digits(note.Id);
        note.Id = $"fn{number}";
        var links = note.QuerySelectorAll("a.footnote-back-ref").ToList();
        for (var i = 0; i < links.Count; i++)
        {
            var label = links.Count == 1 ? $"العودة إلى موضع الحاشية {number}" : $"العودة إلى الموضع {i + 1} للحاشية {number}";
            Link(links[i], "fnback", $"#fnref{Digits(links[i].GetAttribute("href"))}", label);
            links[i].TextContent = "↑"; // the same in both directions of writing
            links[i].Before(note.Owner!.CreateTextNode(" "));
        }
    }

    private static void Link(IElement link, string kind, string address, string label)
    {
        link.ClassName = kind;
        link.SetAttribute("href", address);
        link.SetAttribute("aria-label", label);
    }

    private static string Digits(string? text) => string.Concat((text ?? "").Where(char.IsAsciiDigit));
}
