using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SinoNews.Web.TagHelpers;

/// <summary><c>&lt;zi of="茶路" /&gt;</c>: Chinese characters in practice squares, left to right.</summary>
[HtmlTargetElement("zi", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ZiTagHelper(HtmlEncoder encoder) : TagHelper
{
    private const int Most = 4;

    public required string Of { get; set; }

    /// <summary>Every character, where a name is written out, and not a plate's four at most.</summary>
    public bool All { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Squares(Of, encoder, All ? int.MaxValue : Most));
    }

    internal static IHtmlContent Squares(string text, HtmlEncoder encoder, int most = Most)
    {
        var characters = text.EnumerateRunes().Where(rune => !System.Text.Rune.IsWhiteSpace(rune)).Take(most).ToList();
        var squares = new TagBuilder("span");
        squares.AddCssClass("zi");
        squares.Attributes["lang"] = "zh";
        squares.Attributes["data-n"] = characters.Count.ToString(CultureInfo.InvariantCulture);
        foreach (var character in characters)
            squares.InnerHtml.AppendHtml($"<span>{encoder.Encode(character.ToString())}</span>");
        return squares;
    }
}
