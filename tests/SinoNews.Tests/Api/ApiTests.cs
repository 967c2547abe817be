using System.Globalization;
using System.Text.Json;
using SinoNews.Articles;
using SinoNews.Comments;
using SinoNews.Media;
using SinoNews.Names;
using SinoNews.Tests.Feeds;
using SinoNews.Tests.Names;

namespace SinoNews.Tests.Api;

/// <summary>What the API tells, and what it does not.</summary>
public sealed class ApiTests : IAsyncLifetime
{
    private readonly SiteUnderTest _site = SiteUnderTest.AtOrigin(PrintedSite.Origin);
    private readonly Visitor _reader;

    public ApiTests() => _reader = _site.Reader();

    public Task InitializeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_story_is_told_whole_with_addresses_of_the_site_alone()
    {
        var picture = await _site.Picture(await _site.Member("ليلى"), new PictureWords("ميناء", "شرح", "وكالة"));
        var id = await _site.Publish(
            Make.Words("خبر الميناء", "انظر [الصفحة](/about).", section: 2, author: "ليلى حداد", tags: ["تجارة"], standfirst: "مقدمة") with { Kicker = "عاجل", PictureId = picture.Id }, Make.Now.AddHours(-3));
        await _site.Act(id, (article, by) => article.Correct("صُحّح رقم.", by, Make.Now.AddHours(-1)));
        await _site.Approved(id, "رأي");

        var answer = await _reader.Get($"/api/articles/{id}", ("Host", "evil.example"));
        var story = ApiReading.Parsed(answer);

        Assert.Equal($"{PrintedSite.Origin}/articles/{id}/{Uri.EscapeDataString("خبر-الميناء")}", story.Said("url"));
        Assert.Equal(("خبر الميناء", "عاجل", "مقدمة", "مقدمة"), (story.Said("headline"), story.Said("kicker"), story.Said("standfirst"), story.Said("description")));
        Assert.Equal(("economy", "اقتصاد", $"{PrintedSite.Origin}/sections/economy"), Named(story.GetProperty("section")));
        Assert.Equal(("تجارة", "تجارة", $"{PrintedSite.Origin}/tags/{Uri.EscapeDataString("تجارة")}"), Named(story.GetProperty("tags")[0]));
        Assert.Equal(("ليلى-حداد", "ليلى حداد", $"{PrintedSite.Origin}/authors/{Uri.EscapeDataString("ليلى-حداد")}"), Named(story.GetProperty("authors")[0]));
        Assert.Equal((Make.Now.AddHours(-3), Make.Now.AddHours(-1)), (Moment(story, "datePublished"), Moment(story, "dateModified")));
        Assert.EndsWith("+03:00", story.Said("datePublished"), StringComparison.Ordinal);
        Assert.Equal((1, $"{PrintedSite.Origin}/api/articles/{id}/comments"), (story.GetProperty("commentCount").GetInt32(), story.Said("comments")));
        Assert.Contains($"href=\"{PrintedSite.Origin}/about\"", story.Said("articleBody"), StringComparison.Ordinal);
        Assert.Equal(("صُحّح رقم.", Make.Now.AddHours(-1)), (story.GetProperty("corrections")[0].Said("text"), Moment(story.GetProperty("corrections")[0], "datePublished")));
        var image = story.GetProperty("image");
        Assert.Equal(("ميناء", "شرح", "وكالة"), (image.Said("alt"), story.Said("imageCaption"), story.Said("imageCredit")));
        Assert.Equal(image.Said("url"), image.GetProperty("sizes").EnumerateArray().Last().Said("url"));
        foreach (var size in image.GetProperty("sizes").EnumerateArray())
            Assert.Equal(200, (await _reader.Get(new Uri(size.Said("url")!).PathAndQuery)).Code);
        Assert.DoesNotContain("evil.example", answer.Body, StringComparison.Ordinal);
        Assert.Equal(200, (await _reader.Head($"/api/articles/{id}")).Code);
    }

    [Fact]
    public async Task Comments_are_told_in_threads_and_page_after_page()
    {
        var id = await _site.Publish();
        var opening = await _site.Approved(id, "أول\nوسطر ثان", "سلمى");
        await _site.Approved(id, "رد", "سامي", opening);
        await _site.Approved(id, "ثان");
        await _site.Approved(id, "ثالث");
        await _site.Waiting(id, "ينتظر");

        var pages = await _reader.Walk($"/api/articles/{id}/comments?limit=1");

        Assert.Equal(["أول\nوسطر ثان", "ثان", "ثالث"], pages.SelectMany(page => page.Items()).Select(thread => thread.GetProperty("comment").Said("text")));
        var thread = pages[0].Items()[0];
        Assert.Equal(("سلمى", "سامي", "رد"), (thread.GetProperty("comment").Said("name"), thread.GetProperty("replies")[0].Said("name"), thread.GetProperty("replies")[0].Said("text")));
        Assert.Equal(["id", "name", "text", "dateCreated", "isFromNewsroom"], thread.GetProperty("comment").EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public async Task A_reply_outlives_its_opening_comment_as_a_thread_of_its_own()
    {
        var id = await _site.Publish();
        var opening = await _site.Approved(id, "أصل");
        await _site.Approved(id, "رد", replyTo: opening);
        await _site.Decides("ليلى", opening, ModerationAct.Trash);

        var thread = Assert.Single((await _reader.Data($"/api/articles/{id}/comments")).Items());

        Assert.Equal("رد", thread.GetProperty("comment").Said("text"));
    }

    [Fact]
    public async Task Sections_tags_authors_and_names_lead_to_their_pages_and_stories()
    {
        await _site.AddEntry(Glossary.Beijing);
        await _site.Publish(Make.Words("خبر", author: "ليلى حداد", tags: ["تجارة"], section: 2));

        Assert.Equal(["politics", "economy", "culture", "history", "science", "travel"], (await _reader.Data("/api/sections")).Each("slug"));
        var author = Assert.Single((await _reader.Data("/api/authors")).Items());
        var tag = Assert.Single((await _reader.Data("/api/tags")).Items());
        Assert.Equal(("ليلى حداد", "تجارة"), (author.Said("name"), tag.Said("name")));
        foreach (var list in (JsonElement[])[author, tag, (await _reader.Data("/api/sections")).Items()[1]])
        {
            Assert.Equal(["خبر"], (await _reader.Data(new Uri(list.Said("articles")!).PathAndQuery)).Each("headline"));
            Assert.Equal(200, (await _reader.Get(new Uri(list.Said("url")!).PathAndQuery)).Code);
        }
        var entry = await _reader.Data("/api/names/بكين");
        Assert.Equal(("بكين", "北京", "Běijīng", "place", "عاصمة الصين."), (entry.Said("name"), entry.Said("simplified"), entry.Said("pinyin"), entry.Said("kind"), entry.Said("description")));
        Assert.Equal(["بيجين"], entry.GetProperty("alternateNames").EnumerateArray().Select(name => name.GetString())); // not what the paper does not write
        Assert.Equal(entry.GetRawText(), (await _reader.Data("/api/names")).Items()[0].GetRawText());
    }

    [Fact]
    public async Task What_readers_do_not_see_is_not_there()
    {
        await _site.Store(async db =>
        {
            await new ArticleDesk(db, new LexiconCache()).Draft(Make.Words("مسودة", author: "كاتب المسودة", tags: ["وسم المسودة"]), null, Make.Now, default);
            return await db.SaveChangesAsync();
        });
        var scheduled = await _site.Schedule(Make.Words("مجدولة", author: "كاتب الغد", tags: ["وسم الغد"]), Make.Now.AddHours(1));
        var withdrawn = await _site.Publish(Make.Words("مسحوبة", author: "كاتب المسحوبة", tags: ["وسم المسحوبة"]));
        await _site.Act(withdrawn, (article, by) => article.Withdraw("لخطأ فيها", by, Make.Now));

        foreach (var list in (string[])["/api/articles", "/api/tags", "/api/authors"])
            Assert.Empty((await _reader.Data(list)).Items());
        foreach (var gone in (string[])["/api/articles?tag=وسم-المسودة", "/api/articles?author=كاتب-الغد", "/api/articles?tag=وسم-المسحوبة", "/api/articles?section=none", $"/api/articles/{scheduled}", $"/api/articles/{scheduled}/comments", "/api/articles/999", "/api/names/none"])
            (await _reader.Get(gone)).Problem(404);
        foreach (var path in (string[])[$"/api/articles/{withdrawn}", $"/api/articles/{withdrawn}/comments"])
            Assert.Contains("لخطأ فيها", (await _reader.Get(path)).Problem(410).Said("detail"), StringComparison.Ordinal);

        _site.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(["مجدولة"], (await _reader.Data("/api/articles")).Each("headline"));
        Assert.Equal(["وسم الغد"], (await _reader.Data("/api/tags")).Each("name"));
        Assert.Equal(200, (await _reader.Get($"/api/articles/{scheduled}")).Code);
    }

    [Theory]
    [InlineData("/api/articles?before=x", "before")]
    [InlineData("/api/articles?after=1-", "after")]
    [InlineData("/api/articles?before=1-1&after=1-1", "after")]
    [InlineData("/api/articles?limit=0", "limit")]
    [InlineData("/api/articles?limit=101", "limit")]
    [InlineData("/api/articles?limit=ten", "limit")]
    [InlineData("/api/articles?section=politics&tag=x", "tag")]
    [InlineData("/api/articles/1/comments?cursor=x", "cursor")]
    [InlineData("/api/tags?cursor=A!", "cursor")]
    [InlineData("/api/tags?limit=-1", "limit")]
    [InlineData("/api/names?cursor=x", "cursor")]
    [InlineData("/api/names?limit=1.5", "limit")]
    public async Task A_parameter_that_says_nothing_is_named(string path, string parameter)
    {
        var answer = await _reader.Get(path);

        var problem = answer.Problem(400);
        Assert.Equal(parameter, problem.Said("parameter"));
        Assert.Contains(parameter, problem.Said("detail"), StringComparison.Ordinal);
        Assert.Contains("no-store", answer.Header("Cache-Control"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_addresses_and_other_verbs_are_refused_in_its_own_words()
    {
        await _site.Publish();
        foreach (var path in (string[])["/api/none", "/api/articles/abc", "/api/articles/1/none", "/api/sections/politics"])
            (await _reader.Get(path)).Problem(404);
        foreach (var path in (string[])["/api/articles", "/api/articles/1", "/api/sections", "/api/openapi.json", "/api/none"])
        {
            var answer = await _reader.Post(path, []);
            answer.Problem(405);
            Assert.Equal("GET, HEAD", answer.Header("Allow"));
        }
        Assert.StartsWith("text/html", (await _reader.Get("/api")).ContentType, StringComparison.Ordinal);
    }

    public async Task DisposeAsync()
    {
        _reader.Dispose();
        await _site.DisposeAsync();
    }

    private static (string?, string?, string?) Named(JsonElement name) => (name.Said("slug"), name.Said("name"), name.Said("url"));

    private static DateTime Moment(JsonElement data, string name) => DateTimeOffset.Parse(data.Said(name)!, CultureInfo.InvariantCulture).UtcDateTime;
}
