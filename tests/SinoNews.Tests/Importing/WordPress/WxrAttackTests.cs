using System.Text;
using Microsoft.EntityFrameworkCore;
using SinoNews.Importing.WordPress;

namespace SinoNews.Tests.Importing.WordPress;

/// <summary>Files that are broken, or made to break something.</summary>
public sealed class WxrAttackTests
{
    [Theory]
    [InlineData("<!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>")]
    [InlineData("<!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>")]
    [InlineData("<!DOCTYPE rss SYSTEM \"http://old.example/rss.dtd\">")]
    public void A_document_type_is_refused_before_anything_is_read(string type)
    {
        var file = Wxr.File("1.2", Wxr.Post(1, "عنوان", "نص")).Replace("<rss ", $"{type}<rss ", StringComparison.Ordinal);

        Assert.Throws<System.Xml.XmlException>(() => Read(file));
    }

    [Theory]
    [InlineData("<html><body>مدونة</body></html>")]
    [InlineData("<rss><channel><item><title>ليس تصديرًا</title></item></channel></rss>")]
    public void What_is_no_export_is_refused(string file) => Assert.Throws<FormatException>(() => Read(file));

    [Fact]
    public void A_version_to_come_is_refused() => Assert.Throws<FormatException>(() => Read(Wxr.File("2.0", Wxr.Post(1, "عنوان", "نص"))));

    [Fact]
    public void Nesting_without_end_is_refused() =>
        Assert.Throws<FormatException>(() => Read(Wxr.File("1.2", string.Concat(Enumerable.Repeat("<a>", 5000)) + string.Concat(Enumerable.Repeat("</a>", 5000)))));

    [Theory]
    [InlineData("wp:comment")]
    [InlineData("wp:postmeta")]
    public void So_is_what_is_nested_in_itself(string element)
    {
        var nested = string.Concat(Enumerable.Repeat($"<{element}>", 100_000)) + string.Concat(Enumerable.Repeat($"</{element}>", 100_000));

        Assert.Throws<FormatException>(() => Read(Wxr.File("1.2", Wxr.Post(1, "عنوان", "نص", more: nested))));
    }

    [Fact]
    public void What_stands_in_attributes_and_in_names_makes_an_item_too_large_as_well()
    {
        var attributes = string.Concat(Enumerable.Range(0, 9).Select(_ => Wxr.Under("category", new string('x', WxrReader.MaxItem / 8), "اسم")));
        var names = string.Concat(Enumerable.Range(0, 9).Select(i => $"<wp:{new string((char)('a' + i), WxrReader.MaxItem / 8)}/>"));

        Assert.Equal(["سمات", "أسماء"], Read(Wxr.File("1.2", Wxr.Post(1, "سمات", "", more: attributes), Wxr.Post(2, "أسماء", "", more: names))).OfType<WxrOversized>().Select(large => large.Title));
    }

    [Fact]
    public async Task A_story_with_more_comments_than_can_be_held_is_kept_and_says_how_many_were_not()
    {
        var large = new string('x', WxrReader.MaxComments / 2);
        var post = Wxr.Post(1, "قصة", "نص", more: string.Concat(Enumerable.Range(1, 4).Select(i => Wxr.Comment(i, large))));
        var item = Assert.Single(Read(Wxr.File("1.2", post)).OfType<WxrItem>());
        Assert.Equal((1, 3), (item.Comments.Count, item.CommentsDropped));

        await using var site = new SiteUnderTest();
        using var folder = new TempFolder();
        var (code, said, report) = await site.Import(folder, Wxr.File("1.2", post));

        Assert.Equal(0, code);
        Assert.Contains("     3 × comments beyond what an item can have dropped", said, StringComparison.Ordinal);
        Assert.Contains("\"why\":\"3 of them\"", report, StringComparison.Ordinal);
        Assert.Equal("قصة", await site.Store(db => db.Articles.Select(story => story.Title).SingleAsync()));
    }

    [Fact]
    public void An_item_too_large_to_hold_is_passed_over_and_the_next_is_read()
    {
        var parts = Read(Wxr.File("1.2", Wxr.Post(1, "ضخم", new string('x', WxrReader.MaxItem + 1)), Wxr.Post(2, "بعده", "نص")));

        Assert.Equal("ضخم", Assert.Single(parts.OfType<WxrOversized>()).Title);
        Assert.Equal(2, Assert.Single(parts.OfType<WxrItem>()).Id);
    }

    [Fact]
    public void Control_characters_that_XML_forbids_do_not_stop_it() =>
        Assert.Equal(1, Assert.Single(Read(Wxr.File("1.2", Wxr.Post(1, "عنوان\u0003", "نص\u0008"))).OfType<WxrItem>()).Id);

    [Fact]
    public async Task What_stands_before_a_fault_is_kept_and_the_fault_names_its_line()
    {
        await using var site = new SiteUnderTest();
        using var folder = new TempFolder();
        var file = Wxr.File("1.2", Wxr.Post(1, "أول", "نص أول"), "<item><title>مكسور</item>");

        var (code, _, _) = await site.Import(folder, file);

        Assert.Equal(1, code);
        Assert.Equal("أول", await site.Store(db => db.Articles.Select(story => story.Title).SingleAsync()));
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(file));
        using var reader = new WxrReader(stream);
        Assert.Equal(10, Assert.Throws<System.Xml.XmlException>(() => reader.Parts().ToList()).LineNumber);
    }

    private static List<WxrPart> Read(string file)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(file));
        using var reader = new WxrReader(stream);
        return [.. reader.Parts()];
    }
}
