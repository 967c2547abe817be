using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using SinoNews.Articles;
using SinoNews.Comments;
using SinoNews.Names;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Feeds;

/// <summary>
/// What a page says of itself to machines: schema.org as JSON-LD, for a <c>script</c> that is data and never runs. The
/// encoder leaves no character that could end it.
/// </summary>
public sealed class StructuredData(Masthead masthead, SiteAddress address, SiteClock clock, LinkGenerator links)
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The paper, and how it is searched.</summary>
    public string Site() => Write(Node("WebSite",
        ("@id", address.Absolute("/#website")),
        ("url", address.Absolute("/")),
        ("name", masthead.Name),
        ("description", masthead.Tagline),
        ("inLanguage", "ar"),
        ("publisher", Publisher()),
        ("potentialAction", Node("SearchAction",
            ("target", Node("EntryPoint", ("urlTemplate", address.Absolute("/search") + "?q={search_term_string}"))),
            ("query-input", "required name=search_term_string")))));

    /// <summary>The way from the front page to this one.</summary>
    /// <param name="steps">Names and paths, without the front page.</param>
    public string Trail(params (string Name, string Path)[] steps) => Write(Node("BreadcrumbList",
        ("itemListElement", steps.Prepend(("الرئيسية", "/")).Select((step, index) => Node("ListItem",
            ("position", index + 1), ("name", step.Item1), ("item", address.Absolute(step.Item2)))).ToArray())));

    /// <summary>A person or the newsroom, on the page of what they wrote.</summary>
    public string Profile(Author author, Media.PictureRef? portrait) => Write(Node("ProfilePage",
        ("url", Page(author)),
        ("inLanguage", "ar"),
        ("mainEntity", Byline(author, ("description", author.Bio), ("image", portrait is null ? null : SharedPictures.Square(portrait, address))))));

    /// <summary>An entry of the glossary.</summary>
    public string Term(GlossaryEntry entry) => Write(NamesFeed.Term(entry, address, links));

    /// <summary>A story with what belongs to it.</summary>
    public string Story(FullStory story, IReadOnlyList<Author> authors, IReadOnlyList<Tag> tags, IReadOnlyList<NamedEntry> names, IReadOnlyList<Correction> corrections,
        IReadOnlyList<CommentThread> threads) =>
        Write(new StoryData(address, clock, links).Of(story, Publisher(), [.. authors.Select(author => Byline(author))], tags, names, corrections, threads));

    /// <summary>A node of a graph; what is null or empty is left out.</summary>
    internal static Dictionary<string, object> Node(string type, params ReadOnlySpan<(string Name, object? Value)> properties)
    {
        var node = new Dictionary<string, object>(StringComparer.Ordinal) { ["@type"] = type };
        foreach (var (name, value) in properties)
        {
            if (value is not (null or "" or System.Collections.ICollection { Count: 0 }))
                node[name] = value;
        }
        return node;
    }

    private Dictionary<string, object> Byline(Author author, params ReadOnlySpan<(string Name, object? Value)> more) =>
        Node(author.Name == Author.Newsroom ? "Organization" : "Person", [("name", author.Name), ("url", Page(author)), .. more]);

    private string Page(Author author) => address.Absolute(links.List("/Authors/Show", author.Slug));

    private Dictionary<string, object> Publisher() => Node("NewsMediaOrganization",
        ("@id", address.Absolute("/#publisher")),
        ("name", masthead.Name),
        ("url", address.Absolute("/")),
        ("logo", Node("ImageObject", ("url", address.Absolute(CardsSetup.Icon)))),
        ("correctionsPolicy", address.Absolute("/corrections")),
        ("publishingPrinciples", address.Absolute("/about")),
        ("sameAs", masthead.Links.Select(link => link.Url).ToArray()));

    private static string Write(Dictionary<string, object> node)
    {
        node["@context"] = "https://schema.org";
        return JsonSerializer.Serialize(node, Options);
    }
}
