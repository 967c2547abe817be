using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using SinoNews.Media;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Feeds;

/// <summary>How the site stands on a home screen: <see href="https://www.w3.org/TR/appmanifest/"/>.</summary>
public sealed class WebManifest(Masthead masthead)
{
    public const string ContentType = "application/manifest+json; charset=utf-8";

    private const int MostShortcuts = 4;

    // --paper of the light theme.
    private const string Paper = "#f7f5ef";
    private const string Png = "image/png";

    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private static readonly Icon[] Icons =
    [
        new("/brand/mark.svg", "any", "image/svg+xml", "any"),
        new("/brand/icon-192.png", SquareOf(BrandIcons.Small), Png, "any"),
        new("/brand/icon-512.png", SquareOf(BrandIcons.Large), Png, "any"),
        new("/brand/maskable-512.png", SquareOf(BrandIcons.Large), Png, "maskable"),
    ];

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            Id = "/",
            masthead.Name,
            ShortName = masthead.Name,
            Description = masthead.Tagline is "" ? null : masthead.Tagline,
            Lang = "ar",
            Dir = "rtl",
            StartUrl = "/",
            Scope = "/",
            Display = "standalone",
            ThemeColor = Paper,
            BackgroundColor = Paper,
            Categories = (string[])["news"],
            Icons = CardsSetup.DrawsIcons ? Icons : Icons[..1],
            Shortcuts = masthead.Sections.Take(MostShortcuts).Select(section => new { section.Name, Url = $"/sections/{Uri.EscapeDataString(section.Slug)}" }),
        },
        Json);

    private static string SquareOf(int side) => FormattableString.Invariant($"{side}x{side}");

    private sealed record Icon(string Src, string Sizes, string Type, string Purpose);
}
