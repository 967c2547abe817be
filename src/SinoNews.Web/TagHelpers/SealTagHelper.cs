using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SinoNews.Web.TagHelpers;

/// <summary><c>&lt;seal /&gt;</c>: the mark of the site, on its grid of 16. Never redrawn or recoloured.</summary>
[HtmlTargetElement("seal", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SealTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "seal");
        output.Attributes.SetAttribute("viewBox", "0 0 16 16");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent(
            """<rect width="16" height="16" rx="1"/><path fill-rule="evenodd" d="M1 1h2v12h2v-12h2v2h2v-2h2v2h2v-2h2v4h-8v10h-6zM9 7h6v8h-2v-2h-4zM11 9v2h2v-2z"/>""");
    }
}
