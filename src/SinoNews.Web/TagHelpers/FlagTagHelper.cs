using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SinoNews.Web.TagHelpers;

/// <summary>
/// <c>flag-lead="condition"</c> writes <c>data-lead</c> when it holds. Razor leaves out a false attribute by itself, but
/// not one whose name begins with <c>data-</c>.
/// </summary>
[HtmlTargetElement(Attributes = Prefix + "*")]
public sealed class FlagTagHelper : TagHelper
{
    private const string Prefix = "flag-";

    [HtmlAttributeName("flags", DictionaryAttributePrefix = Prefix)]
    public IDictionary<string, bool> Flags { get; set; } = new Dictionary<string, bool>(StringComparer.Ordinal);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        foreach (var (name, holds) in Flags)
        {
            if (holds)
                output.Attributes.Add(new TagHelperAttribute("data-" + name));
        }
    }
}
