using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SinoNews.Media;
using SinoNews.Tests.Media;
using SinoNews.Tests.Names;

namespace SinoNews.Tests.Feeds;

/// <summary>What pages say of themselves to machines.</summary>
public sealed class StructuredDataTests : IAsyncLifetime
{
    private readonly SiteUnderTest _site = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task A_story_is_a_news_article_with_all_that_search_engines_ask_for()
    {
        var id = await _site.Publish(
            Make.Words("الصين تعلن", author: "ليلى حداد", tags: ["تجارة", "موانئ"], standfirst: "مقدمة المادة")
                with
            { Series = "الموانئ", EventAt = Make.Now, SourceUrl = "https://example.org/news", Translator = "سامر" },
            Make.Now.AddDays(-1));
        var card = await Illustrate(id);
        await _site.Act(id, (article, by) => article.Correct("كان الرقم 7.", by, Make.Now));
        var opening = await _site.Approved(id, "تعليق أول");
        await _site.Approved(id, "رد عليه", "عمر", opening);

        var story = (await Graphs(await _site.AddressOf(id))).Of("NewsArticle");

        Assert.Equal("الصين تعلن", story.GetProperty("headline").GetString());
        Assert.Equal(
            new[] { "wide", "classic", "sq" }.Select(shape => $"http://localhost/media/{card}/{shape}"), story.GetProperty("image").EnumerateArray().Select(image => image.GetString()!.Split('-')[0]));
        Assert.Equal(
            ("2026-11-22T15:00:00+03:00", "2026-11-23T15:00:00+03:00"), (story.GetProperty("datePublished").GetString(), story.GetProperty("dateModified").GetString()));
        Assert.Equal("Person", story.GetProperty("author")[0].GetProperty("@type").GetString());
        Assert.Equal($"http://localhost/authors/{Uri.EscapeDataString("ليلى-حداد")}", story.GetProperty("author")[0].GetProperty("url").GetString());
        Assert.Equal("سياسة", story.GetProperty("articleSection").GetString());
        Assert.Equal(8, story.GetProperty("wordCount").GetInt32());
        Assert.Equal("كان الرقم 7.", story.GetProperty("correction")[0].GetProperty("text").GetString());
        Assert.Equal(2, story.GetProperty("commentCount").GetInt32());
        Assert.Equal("عمر", story.GetProperty("comment")[0].GetProperty("comment")[0].GetProperty("author").GetProperty("name").GetString());
        Assert.Equal("الموانئ", story.GetProperty("isPartOf").GetProperty("name").GetString());
    }

    [Fact]
    public async Task The_newsroom_is_an_organisation_and_no_address_of_a_commenter_is_told()
    {
        var id = await _site.Publish();
        await _site.Approved(id, "تعليق");

        var story = (await Graphs(await _site.AddressOf(id))).Of("NewsArticle");

        Assert.Equal("Organization", story.GetProperty("author")[0].GetProperty("@type").GetString());
        Assert.DoesNotContain("@example", story.ToString(), StringComparison.Ordinal);
        var publisher = story.GetProperty("publisher");
        Assert.Equal(("NewsMediaOrganization", "سينو نيوز"), (publisher.GetProperty("@type").GetString(), publisher.GetProperty("name").GetString()));
        using var reader = _site.Reader();
        Assert.Equal(200, (await reader.Get(new Uri(publisher.GetProperty("logo").GetProperty("url").GetString()!).AbsolutePath)).Code);
    }

    [Fact]
    public async Task The_names_that_a_story_mentions_lead_to_the_glossary()
    {
        await _site.AddEntry(Glossary.Beijing);
        var id = await _site.Publish(Make.Words("خبر", "زيارة إلى بكين."));

        var name = Assert.Single((await Graphs(await _site.AddressOf(id))).Of("NewsArticle").GetProperty("mentions").EnumerateArray());

        Assert.Equal(("بكين", (await Graphs("/names/بكين")).Of("DefinedTerm").GetProperty("@id").GetString()), (name.GetProperty("name").GetString(), name.GetProperty("@id").GetString()));
    }

    [Fact]
    public async Task The_way_to_a_story_leads_over_its_section()
    {
        var id = await _site.Publish(Make.Words("خبر"));
        await Illustrate(id);

        var steps = (await Graphs(await _site.AddressOf(id))).Of("BreadcrumbList").GetProperty("itemListElement").EnumerateArray().ToList();

        Assert.Equal(["الرئيسية", "سياسة", "خبر"], steps.Select(step => step.GetProperty("name").GetString()));
        Assert.Equal([1, 2, 3], steps.Select(step => step.GetProperty("position").GetInt32()));
        Assert.Equal("http://localhost/sections/politics", steps[1].GetProperty("item").GetString());
    }

    [Fact]
    public async Task The_front_page_says_how_the_site_is_searched()
    {
        var site = (await Graphs("/")).Of("WebSite");

        var template = site.GetProperty("potentialAction").GetProperty("target").GetProperty("urlTemplate").GetString()!;
        using var reader = _site.Reader();
        Assert.Equal(200, (await reader.Get(new Uri(template.Replace("{search_term_string}", "x", StringComparison.Ordinal)).PathAndQuery)).Code);
    }

    [Fact]
    public async Task An_entry_is_a_defined_term_and_an_author_has_a_profile()
    {
        await _site.AddEntry(Glossary.Beijing);
        await _site.Publish(Make.Words(author: "ليلى حداد"));

        Assert.Equal("بكين", (await Graphs("/names/بكين")).Of("DefinedTerm").GetProperty("name").GetString());
        Assert.Equal("ليلى حداد", (await Graphs("/authors/ليلى-حداد")).Of("ProfilePage").GetProperty("mainEntity").GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("<!-- ]]> --> \" ' \\ \u2028 & 😀")]
    public async Task What_people_wrote_cannot_end_the_script(string hostile)
    {
        var id = await _site.Publish(Make.Words(hostile, tags: ["وسم"]));
        await Illustrate(id);
        await _site.Approved(id, $"تعليق {hostile}", "قارئ");

        var story = (await Graphs(await _site.AddressOf(id))).Of("NewsArticle");

        Assert.Equal(hostile, story.GetProperty("headline").GetString());
        Assert.Equal(SinoNews.Arabic.CleanText.Clean($"تعليق {hostile}").Text, story.GetProperty("comment")[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_shared_link_shows_what_the_page_is_about()
    {
        var id = await _site.Publish(Make.Words("الصين تعلن", standfirst: "مقدمة", tags: ["تجارة"]));
        var hash = await Illustrate(id);
        using var reader = _site.Reader();

        var page = await reader.Get(await _site.AddressOf(id));

        string? Meta(string name) => page.Page.QuerySelector($"meta[property='{name}'], meta[name='{name}']")?.GetAttribute("content");
        Assert.Equal("article", Meta("og:type"));
        Assert.Equal("الصين تعلن", Meta("og:title"));
        Assert.Equal("مقدمة", Meta("og:description"));
        var canonical = page.Page.QuerySelector("link[rel=canonical]")!.GetAttribute("href");
        Assert.Equal(canonical, Meta("og:url"));
        Assert.StartsWith($"http://localhost/media/{hash}/wide-", Meta("og:image"), StringComparison.Ordinal);
        Assert.Equal("summary_large_image", Meta("twitter:card"));
        Assert.All((string[])["title", "description", "image"], name => Assert.Equal(Meta($"og:{name}"), Meta($"twitter:{name}")));
        Assert.Equal(
            [("ar", canonical), ("x-default", canonical)], page.Page.QuerySelectorAll("link[hreflang]").Select(link => (link.GetAttribute("hreflang"), link.GetAttribute("href"))));
        Assert.Equal("website", (await reader.Get("/")).Page.QuerySelector("meta[property='og:type']")!.GetAttribute("content"));
    }

    /// <returns>The picture's hash.</returns>
    private async Task<string> Illustrate(long id)
    {
        var by = await _site.Member("ليلى");
        var picture = await _site.Picture(by, Photographs.Jpeg(1600, 1200));
        await _site.Store(async db =>
        {
            (await db.Pictures.SingleAsync(one => one.Id == picture.Id)).Describe(new PictureWords("ميناء عند الفجر", null, null, null), (await db.Users.FindAsync(by.Id))!, Make.Now);
            return await db.SaveChangesAsync();
        });
        await _site.Acts("ليلى", id, async (desk, article, editor) =>
        {
            await desk.Revise(article, article.LatestWords with { PictureId = picture.Id }, editor, Make.Now, default);
            await desk.Publish(article, editor, Make.Now, default);
        });
        return picture.Hash;
    }

    private async Task<IReadOnlyList<JsonElement>> Graphs(string path)
    {
        using var reader = _site.Reader();
        var page = await reader.Get(path);
        return SchemaRules.GraphsOf(page);
    }
}
