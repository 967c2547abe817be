using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SinoNews.Media;

namespace SinoNews.Tests.Media;

/// <summary>Prints cards into a folder of one test's own, with the typefaces of the build.</summary>
internal sealed class CardPress : IDisposable
{
    // Between the kicker and the rule above the foot.
    private const int Left = 430;
    private const int Top = 108;
    private const int Right = 1170;
    private const int Bottom = 500;

    private readonly TempFolder _folder = new();

    internal static string Fonts { get; } = Path.Combine(AppContext.BaseDirectory, "fonts", "cards");

    internal string Folder => _folder.File("cards");

    /// <summary>Skips the test where the build has no typefaces.</summary>
    internal static void Require() => Skip.IfNot(Directory.Exists(Fonts), "The build has no typefaces for cards: it needs Node.");

    internal SocialCards Cards()
    {
        Require();
        return Cards(Fonts, NullLogger<SocialCards>.Instance);
    }

    internal SocialCards Cards(string fonts, ILogger<SocialCards> log) => new(Folder, fonts, log);

    internal static SocialCard Card(string title = "خبر", string section = "سياسة", string look = "politics", string glyphs = "") =>
        new() { Title = title, SectionName = section, Look = look, Glyphs = glyphs, SiteName = "سينو نيوز", Host = "news.example.org" };

    internal byte[] Print(SocialCard card)
    {
        var cards = Cards();
        return File.ReadAllBytes(cards.Find(cards.Print(card)!)!.FullName);
    }

    /// <summary>What the headline's ink looks like.</summary>
    internal Ink Headline(string title) => Ink.Of(Print(Card(title)), Left, Top, Right - Left, Bottom - Top);

    public void Dispose() => _folder.Dispose();
}
