using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Ganss.Xss;

namespace SinoNews.Articles.Rendering;

/// <summary>All that may come out: each element, each of its attributes, and what that may say. The last step, whatever the others made.</summary>
internal static class AllowList
{
    private const string Blocks = "p h2 h3 h4 ul ol li blockquote footer pre table th td figcaption";
    private const string Variant = @"/media/[0-9a-f]{64}/\d+\.webp";

    private static readonly string[] Tags =
    [
        .. Blocks.Split(' '), "strong", "em", "a", "code", "hr", "br", "bdi", "sup", "section", "thead", "tbody", "tr",
        "figure", "img", "div", "span",
    ];

    private static readonly (string Tags, string Attribute, Regex Values)[] Attributes =
    [
        (Blocks, "dir", Only("ltr|rtl")),
        ("bdi", "lang", Only("en|zh")),
        ("blockquote", "class", Only("pull")),
        ("ol", "start", Only(@"\d{1,9}")),
        ("a", "href", Only("[^\0]*")), // of which schemes, the sanitiser knows
        ("a", "title", Only("[^\0]*")),
        ("a", "class", Only("fnref|fnback|term")),
        ("a", "data-term", Only(@"\d+")),
        ("a", "id", Only(@"fnref\d+")),
        ("li", "id", Only(@"fn\d+")),
        ("section", "class", Only("scroll|notes")),
        ("section", "tabindex", Only("0")),
        ("a section", "aria-label", Only("[^\0]*")),
        ("th", "scope", Only("col")),
        ("th td", "class", Only("start|mid|end")),
        ("div", "class", Only("gallery")),
        ("span", "class", Only("credit")),
        ("img", "src", Only(Variant)),
        ("img", "srcset", Only($@"{Variant} \d+w(?:, {Variant} \d+w)*")),
        ("img", "sizes", Only(Regex.Escape(Figures.Sizes))),
        ("img", "width", Only(@"\d+")),
        ("img", "height", Only(@"\d+")),
        ("img", "alt", Only("[^\0]*")),
        ("img", "loading", Only("lazy")),
        ("img", "decoding", Only("async")),
    ];

    internal static void Apply(IHtmlDocument document)
    {
        Sanitizer().SanitizeDom(document, document.Body);
        foreach (var element in document.Body!.QuerySelectorAll("*"))
        {
            foreach (var attribute in element.Attributes.ToList())
            {
                if (!IsAllowed(element.LocalName, attribute))
                    element.RemoveAttribute(attribute.Name);
            }
        }
    }

    private static HtmlSanitizer Sanitizer() => new(new HtmlSanitizerOptions
    {
        AllowedTags = new HashSet<string>(Tags, StringComparer.OrdinalIgnoreCase),
        AllowedAttributes = new HashSet<string>(Attributes.Select(rule => rule.Attribute), StringComparer.OrdinalIgnoreCase),
        AllowedSchemes = new HashSet<string>(["http", "https", "mailto"], StringComparer.OrdinalIgnoreCase),
        UriAttributes = new HashSet<string>(["href", "src"], StringComparer.OrdinalIgnoreCase),
    })
    {
        KeepChildNodes = true,
    };

    private static bool IsAllowed(string tag, IAttr attribute) => Attributes.Any(rule =>
        rule.Attribute == attribute.Name && rule.Tags.Split(' ').Contains(tag, StringComparer.Ordinal) && rule.Values.IsMatch(attribute.Value));

    private static Regex Only(string values) => new($@"\A(?:{values})\z", RegexOptions.NonBacktracking, TimeSpan.FromSeconds(1));
}
