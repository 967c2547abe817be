using System.Globalization;
using System.Text.RegularExpressions;

namespace SinoNews.Tests.Architecture;

public sealed partial class StylesheetTests
{
    public static TheoryData<string> Sheets { get; } = [.. Repository.Sources("src/SinoNews.Web/Styles", "*.css").Select(path => Path.GetFileName(path)!)];

    private static readonly Dictionary<string, (string Light, string Dark)> Colours = Token().Matches(Read("tokens.css"))
        .ToDictionary(
            match => match.Groups["name"].Value,
            match => (match.Groups["light"].Value, match.Groups["dark"] is { Success: true } dark ? dark.Value : match.Groups["light"].Value),
            StringComparer.Ordinal);

    // WCAG 2: 7 for long reading (AAA), 4.5 for text, 3 for the edges of controls.
    [Theory]
    [InlineData("ink", "paper", 7)]
    [InlineData("ink", "sheet", 7)]
    [InlineData("ink", "wash", 7)]
    [InlineData("ink", "mark", 7)]
    [InlineData("ink-2", "paper", 4.5)]
    [InlineData("ink-2", "sheet", 4.5)]
    [InlineData("ink-2", "wash", 4.5)]
    [InlineData("seal", "paper", 4.5)]
    [InlineData("seal", "sheet", 4.5)]
    [InlineData("seal", "wash", 4.5)]
    [InlineData("good", "paper", 4.5)]
    [InlineData("good", "sheet", 4.5)]
    [InlineData("warn", "paper", 4.5)]
    [InlineData("warn", "sheet", 4.5)]
    [InlineData("on-stamp", "stamp", 4.5)]
    [InlineData("paper", "ink", 7)]
    [InlineData("edge", "paper", 3)]
    [InlineData("edge", "sheet", 3)]
    [InlineData("edge", "wash", 3)]
    public void Words_and_edges_stand_out_in_both_themes(string front, string back, double least)
    {
        Assert.InRange(Contrast(Colours[front].Light, Colours[back].Light), least, 21);
        Assert.InRange(Contrast(Colours[front].Dark, Colours[back].Dark), least, 21);
    }

    [Fact]
    public void The_measure_of_contrast_is_the_right_one()
    {
        Assert.Equal(21, Contrast("#000000", "#ffffff"), 3);
        Assert.Equal(4.54, Contrast("#767676", "#ffffff"), 2);
        Assert.Equal(1, Contrast("#ab2519", "#ab2519"), 3);
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void A_sheet_knows_start_and_end_and_not_left_and_right(string sheet)
    {
        var rules = Rules(sheet);

        Assert.Empty(Physical().Matches(rules).Select(match => match.Value));
        Assert.DoesNotContain("!important", rules, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?:text-align|float|clear)\s*:\s*(?:left|right)", rules);
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void A_sheet_does_to_Arabic_only_what_Arabic_bears(string sheet)
    {
        var rules = Rules(sheet);

        Assert.DoesNotMatch(@"letter-spacing\s*:(?!\s*(?:0|normal)\b)", rules);
        Assert.DoesNotMatch(@"font-style\s*:\s*(?:italic|oblique)", rules);
        Assert.DoesNotMatch(@"hyphens\s*:\s*auto", rules);
        Assert.DoesNotMatch(@"text-transform\s*:\s*(?:uppercase|capitalize)", rules);
        Assert.DoesNotMatch(@"url\(\s*[""']?(?:https?:)?//", rules);
        Assert.DoesNotContain("@import", rules, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_readers_sheet_is_small()
    {
        await using var site = new SiteUnderTest();
        using var reader = site.Reader();
        var sheets = (await reader.Get("/")).Page.QuerySelectorAll("link[rel=stylesheet]:not([media=print])").Select(link => link.GetAttribute("href")!).ToList();

        var css = await reader.Get(Assert.Single(sheets));
        Assert.Equal(200, css.Code);
        Assert.InRange(css.Bytes.Length, 1024, 24 * 1024);
    }

    private static string Read(string sheet) => File.ReadAllText(Repository.Path("src", "SinoNews.Web", "Styles", sheet));

    // Without comments and without the conditions of @media and @container, which only know width and height.
    private static string Rules(string sheet) => Aside().Replace(Read(sheet), "");

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string hex)
    {
        double Channel(int at)
        {
            var value = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }
        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }

    [GeneratedRegex(@"--(?<name>[\w-]+):\s*(?:light-dark\((?<light>#[0-9a-f]{6}),\s*(?<dark>#[0-9a-f]{6})\)|(?<light>#[0-9a-f]{6}));", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();

    [GeneratedRegex(@"(?<![\w-])(?:(?:margin|padding|border)-(?:left|right|top|bottom)(?:-\w+)?|(?:scroll-)?(?:margin|padding)-(?:left|right|top|bottom)|left|right|top|bottom|(?:min-|max-)?(?:width|height)|border-(?:top|bottom)-(?:left|right)-radius)\s*:", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Physical();

    [GeneratedRegex(@"(?s)/\*.*?\*/|@(?:media|container|supports|page)[^{]*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Aside();
}
