using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SinoNews.Articles;

namespace SinoNews.Web.TagHelpers;

/// <summary>
/// <c>&lt;plate look="…" glyphs="…" illustration="…" href="…" /&gt;</c>: what a story shows when it has no picture: a
/// drawn illustration if it names one, else its characters on the section's pattern. Decoration: hidden from screen readers.
/// </summary>
[HtmlTargetElement("plate", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PlateTagHelper(HtmlEncoder encoder) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The section's look; null has none.</summary>
    public string? Look { get; set; }

    public string? Glyphs { get; set; }

    public string? Illustration { get; set; }

    /// <summary>Where it leads; the headline beside it is the link that everybody gets.</summary>
    public string? Href { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Href is null ? "span" : "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "plate");
        output.Attributes.SetAttribute("data-sec", Look ?? SectionLook.Plain);
        if (Href is not null)
        {
            output.Attributes.SetAttribute("href", Href);
            output.Attributes.SetAttribute("tabindex", "-1");
        }
        output.Attributes.SetAttribute("aria-hidden", "true");
        if (Drawing() is { } drawing)
            output.Content.SetHtmlContent($"<svg><use href=\"/{encoder.Encode(drawing)}#art\"/></svg>");
        else if (Glyphs is not null)
            output.Content.SetHtmlContent(ZiTagHelper.Squares(Glyphs, encoder));
    }

    // A name that the site has no drawing for answers itself: then the characters stand.
    private string? Drawing()
    {
        var path = $"illustrations/{Illustration}.svg";
        var assets = ViewContext.HttpContext.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        return Illustration is not null && assets?[path] is { } stamped && stamped != path ? stamped : null;
    }
}
