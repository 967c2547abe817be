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
