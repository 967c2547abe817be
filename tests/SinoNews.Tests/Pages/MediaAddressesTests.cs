using SinoNews.Media;

namespace SinoNews.Tests.Pages;

/// <summary>How readers get pictures: for ever, of the right type, and nothing else of the folder.</summary>
public sealed class MediaAddressesTests : IAsyncLifetime
{
    private readonly SiteUnderTest _site = new();
    private Picture _picture = null!;
    private Visitor _reader = null!;

    private string Folder => $"/media/{_picture.Hash}";

    private string Whole => $"{Folder}/800.webp";

    public async Task InitializeAsync()
    {
        _site.Listen();
        _reader = _site.Reader();
        _picture = await _site.Picture(await _site.Member("ليلى"));
    }

    public async Task DisposeAsync()
    {
        _reader.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task A_picture_is_cached_for_ever_and_is_what_it_says()
    {
        var answer = await _reader.Get(Whole, ("Accept-Encoding", "br, gzip"));

        Assert.Equal(200, answer.Code);
        Assert.Equal("image/webp", answer.ContentType);
        Assert.Equal("public, max-age=31536000, immutable", answer.Header("Cache-Control"));
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        Assert.Null(answer.Header("Content-Encoding"));
        Assert.Null(answer.Header("Set-Cookie"));
        Assert.Null(answer.Header("Vary"));
        Assert.True(answer.Bytes.AsSpan().StartsWith("RIFF"u8));
    }

    [Fact]
    public async Task It_is_asked_for_in_parts_by_its_mark_and_without_its_body()
    {
        var mark = (await _reader.Get(Whole)).Header("ETag")!;

        var head = await _reader.Head(Whole);
        Assert.Equal((200, 0, "image/webp"), (head.Code, head.Bytes.Length, head.ContentType));
        Assert.Equal(304, (await _reader.Get(Whole, ("If-None-Match", mark))).Code);
        var part = await _reader.Get(Whole, ("Range", "bytes=0-3"));
        Assert.Equal((206, "RIFF"), (part.Code, part.Body));
        Assert.NotEqual(mark, (await _reader.Get($"{Folder}/480.webp")).Header("ETag"));
        Assert.Equal(405, (await _reader.Post(Whole, [])).Code);
    }

    [Fact]
    public async Task The_store_is_not_asked_and_nobody_is_either()
    {
        await _reader.Get("/");
        _site.Sql.Clear();

        Assert.Equal(200, (await _reader.Get(Whole, ("Cookie", "sinonews-staff=CfDJ8nonsense"))).Code);

        Assert.Equal(0, _site.Sql.Count);
    }

    [Theory]
    [InlineData("/media")]
    [InlineData("/media/")]
    [InlineData("/media/{hash}")]
    [InlineData("/media/{hash}/")]
    [InlineData("/media/{hash}/original")]
    [InlineData("/media/{hash}/801.webp")]
    [InlineData("/media/{hash}/800.webp/")]
    [InlineData("/media/{hash}/800.WEBP")]
    [InlineData("/media/{hash}/800.webp%00")]
    [InlineData("/media/{hash}/800.webp%0A")]
    [InlineData("/media/{hash}/0800.webp")]
    [InlineData("/media/{hash}/./original")]
    [InlineData("/media/{hash}/..%2foriginal")]
    [InlineData("/media/{hash}/..%5coriginal")]
    [InlineData("/media/{hash}/..%2f..%2f..%2fsinonews.db")]
    [InlineData("/media/../media/{hash}/original")]
    [InlineData("/media/%2e%2e/sinonews.db")]
    [InlineData("/media/..%2f..%2fsinonews.db")]
    [InlineData("/media/..%252f..%252fsinonews.db")]
    [InlineData("/media/%2fetc%2fpasswd")]
    [InlineData("/media//etc/passwd")]
    [InlineData("/media/C:%5cwindows/1.webp")]
    [InlineData("/media/incoming/1.webp")]
    [InlineData("/media/{HASH}/800.webp")]
    [InlineData("/media/{shard}/{hash}/800.webp")]
    [InlineData("/media/{hash}/sq-480.f101-0.webp")]
    [InlineData("/media/{hash}/sq-480.f50-50.webp.part")]
    public async Task Nothing_else_of_the_folder_is_there(string path)
    {
        var raw = path.Replace("{hash}", _picture.Hash, StringComparison.Ordinal).Replace("{shard}", _picture.Hash[..2], StringComparison.Ordinal)
            .Replace("{HASH}", _picture.Hash.ToUpperInvariant(), StringComparison.Ordinal);
        using var http = new HttpClient();
        var address = new Uri($"{_site.ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority)}{raw}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

        using var answer = await http.GetAsync(address);

        Assert.Contains((int)answer.StatusCode, new[] { 400, 404 });
        Assert.DoesNotContain("immutable", answer.Headers.CacheControl?.ToString() ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain("SQLite format", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
