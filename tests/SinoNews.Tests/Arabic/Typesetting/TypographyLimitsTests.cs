using System.Diagnostics;
using SinoNews.Arabic.Typesetting;
using SinoNews.Importing;

namespace SinoNews.Tests.Arabic.Typesetting;

/// <summary>What holds for any text at all.</summary>
public sealed class TypographyLimitsTests
{
    private static readonly string[] Trouble =
    [
        "\"", "«", "»", "‹", "›", "“", "”", "اً", "ىً", "\u064B", "ا", "ـ", "ـــ", "هـ", "٢", "٫", "٬", "٪", "5", ",", ";", "?", "،", "؟", " ", "  ", "\u00A0",
        "ی", "ک", "گ", "علی", "`", "``", "```", "~~~", "\n", "\n\n", "\n    ", "\r\n", "\t", "[", "]", "](", "(", ")", "![](", "![ ]", "[r]: ", "[^1]: ", "<", ">", "<a", "<!--", "-->",
        "&", ";", "&amp;", "\\", "|", "\n| ", "\n- ", "\n> ", "\n# ", "https://", "www.", "@", "a", "中", "الصين", ".", "!", ":", "…",
        "\u200B", "\u200C", "\u200D", "\u200E", "\u200F", "\u202A", "\u202C", "\u202E", "\u2066", "\u2069", "\uFEFF", "\u00AD", "\uD800", "\uDC00", "👨", "\0", "\uFFFC",
    ];

    [Fact]
    public void After_all_fixes_nothing_fixable_is_left_and_nothing_changes_any_more() => Assert.All(Texts(), text =>
    {
        var right = Typography.FixAll(text);

        Assert.DoesNotContain(Typography.Check(right), finding => finding.IsFixable);
        Assert.Equal(right, Typography.FixAll(right));

        var line = Typography.FixLine(text);
        Assert.DoesNotContain(Typography.CheckLine(line), finding => finding.IsFixable);
    });

    [Fact]
    public void Every_finding_says_what_stands_in_its_place_and_its_fix_changes_only_that() => Assert.All(Texts(), text =>
    {
        var findings = Typography.Check(text);
        Assert.Equal(findings.Select(finding => finding.Start).Order(), findings.Select(finding => finding.Start));
        Assert.Equal(findings.Count, findings.Select(finding => finding.Id).Distinct(StringComparer.Ordinal).Count());
        foreach (var finding in findings)
        {
            Assert.Equal(text.Substring(finding.Start, finding.Length), finding.Excerpt);
            Assert.NotEqual(finding.Excerpt, finding.Replacement);
            if (finding.Replacement is { } replacement)
                Assert.Equal(text.Remove(finding.Start, finding.Length).Insert(finding.Start, replacement), Typography.Fix(text, finding));
        }
    });

    public static TheoryData<string> Endless() =>
    [
        .. MalformedText.LongTexts(),
        .. ((string[])[.. Trouble, "\"ا ", "ا\" ", "»ا« ", "«ا ", "ا, ", "[ا](", "[ا](b \"", "`ا ``", "<ا ", "<a ", "![](x)", "[a]: b\n", "ا\n\n", "- ا\n", "a@", "ا  ", "اًًً", "\u202Eا", "| ا ", "&a", "\\`"])
            .Select(piece => string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length))),
    ];

    [Theory]
    [MemberData(nameof(Endless), DisableDiscoveryEnumeration = true)]
    public void A_long_text_takes_no_longer_than_it_is(string text)
    {
        Typography.Check("نص");
        var watch = Stopwatch.StartNew();

        Typography.Check(text);
        Typography.CheckLine(text);

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10)); // of its own it takes 0.2 at most: the rest is for a busy machine
    }

    [Fact]
    public void The_shipped_stories_are_set_as_the_house_sets()
    {
        var findings = Directory.EnumerateFiles(Repository.Path("seeds")).Where(path => !path.EndsWith("README.md", StringComparison.Ordinal))
            .Select(path => (Name: Path.GetFileName(path), Story: SeedFile.Read(path, null, TimeZoneInfo.Utc)))
            .SelectMany(seed => Typography.Check(seed.Story.Body).Concat(Typography.CheckLine(seed.Story.Title)).Concat(Typography.CheckLine(seed.Story.Summary ?? "", longest: null))
                .Select(finding => $"{seed.Name} {finding.Rule} {finding.Start} «{finding.Excerpt}»"))
            .ToList();

        // Three headlines are longer than search engines show, and one of them is the user's own.
        Assert.Equal(3, findings.Count);
        Assert.All(findings, finding => Assert.Contains(nameof(TypographyRule.LongTitle), finding, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Texts()
    {
        var random = new Random(20261126);
        return MalformedText.Samples(2000).Concat(Enumerable.Range(0, 6000)
            .Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 24)).Select(_ => Trouble[random.Next(Trouble.Length)]))));
    }
}
