using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SinoNews.Media;
using SinoNews.Web.Caching;

namespace SinoNews.Web.TagHelpers;

/// <summary>
/// <c>&lt;photo of="ref" shape="Tile" sizes="…" /&gt;</c>: a picture in the widths that it has, its room kept free and filled
/// with its colour until it comes. The colour is drawn, since the policy allows no inline style.
/// </summary>
[HtmlTargetElement("photo", Attributes = "of", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PhotoTagHelper(HtmlEncoder encoder, PageSources sources) : TagHelper
{
    public required PictureRef Of { get; set; }

    public PictureShape Shape { get; set; }

    /// <summary>The shape on narrow screens, where another is shown there.</summary>
    public PictureShape? Narrow { get; set; }

    /// <summary>How wide it is shown, as in HTML.</summary>
    public string Sizes { get; set; } = "100vw";

    /// <summary>In place of the picture's own description; empty where words beside it say the same.</summary>
    public string? Alt { get; set; }

    /// <summary>At once rather than when it comes into view: for what the first screen shows.</summary>
    public bool Eager { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        sources.AddPicture(Of);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "photo");
        if (Of.Colour is { } colour)
            output.Content.AppendHtml($"<svg aria-hidden=\"true\"><rect width=\"100%\" height=\"100%\" fill=\"{encoder.Encode(colour)}\"/></svg>");
        output.Content.AppendHtml(Narrow is { } narrow ? $"<picture>{Source(narrow)}{Image()}</picture>" : Image());
    }

    private string Source(PictureShape shape)
    {
        var size = Of.Largest(shape);
        return string.Create(CultureInfo.InvariantCulture,
            $"<source media=\"(width <= 40rem)\" srcset=\"{Of.SourceSet(shape)}\" sizes=\"{encoder.Encode(Sizes)}\" width=\"{size.Width}\" height=\"{size.Height}\">");
    }

    private string Image()
    {
        var (file, size) = (Of.Middle(Shape), Of.Largest(Shape));
        return string.Create(CultureInfo.InvariantCulture,
            $"<img src=\"{Of.Source(file)}\" srcset=\"{Of.SourceSet(Shape)}\" sizes=\"{encoder.Encode(Sizes)}\" width=\"{size.Width}\" height=\"{size.Height}\" ")
            + $"alt=\"{encoder.Encode(Alt ?? Of.Alt ?? "")}\"{(Eager ? " fetchpriority=\"high\"" : " loading=\"lazy\"")} decoding=\"async\">";
    }
}
