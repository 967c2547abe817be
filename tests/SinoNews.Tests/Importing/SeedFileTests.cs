using System.Text;
using SinoNews.Importing;

namespace SinoNews.Tests.Importing;

public sealed class SeedFileTests : IDisposable
{
    private const string Page = "موقع متخصص بالشؤون الصينية\n\nعنوان المادة\n\n0\n\nفقرة أولى طويلة بما يكفي.\n\nفقرة ثانية.\n\nاترك رد\n";

    private static readonly TimeZoneInfo Riyadh = TimeZoneInfo.FindSystemTimeZoneById("Asia/Riyadh");

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_page_without_front_matter_is_politics_by_the_newsroom_and_undated()
    {
        var article = Read(Page);

        Assert.Equal("seed:story.txt", article.SourceKey);
        Assert.Equal("عنوان المادة", article.Title);
        Assert.Equal(("politics", "هيئة التحرير"), (article.SectionSlug, article.AuthorName));
        Assert.Null(article.PublishedAt);
        Assert.Empty(article.Tags);
        Assert.Equal("موقع متخصص بالشؤون الصينية", article.Tagline);
    }

    [Fact]
    public void Line_ends_and_a_byte_order_mark_change_nothing()
    {
        var plain = Read(Page);

        Assert.Equal(plain.Hash, Read(Page.Replace("\n", "\r\n", StringComparison.Ordinal)).Hash);
        Assert.Equal(plain.Hash, Read(Page.Replace("\n", "\r", StringComparison.Ordinal)).Hash);
        Assert.Equal(plain.Hash, Read("\ufeff" + Page).Hash);
        Assert.Equal(plain.Hash, Read("\ufeff" + Page.Replace("\n", "\r\n", StringComparison.Ordinal)).Hash);
        Assert.NotEqual(plain.Hash, Read(Page.Replace("فقرة ثانية", "فقرة أخرى", StringComparison.Ordinal)).Hash);
    }

    [Fact]
    public void Front_matter_says_everything_there_is_to_say()
    {
        var article = Read(
            """
            ---
            title: دودة القز: حشرة لا تطير
            kicker: من الحقل
            section: economy
            tags: الحرير، طريق الحرير, سلالة هان
            author: ليلى حسن
            date: 2026-10-21 18:50
            summary: من بيضة إلى ثوب.
            glyphs: 蚕丝
            illustration: grand-canal
            slug: Silk Worm
            source: شينخوا
            ---

            فقرة **أولى**.

            ## عنوان
            """);

        Assert.Equal("دودة القز: حشرة لا تطير", article.Title);
        Assert.Equal("من الحقل", article.Kicker);
        Assert.Equal("economy", article.SectionSlug);
        Assert.Equal(["الحرير", "طريق الحرير", "سلالة هان"], article.Tags);
        Assert.Equal("ليلى حسن", article.AuthorName);
        Assert.Equal(new DateTime(2026, 10, 21, 15, 50, 0, DateTimeKind.Utc), article.PublishedAt);
        Assert.Equal("من بيضة إلى ثوب.", article.Summary);
        Assert.Equal("蚕丝", article.Glyphs);
        Assert.Equal("grand-canal", article.Illustration);
        Assert.Equal("silk-worm", article.Slug);
        Assert.Equal("شينخوا", article.Source);
        Assert.Equal("فقرة **أولى**.\n\n## عنوان", article.Body);
        Assert.Null(article.Tagline);
    }

    [Fact]
    public void A_day_without_an_hour_begins_at_the_sites_midnight() =>
        Assert.Equal(
            new DateTime(2026, 10, 20, 21, 0, 0, DateTimeKind.Utc),
            Read("---\ntitle: عنوان\ndate: 2026-10-21\n---\nنص").PublishedAt);

    [Fact]
    public void Front_matter_without_a_title_is_read_over_a_plain_page()
    {
        var article = Read("---\nsection: travel\ntags: مدن\n---\n" + Page);

        Assert.Equal(("عنوان المادة", "travel"), (article.Title, article.SectionSlug));
        Assert.Equal("فقرة أولى طويلة بما يكفي.\n\nفقرة ثانية.", article.Body);
    }

    [Theory]
    [InlineData("---\ntitle: عنوان\nنص بلا نهاية", "front matter")]
    [InlineData("---\ntitle: عنوان\nauthors: ليلى\n---\nنص", "authors")]
    [InlineData("---\ntitle: عنوان\nسطر بلا نقطتين\n---\nنص", "سطر بلا نقطتين")]
    [InlineData("---\ntitle: عنوان\ndate: غدًا\n---\nنص", "date")]
    [InlineData("---\ntitle: عنوان\ndate: 2026-13-01\n---\nنص", "date")]
    [InlineData("---\ntitle: عنوان\ndate: 23/11/2026\n---\nنص", "date")]
    [InlineData("---\ntitle: عنوان\n---\n\n", "no text")]
    [InlineData("عنوان وحده", "paragraph")]
    [InlineData("", "headline")]
    public void What_cannot_be_a_story_is_refused_with_the_reason(string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<FormatException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_headline_longer_than_the_paper_allows_is_refused() =>
        Assert.Contains("200", Assert.Throws<FormatException>(() => Read($"---\ntitle: {new string('ا', 201)}\n---\nنص")).Message, StringComparison.Ordinal);

    [Fact]
    public void Bytes_that_are_not_text_are_refused_with_the_reason()
    {
        Assert.Contains("UTF-8", Refusal(Encoding.Latin1.GetBytes("Beijing, été 2026\n\nparagraphe")), StringComparison.Ordinal);
        Assert.Contains("UTF-8", Refusal(Encoding.Unicode.GetBytes("\ufeffعنوان\n\nفقرة")), StringComparison.Ordinal);
        Assert.Contains("not text", Refusal(Encoding.UTF8.GetBytes("عنوان\n\nفق\0رة")), StringComparison.Ordinal);
        Assert.Contains("1 MiB", Refusal(Encoding.UTF8.GetBytes("عنوان\n\n" + new string('a', 1024 * 1024))), StringComparison.Ordinal);
    }

    private string Refusal(byte[] bytes)
    {
        var path = _folder.Write("story.txt", bytes);
        return Assert.Throws<FormatException>(() => SeedFile.Read(path, null, Riyadh)).Message;
    }

    private ImportedArticle Read(string text) => SeedFile.Read(_folder.Write("story.txt", text), null, Riyadh);
}
