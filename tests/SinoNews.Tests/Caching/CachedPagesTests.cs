using System.Net;
using SinoNews.Staff;

namespace SinoNews.Tests.Caching;

/// <summary>How a kept page is answered. That one came from the shelf shows by its age.</summary>
public sealed class CachedPagesTests : IAsyncLifetime
{
    private readonly SiteUnderTest _site = new();
    private Visitor _reader = null!;
    private string _story = "";

    public async Task InitializeAsync()
    {
        _story = await _site.AddressOf(await _site.Publish());
        await _site.Package();
        _reader = _site.Reader();
    }

    [Fact]
    public async Task The_second_reader_is_given_the_page_of_the_first()
    {
        var first = await _reader.Get(_story);
        var second = await _reader.Get(_story);

        Assert.Null(first.Header("Age"));
        Assert.NotNull(second.Header("Age"));
        Assert.Equal(first.Bytes, second.Bytes);
        foreach (var name in (string[])["ETag", "Last-Modified", "Cache-Control", "Vary", "Content-Type", "Content-Length", "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy"])
            Assert.Equal(first.Header(name) ?? "absent", second.Header(name));
        Assert.Equal(["max-age=0", "must-revalidate", "public"], second.Header("Cache-Control")!.Split(", ").Order(StringComparer.Ordinal));
        Assert.Equal("Accept-Encoding", second.Header("Vary"));
    }

    [Theory]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("br;q=0.1, gzip;q=1.0", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("deflate, gzip;q=0.5", "gzip")]
    [InlineData("br;q=0, gzip;q=0", null)]
    [InlineData("identity", null)]
    [InlineData("*", "br")]
    [InlineData("brotli, xgzip", null)]
    [InlineData("nonsense;;;q=", null)]
    public async Task It_is_kept_compressed_in_the_coding_that_the_reader_takes(string accepted, string? coding)
    {
        await _reader.Get(_story, ("Accept-Encoding", accepted));
        var kept = await _reader.Get(_story, ("Accept-Encoding", accepted));

        Assert.NotNull(kept.Header("Age"));
        Assert.Equal(coding, kept.Header("Content-Encoding"));
    }

    [Fact]
    public async Task All_ways_to_ask_for_a_coding_share_one_page_of_it_and_each_coding_has_its_own_mark()
    {
        var br = await _reader.Get(_story, ("Accept-Encoding", "br"));
        var other = await _reader.Get(_story, ("Accept-Encoding", "gzip, br"));
        var gzip = await _reader.Get(_story, ("Accept-Encoding", "gzip"));
        var plain = await _reader.Get(_story);

        Assert.NotNull(other.Header("Age"));
        Assert.Equal(br.Header("ETag"), other.Header("ETag"));
        Assert.Equal(3, new[] { br, gzip, plain }.Select(answer => answer.Header("ETag")).Distinct().Count());
        Assert.All([br, gzip, plain], answer => Assert.Matches("^\"[A-Za-z0-9_-]{20}\"$", answer.Header("ETag")!));
    }

    [Fact]
    public async Task Who_has_the_page_is_told_so_without_a_render()
    {
        var mark = (await _reader.Get(_story)).Header("ETag")!;
        _site.Sql.Clear();

        foreach (var asked in (string[])[mark, $"W/{mark}", $"\"other\", {mark}", "*"])
        {
            var answer = await _reader.Get(_story, ("If-None-Match", asked));
            Assert.Equal((HttpStatusCode.NotModified, 0, mark), (answer.Status, answer.Bytes.Length, answer.Header("ETag")));
        }
        Assert.Equal(200, (await _reader.Get(_story, ("If-None-Match", "\"other\""))).Code);
        Assert.Equal(0, _site.Sql.Count);
    }

    [Fact]
    public async Task A_question_by_date_is_not_answered_with_a_page_of_the_same_second()
    {
        var id = await _site.Publish(Make.Words("العنوان الأول"));
        await _site.Package();
        _site.Time.Advance(TimeSpan.FromSeconds(2));
        var path = await _site.AddressOf(id);
        var date = (await _reader.Get(path)).Header("Last-Modified")!;
        Assert.Equal(HttpStatusCode.NotModified, (await _reader.Get(path, ("If-Modified-Since", date))).Status);

        await _site.Act(id, (article, by) => article.Correct("تصويب", by, _site.Time.Now));

        Assert.Equal(200, (await _reader.Get(path, ("If-Modified-Since", date))).Code);
        Assert.Equal(200, (await _reader.Get(path, ("If-Modified-Since", date))).Code);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/feed.xml")]
    [InlineData("/sitemap.xml")]
    [InlineData("/manifest.webmanifest")]
    public async Task The_head_alone_has_the_mark_of_the_same_bytes(string path)
    {
        var head = (await _reader.Head(path)).Header("ETag");
        var page = await _reader.Get(path);

        Assert.Equal(page.Header("ETag"), head);
        Assert.Empty((await _reader.Head(path)).Bytes);
    }

    [Fact]
    public async Task What_is_made_anew_and_is_the_same_is_not_taken_again_by_who_asks_by_date()
    {
        _site.Time.Advance(TimeSpan.FromSeconds(2));
        var before = await _reader.Get("/feed.xml");
        _site.Time.Advance(TimeSpan.FromMinutes(30));
        var after = await _reader.Get("/feed.xml");
        Assert.Equal(before.Header("ETag"), after.Header("ETag"));

        Assert.Equal(304, (await _reader.Get("/feed.xml", ("If-Modified-Since", before.Header("Last-Modified")!))).Code);
    }

    [Fact]
    public async Task Of_two_versions_of_one_second_the_later_keeps_no_date_of_it()
    {
        await _site.Publish(Make.Words("خبر أول"));
        await _reader.Get("/feed.xml");
        await _site.Publish(Make.Words("خبر ثان"));
        await _site.Package();
        var later = await _reader.Get("/feed.xml");
        _site.Time.Advance(TimeSpan.FromMinutes(30));

        var again = await _reader.Get("/feed.xml");

        Assert.Equal(later.Header("ETag"), again.Header("ETag"));
        Assert.NotEqual(later.Header("Last-Modified"), again.Header("Last-Modified"));
    }

    [Fact]
    public async Task A_feed_is_not_made_anew_for_whoever_sends_something_like_the_newsrooms_cookie()
    {
        await _reader.Get("/feed.xml");

        Assert.NotNull((await _reader.Get("/feed.xml", ("Cookie", $"{SinoNews.Web.Setup.StaffSetup.CookieName}=forged"))).Header("Age"));
        Assert.NotNull((await _reader.Get("/feed.xml?x=%1e")).Header("Age"));
    }

    [Fact]
    public async Task Parameters_that_the_page_does_not_look_at_make_no_other_page()
    {
        await _reader.Get(_story);

        Assert.NotNull((await _reader.Get($"{_story}?utm_source=x&fbclid=1")).Header("Age"));
        Assert.NotNull((await _reader.Get($"{_story}?before=5")).Header("Age"));
        Assert.Null((await _reader.Get($"{_story}?reply=1")).Header("Age"));
    }

    [Fact]
    public async Task A_colleague_is_never_answered_from_the_shelf_nor_for_it()
    {
        var editor = await _site.Colleague(Roles.Editor);
        await _reader.Get(_story);

        var page = await editor.Get(_story);
        Assert.Null(page.Header("Age"));
        Assert.Contains("no-store", page.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.Null(page.Header("ETag"));

        await editor.Get("/about");
        Assert.Null((await _reader.Get("/about")).Header("Age"));
    }

    [Fact]
    public async Task Only_what_is_there_is_kept()
    {
        var withdrawn = await _site.Publish(Make.Words("خبر يُسحب"));
        var gone = await _site.AddressOf(withdrawn);
        await _site.Act(withdrawn, (article, by) => article.Withdraw("سبب", by, _site.Time.Now));
        (string Path, int Status)[] pages =
        [
            ("/no-such-page", 404), ("/articles/999/none", 404), ("/sections/none", 404), (gone, 410), ($"{_story}x", 301), ("/tags/none", 404),
        ];
        foreach (var (path, status) in pages)
        {
            foreach (var answer in new[] { await _reader.Get(path), await _reader.Get(path) })
            {
                Assert.Equal(status, answer.Code);
                Assert.Null(answer.Header("Age"));
                Assert.Null(answer.Header("ETag"));
                Assert.Contains("no-store", answer.Header("Cache-Control"), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_head_is_answered_like_its_page_without_the_body()
    {
        var page = await _reader.Get(_story);

        foreach (var head in new[] { await _reader.Head(_story), await _reader.Head(_story) })
        {
            Assert.Equal((200, 0), (head.Code, head.Bytes.Length));
            Assert.Equal(page.Header("ETag"), head.Header("ETag"));
        }
    }

    [Fact]
    public async Task A_thousand_readers_at_once_cost_one_render()
    {
        await using var site = new SiteUnderTest();
        var path = await site.AddressOf(await site.Publish());
        using var reader = site.Reader();
        site.Sql.Clear();
        await reader.Get(path);
        var one = site.Sql.Count;

        site.HearAnew();
        var answers = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => reader.Get(path)));

        Assert.All(answers, answer => Assert.Equal(answers[0].Header("ETag") ?? "none", answer.Header("ETag")));
        Assert.InRange(site.Sql.Count, one, 3 * one);
    }

    public async Task DisposeAsync()
    {
        _reader.Dispose();
        await _site.DisposeAsync();
    }
}
