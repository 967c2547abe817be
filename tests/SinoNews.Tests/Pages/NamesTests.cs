using System.Text.Json;
using SinoNews.Names;
using SinoNews.Tests.Names;

namespace SinoNews.Tests.Pages;

public sealed class NamesTests : IAsyncLifetime
{
    private readonly SiteUnderTest _site = new();
    private Visitor _reader = null!;

    public Task InitializeAsync()
    {
        _reader = _site.Reader();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        _reader.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task An_empty_glossary_says_so()
    {
        var answer = await _reader.Get("/names");

        Assert.Equal(200, answer.Code);
        Assert.Equal("معجم الصين", answer.Text("h1"));
        Assert.Contains("لا مداخل بعد", answer.Text(".lost")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_index_goes_by_the_Arabic_letter_and_by_pinyin()
    {
        await Fill();

        var arabic = await _reader.Get("/names");
        Assert.Equal(["ا", "ب", "ش"], arabic.Texts(".letter h2"));
        Assert.Equal(["الإصلاح والانفتاح", "بكين", "شانغهاي", "شيآن"], arabic.Texts(".entries a"));
        var pinyin = await _reader.Get("/names?by=pinyin");
        Assert.Equal(["B", "G", "S", "X"], pinyin.Texts(".letter h2"));
        Assert.Equal("/names?by=pinyin", new Uri(pinyin.Page.QuerySelector("link[rel=canonical]")!.GetAttribute("href")!).PathAndQuery);
    }

    [Fact]
    public async Task A_kind_is_shown_alone()
    {
        await Fill();

        Assert.Equal(["الإصلاح والانفتاح"], (await _reader.Get("/names?kind=concept")).Texts(".entries a"));
        Assert.Contains("لا مداخل من هذا النوع", (await _reader.Get("/names?kind=work")).Text(".lost")!, StringComparison.Ordinal);
        Assert.Equal(4, (await _reader.Get("/names?kind=nonsense")).Texts(".entries a").Count);
    }

    [Fact]
    public async Task A_long_glossary_is_shown_a_letter_at_a_time()
    {
        var rows = Enumerable.Range(0, 450).Select(number => Glossary.Entry(
            $"{(number % 2 == 0 ? "بلدة" : "شارع")} {number}", $"{(char)(0x4E00 + number)}镇", "Yī zhèn")).ToList();
        await _site.Name(async (desk, by) => await desk.Import(
            await desk.Receive("names.json", GlossaryFile.Read(GlossaryFile.WriteJson(rows)), by, _site.Time.Now, default), await _site.GlossaryVersion(), by, _site.Time.Now, default));

        var first = await _reader.Get("/names");
        Assert.Equal(["ب"], first.Texts(".letter h2"));
        Assert.Equal(225, first.Texts(".entries a").Count);
        Assert.Equal(["ش"], (await _reader.Get(first.Page.QuerySelectorAll(".letters a")[1].GetAttribute("href")!)).Texts(".letter h2"));
    }

    [Fact]
    public async Task An_entry_shows_its_characters_its_spellings_and_who_is_near()
    {
        await _site.AddEntry(Glossary.Shanghai);
        var entry = await _site.AddEntry(Glossary.Beijing with { Traditional = "北亰", SeeAlso = ["شانغهاي", "لا أحد"] });

        var answer = await _reader.Get($"/names/{Uri.EscapeDataString(entry.Slug)}");

        Assert.Equal(200, answer.Code);
        Assert.Equal("بكين", answer.Text("h1"));
        Assert.Equal(["北", "京"], answer.Texts(".zi span"));
        Assert.Equal("Běijīng", answer.Text(".entry-py [lang=zh-Latn]"));
        Assert.Equal("北亰", answer.Text("[lang=zh-Hant]"));
        Assert.Equal("بيكين", answer.Text("dl s"));
        Assert.Equal(["شانغهاي"], answer.Page.QuerySelectorAll("dl a[href^='/names/']").Select(link => link.TextContent));
        Assert.Contains("لا مواد تذكر هذا الاسم بعد", answer.Text(".block")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_lists_the_newest_stories_that_mention_it()
    {
        await _site.AddEntry(Glossary.Beijing);
        foreach (var number in Enumerable.Range(1, 10))
        {
            await _site.Publish(Make.Words($"مادة {number}", "زار بكين."), _site.Time.Now.AddDays(-number));
        }

        var first = await _reader.Get("/names/بكين");
        Assert.Equal("مادة 1", first.Texts(".list h3")[0]);
        Assert.Equal(8, first.Texts(".list h3").Count);
        var next = first.Page.QuerySelector(".pager a[rel=next]")!.GetAttribute("href");
        Assert.Equal(next, first.Page.QuerySelector("link[rel=next]")!.GetAttribute("href"));
        var second = await _reader.Get("/names/بكين" + next);
        Assert.Equal(["مادة 9", "مادة 10"], second.Texts(".list h3"));
    }

    [Theory]
    [InlineData("/names/لا-أحد")]
    [InlineData("/names/لا-أحد.json")]
    [InlineData("/names/%F0%9F")]
    public async Task What_is_not_in_the_glossary_is_not_found(string path) => Assert.Equal(404, (await _reader.Get(path)).Code);

    [Fact]
    public async Task A_deleted_entry_is_not_found()
    {
        var entry = await _site.AddEntry(Glossary.Beijing);
        await _site.Name((desk, by) => desk.Delete(entry.Id, 1, by, _site.Time.Now, default));

        Assert.Equal(404, (await _reader.Get("/names/بكين")).Code);
    }

    [Fact]
    public async Task The_glossary_is_data_too()
    {
        await _site.AddEntry(Glossary.Beijing);
        var page = await _reader.Get("/names");
        var answer = await _reader.Get(page.Page.QuerySelector("link[type='application/ld+json']")!.GetAttribute("href")!);

        Assert.Equal("application/ld+json", answer.ContentType);
        var set = JsonDocument.Parse(answer.Bytes).RootElement;
        Assert.Equal("DefinedTermSet", set.GetProperty("@type").GetString());
        var term = Assert.Single(set.GetProperty("hasDefinedTerm").EnumerateArray());
        Assert.Equal(["北京", "Běijīng", "بيجين"], term.GetProperty("alternateName").EnumerateArray().Select(name => name.GetString()));
        var address = (await _reader.Get("/names/بكين")).Page.QuerySelector("link[type='application/ld+json']")!.GetAttribute("href")!;
        Assert.Equal("بكين", JsonDocument.Parse((await _reader.Get(address)).Bytes).RootElement.GetProperty("name").GetString());
    }

    [Fact]
    public async Task The_site_map_knows_every_entry()
    {
        await _site.AddEntry(Glossary.Beijing);

        var map = (await _reader.Get("/sitemap-pages.xml.gz")).Body;

        Assert.Contains("<loc>http://localhost/names</loc>", map, StringComparison.Ordinal);
        Assert.Contains($"<loc>http://localhost/names/{Uri.EscapeDataString("بكين")}</loc>", map, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hostile_name_stays_a_text()
    {
        await _site.AddEntry(Glossary.Beijing with { Name = "بكين <script>alert(1)</script>", Explanation = "\"><img src=x>" });

        Assert.All([await _reader.Get("/names"), await _reader.Get("/names/بكين-script-alert-1-script")], answer =>
        {
            Assert.Equal(200, answer.Code);
            Assert.DoesNotContain("<script>alert", answer.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("<img src=x", answer.Body, StringComparison.Ordinal);
        });
    }

    private async Task Fill()
    {
        await _site.AddEntry(Glossary.Beijing);
        await _site.AddEntry(Glossary.Shanghai);
        await _site.AddEntry(Glossary.Entry("شيآن", "西安", "Xī'ān"));
        await _site.AddEntry(Glossary.Entry("الإصلاح والانفتاح", "改革开放", "Gǎigé Kāifàng", EntryKind.Concept));
    }
}
