using AngleSharp.Dom;
using SinoNews.Arabic;

namespace SinoNews.Articles.Rendering;

/// <summary>Tables as the site shows them: aligned by class, in a box that scrolls sideways and that the keyboard reaches.</summary>
internal static class Tables
{
    private const int LabelLength = 80;

    internal static void Box(IElement body)
    {
        var number = 0;
        foreach (var table in body.QuerySelectorAll("table").ToList())
        {
            var headers = table.QuerySelectorAll("th").ToList();
            var names = string.Join('،', headers.Select(header => header.TextContent.Trim()).Where(name => name.Length > 0)).Replace("،", "، ", StringComparison.Ordinal);
            foreach (var cell in table.QuerySelectorAll("th, td"))
                Align(cell);
            foreach (var header in headers)
                Name(header);

            // The number tells apart two tables with the same columns.
            var box = body.Owner!.CreateElement("section");
            box.ClassName = "scroll";
            box.SetAttribute("tabindex", "0");
            box.SetAttribute("aria-label", $"جدول {++number}" + (names.Length > 0 ? $": {Excerpt.Of(names, LabelLength)}" : ""));
            table.Replace(box);
            box.AppendChild(table);
        }
    }

    // Markdown says left for the beginning of a line, and ours begins at the right.
    private static void Align(IElement cell)
    {
        var style = cell.GetAttribute("style") ?? "";
        cell.RemoveAttribute("style");
        if (style.Contains("left", StringComparison.Ordinal)) cell.ClassName = "start";
        else if (style.Contains("center", StringComparison.Ordinal)) cell.ClassName = "mid";
        else if (style.Contains("right", StringComparison.Ordinal)) cell.ClassName = "end";
    }

    // A header that says nothing names no column.
    private static void Name(IElement header)
    {
        if (string.IsNullOrWhiteSpace(header.TextContent))
            header.Replace(header.Owner!.CreateElement("td"));
        else
            header.SetAttribute("scope", "col");
    }
}
