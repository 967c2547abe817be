using SinoNews.Tests.Names;

namespace SinoNews.Tests.Api;

/// <summary>Lists are walked along, whatever arrives meanwhile.</summary>
public sealed class ApiPagingTests : IAsyncLifetime
{
    private readonly SiteUnderTest _site = new();
    private readonly Visitor _reader;

    public ApiPagingTests() => _reader = _site.Reader();

    public async Task InitializeAsync()
    {
        for (var i = 1; i <= 11; i++)
            await _site.Publish(Make.Words($"خبر {i}", author: "ليلى", tags: ["تجارة"]), Make.Now.AddHours(i / 3 - 20)); // some at one moment
    }

    [Theory]
    [InlineData("/api/articles?limit=3")]
    [InlineData("/api/articles?limit=3&section=politics")]
    [InlineData("/api/articles?limit=3&tag=تجارة")]
    [InlineData("/api/articles?limit=3&author=ليلى")]
    public async Task A_walk_meets_all_stories_once_and_in_order_while_new_ones_arrive(string list)
    {
        var pages = await _reader.Walk(list, page => _site.Publish(Make.Words($"جديد {page}", author: "ليلى", tags: ["تجارة"])));

        Assert.Equal(Enumerable.Range(1, 11).Reverse().Select(i => (string?)$"خبر {i}"), pages.SelectMany(page => page.Each("headline")));
        Assert.Equal([3, 3, 3, 2], pages.Select(page => page.Items().Count));

        // Back up again: what is newer than the last page's first, down to the last that arrived.
        var up = new List<string?>();
        for (var prev = pages[^1].Said("prev"); prev is not null;)
        {
            var page = await _reader.Data(prev);
            up.InsertRange(0, page.Each("headline"));
            prev = page.Said("prev");
        }
        Assert.Equal(["جديد 4", "جديد 3", "جديد 2", "جديد 1", .. Enumerable.Range(3, 9).Reverse().Select(i => $"خبر {i}")], up);
    }

    [Fact]
    public async Task The_neighbours_stand_in_the_head_too_with_all_that_was_asked()
    {
        var first = await _reader.Get("/api/articles?limit=3&section=politics&utm_source=x");
        var next = ApiReading.Parsed(first).Said("next")!;

        Assert.Equal($"<{next}>; rel=\"next\"", first.Header("Link"));
        Assert.Matches(@"^http://localhost/api/articles\?before=\d+-\d+&section=politics&limit=3$", next);
        var second = await _reader.Get(next);
        var told = ApiReading.Parsed(second);
        Assert.Equal($"<{told.Said("next")}>; rel=\"next\", <{told.Said("prev")}>; rel=\"prev\"", second.Header("Link"));
        Assert.Null((await _reader.Get("/api/sections")).Header("Link"));
    }

    [Fact]
    public async Task Nothing_newer_is_an_empty_page_and_the_first_has_nothing_before_it()
    {
        var first = await _reader.Data("/api/articles?limit=3");
        Assert.Null(first.Said("prev"));
        var top = (await _reader.Data(first.Said("next")!)).Said("prev")!;
        Assert.Equal(first.Each("headline"), (await _reader.Data(top)).Each("headline"));

        var newest = $"{new DateTimeOffset(Make.Now.AddHours(11 / 3 - 20)).ToUnixTimeMilliseconds()}-11";
        Assert.Empty((await _reader.Data($"/api/articles?after={newest}")).Items());
        await _site.Publish(Make.Words("جديد"));
        Assert.Equal(["جديد"], (await _reader.Data($"/api/articles?after={newest}")).Each("headline"));
    }

    [Fact]
    public async Task Tags_and_names_are_walked_to_their_end()
    {
        string[] tags = ["أنهار", "تجارة", "مدن", "جبال", "موانئ"];
        await _site.Publish(Make.Words("موسوم", tags: tags));
        await _site.AddEntry(Glossary.Beijing);
        await _site.AddEntry(Glossary.Shanghai);

        Assert.Equal(tags.Order(StringComparer.Ordinal), (await _reader.Walk("/api/tags?limit=2")).SelectMany(page => page.Each("slug")));
        var names = await _reader.Walk("/api/names?limit=1");
        Assert.Equal(2, names.Count);
        Assert.Equal((await _reader.Data("/api/names")).Each("name"), names.SelectMany(page => page.Each("name")));
    }

    public async Task DisposeAsync()
    {
        _reader.Dispose();
        await _site.DisposeAsync();
    }
}
