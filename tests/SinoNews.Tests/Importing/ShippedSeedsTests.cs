using System.Text.RegularExpressions;
using SinoNews.Articles;
using SinoNews.Importing;

namespace SinoNews.Tests.Importing;

/// <summary>The texts that a new site opens with.</summary>
public sealed partial class ShippedSeedsTests
{
    private static readonly TimeZoneInfo Riyadh = TimeZoneInfo.FindSystemTimeZoneById("Asia/Riyadh");

    private static readonly List<string> Files =
        [.. Directory.EnumerateFiles(Repository.Path("seeds"), "*.md").Select(path => Path.GetFileName(path)!)
            .Where(name => name != "README.md").Order(StringComparer.Ordinal)];

    public static TheoryData<string> Starters { get; } = [.. Files];

    [Fact]
    public void There_are_at_least_sixteen_starters_in_all_six_sections()
    {
        var starters = Files.Select(Read).ToList();

        Assert.InRange(starters.Count, 16, 100);
        Assert.Equal(
            Section.Initial().Select(section => section.Slug).Order(StringComparer.Ordinal),
            starters.Select(starter => starter.SectionSlug).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(starters.Count, starters.Select(starter => starter.Title).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(starters.Count, starters.Select(starter => starter.PublishedAt).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Starters))]
    public void A_starter_is_a_whole_story_of_300_to_600_words(string file)
    {
        var starter = Read(file);
        var (html, text, _) = BodyPipeline.Render(starter.Body);

        Assert.InRange(Words().Count(text), 300, 600);
        Assert.NotNull(starter.PublishedAt);
        Assert.False(string.IsNullOrWhiteSpace(starter.Summary));
        Assert.NotEmpty(starter.Tags);
        Assert.DoesNotContain("<em>", html, StringComparison.Ordinal); // no italics in Arabic
        Assert.All(starter.Glyphs ?? "", glyph => Assert.InRange(glyph, '\u3400', '\u9fff'));
        Assert.InRange(starter.Glyphs?.Length ?? 0, 0, 4);
    }

    [Theory]
    [MemberData(nameof(Starters))]
    public void A_starter_is_typed_as_the_house_types(string file)
    {
        var starter = Read(file);
        string?[] texts = [starter.Title, starter.Kicker, starter.Summary, starter.Body, .. starter.Tags];
        foreach (var text in texts.OfType<string>())
        {
            Assert.DoesNotContain('\u0640', text); // tatweel
            Assert.DoesNotMatch("ا\u064b", text); // tanwin stands before its alef
            Assert.DoesNotMatch(@"[\u0660-\u0669\u06f0-\u06f9]", text); // Arabic-Indic digits
            Assert.DoesNotMatch(@"[\u0600-\u06ff]\s*[,;?]", text); // Latin comma, semicolon or question mark after Arabic
            Assert.DoesNotMatch(@"[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad\u00a0]", text);
            Assert.DoesNotMatch("يونّان", text);
            Assert.Equal(text.Normalize(), text);
        }
    }

    [Fact]
    public void An_illustration_that_a_starter_names_is_drawn() => Assert.All(
        Files.Select(file => Read(file).Illustration).OfType<string>(),
        name => Assert.True(File.Exists(Repository.Path("src", "SinoNews.Web", "wwwroot", "illustrations", name + ".svg")), name));

    private static ImportedArticle Read(string file) => SeedFile.Read(Repository.Path("seeds", file), null, Riyadh);

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{M}\p{N}.,%'’-]*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();
}
