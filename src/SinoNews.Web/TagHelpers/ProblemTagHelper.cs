using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SinoNews.Web.TagHelpers;

/// <summary>
/// <c>&lt;input problem="Input.Name" …&gt;&lt;problem of="Input.Name" /&gt;</c>: marks the field as invalid and ties it to the
/// message under it. Nothing is written while nothing is wrong.
/// </summary>
[HtmlTargetElement("problem", Attributes = "of", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("input", Attributes = "problem", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("select", Attributes = "problem")]
[HtmlTargetElement("textarea", Attributes = "problem")]
public sealed class ProblemTagHelper(HtmlEncoder encoder) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The field whose message stands here.</summary>
    public string? Of { get; set; }

    /// <summary>The name of the field that this is.</summary>
    public string? Problem { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = Of ?? Problem!;
        var id = field.Replace('.', '-').Replace('[', '-').Replace("]", "", StringComparison.Ordinal).ToLowerInvariant() + "-problem";
        var message = ViewContext.ViewData.ModelState[field]?.Errors.FirstOrDefault()?.ErrorMessage;
        if (Of is not null)
            Write(output, id, message);
        else if (message is not null)
            Tie(output, id);
    }

    private void Write(TagHelperOutput output, string id, string? message)
    {
        output.TagName = message is null ? null : "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (message is null)
            return;
        output.Attributes.SetAttribute("class", "error");
        output.Attributes.SetAttribute("id", id);
        output.Content.SetHtmlContent(BidiTagHelper.Isolate(message, encoder));
    }

    private static void Tie(TagHelperOutput output, string id)
    {
        var hint = output.Attributes["aria-describedby"]?.Value;
        output.Attributes.SetAttribute("aria-invalid", "true");
        output.Attributes.SetAttribute("aria-describedby", hint is null ? id : $"{hint} {id}");
    }
}
