using SinoNews.Importing;

namespace SinoNews.Tests.Importing;

public sealed class SeedEdgesTests
{
    private const string First = "هذه فقرة أولى طويلة بما يكفي، وفيها خبر كامل ينتهي بنقطة.";

    [Fact]
    public void Blank_lines_above_the_front_matter_do_not_matter()
    {
        var read = SeedFile.Parse("seed:x.md", "\ufeff\n \n---\ntitle: عنوان\n---\nنص", null, TimeZoneInfo.Utc);

        Assert.Equal(("عنوان", "نص"), (read.Title, read.Body));
    }

    [Fact]
    public void A_short_question_under_the_headline_is_a_paragraph()
    {
        var page = SeedPage.Parse($"عنوان المادة\n\nهل هذا سؤال قصير؟\n\n{First}", null);

        Assert.Equal((null, "عنوان المادة", 2), (page.Tagline, page.Headline, page.Paragraphs.Count));
    }

    [Theory]
    [InlineData("اترك رداً على المادة")]
    [InlineData("اترك ردًا إلغاء الرد")]
    [InlineData("اترك تعليقًا")]
    public void The_form_begins_at_its_heading_however_that_ends(string heading) =>
        Assert.Equal([First], SeedPage.Parse($"عنوان المادة\n0\n{First}\n{heading}\nشيء بعده.", null).Paragraphs);

    [Fact]
    public void A_count_with_nothing_above_it_is_no_headline() =>
        Assert.Equal("عنوان المادة", SeedPage.Parse($"0\n\nعنوان المادة\n\n{First}", null).Headline);

    [Theory]
    [InlineData(")\nعنوان\nفقرة أولى.")]
    [InlineData("عنوان\n»\n»")]
    [InlineData("(\n\"\n”")]
    public void Lines_of_punctuation_alone_stop_nothing(string text) =>
        Assert.NotEmpty(SeedPage.Parse(text, null).Paragraphs);

    [Theory]
    [InlineData("glyphs: abc", "glyphs")]
    [InlineData("tags: !!!", "tag")]
    [InlineData("author: ...", "author")]
    public void A_slip_of_the_pen_in_the_front_matter_is_named(string line, string named)
    {
        var exception = Assert.Throws<FormatException>(() => SeedFile.Parse("seed:x.md", $"---\ntitle: عنوان\n{line}\n---\nنص", null, TimeZoneInfo.Utc));

        Assert.Contains(named, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_corrected_date_is_a_change()
    {
        static string Hash(string date) => SeedFile.Parse("seed:x.md", $"---\ntitle: عنوان\ndate: {date}\n---\nنص", null, TimeZoneInfo.Utc).Hash;

        Assert.NotEqual(Hash("2026-11-20 09:30"), Hash("2026-11-21 09:30"));
    }
}
