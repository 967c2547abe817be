using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SinoNews.Web.TagHelpers;

/// <summary><c>&lt;ico name="search" /&gt;</c>: a stroke drawn inline; always beside or inside a named control.</summary>
[HtmlTargetElement("ico", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IcoTagHelper : TagHelper
{
    private static readonly Dictionary<string, string> Paths = new(StringComparer.Ordinal)
    {
        ["search"] = "M15.5 15.5L21 21M10.5 17a6.5 6.5 0 1 1 0-13 6.5 6.5 0 0 1 0 13z",
        ["moon"] = "M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z",
        ["feed"] = "M5 19h.01M5 12a7 7 0 0 1 7 7M5 5a14 14 0 0 1 14 14",
        ["link"] = "M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1",
        ["chat"] = "M4 5h16v11H10l-5 4v-4H4z",
        ["plane"] = "M3 11l18-7-7 17-3-7z",
        ["post"] = "M4 4l16 16M19 4l-6 7M5 20l6-7",
        ["friends"] = "M14 21v-9h4M10 12h4M18 4h-1.5A2.5 2.5 0 0 0 14 6.5V12",
        ["mail"] = "M3 6h18v12H3zM3 7l9 7 9-7",
        ["print"] = "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z",
        ["reply"] = "M14 7l5 5-5 5M19 12H9a5 5 0 0 0-5 5v1",
        ["undo"] = "M15 5l4 4-4 4M19 9H9a5 5 0 0 0 0 10h4",
        ["clock"] = "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l-3 2",
        ["check"] = "M5 12.5l4.5 4.5L19 7",
        ["cross"] = "M6 6l12 12M18 6L6 18",
        ["ban"] = "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM6 6l12 12",
        ["warn"] = "M12 4l9 16H3zM12 10v4M12 17h.01",
        ["bin"] = "M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13",
        ["open"] = "M14 4h6v6M20 4l-9 9M18 14v6H4V6h6",
        ["copies"] = "M8 8h12v12H8zM16 8V4H4v12h4",
        ["plus"] = "M12 5v14M5 12h14",
        ["leave"] = "M10 4H5v16h5M14 8l5 4-5 4M19 12H9",
        ["more"] = "M5 12h.01M12 12h.01M19 12h.01",
        ["eye"] = "M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z",
        ["numbers"] = "M4 7h11M4 12h11M4 17h11M19 5v4M18 15h2v2h-2v2h2",
        ["heading"] = "M6 5v14M18 5v14M6 12h12",
        ["bold"] = "M7 5h6a3.5 3.5 0 0 1 0 7H7zM7 12h7a3.5 3.5 0 0 1 0 7H7z",
        ["quote"] = "M10 7c-4 1-5 4-5 6v4h5v-5H7M20 7c-4 1-5 4-5 6v4h5v-5h-3",
        ["list"] = "M4 7h12M4 12h12M4 17h12M20 7h.01M20 12h.01M20 17h.01",
        ["picture"] = "M3 5h18v14H3zM3 16l5-5 5 5 3-3 5 4M15.5 9.5h.01",
        ["upload"] = "M12 16V4M7 9l5-5 5 5M4 16v4h16v-4",
        ["key"] = "M8 15a4 4 0 1 1 3.5-6H21v4h-3v3h-4v-3h-2.5A4 4 0 0 1 8 15zM8 11h.01",
        // The page runs right to left: what comes next lies to the left.
        ["next"] = "M14 6l-6 6 6 6",
        ["previous"] = "M10 6l6 6-6 6",
    };

    public required string Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ico");
        output.Attributes.SetAttribute("viewBox", "0 0 24 24");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent($"<path d=\"{Paths[Name]}\"/>");
    }
}
