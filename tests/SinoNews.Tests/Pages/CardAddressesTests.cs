using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NetVips;
using SinoNews.Media;
using SinoNews.Tests.Media;
using SinoNews.Web.Setup;

namespace SinoNews.Tests.Pages;

/// <summary>What others fetch to show the site: the cards of shares, the icons and the manifest of home screens.</summary>
public sealed class CardAddressesTests : IAsyncLifetime
{
    private readonly SiteUnderTest _site = SiteUnderTest.ThatDraws();
    private readonly Visitor _reader;

    public CardAddressesTests() => _reader = _site.Reader();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        _reader.Dispose();
        await _site.DisposeAsync();
    }

    [SkippableFact]
    public async Task A_printed_card_is_cached_for_a_day_and_is_what_it_says()
    {
        CardPress.Require();
        var hash = _site.Services.GetRequiredService<SocialCards>().Print(SocialCard.OfSite("سينو نيوز", null, "localhost"))!;
        var address = CardsSetup.CardAddress(hash);

        var answer = await _reader.Get(address);

        Assert.Equal((200, "image/png", "public, max-age=86400"), (answer.Code, answer.ContentType, answer.Header("Cache-Control")));
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        Assert.Null(answer.Header("Set-Cookie"));
        Assert.Equal(File.ReadAllBytes(Path.Combine(_site.DataPath, "cards", hash + ".png")), answer.Bytes);
        Assert.Equal(304, (await _reader.Get(address, ("If-None-Match", answer.Header("ETag")!))).Code);
        Assert.Equal((200, 0), ((await _reader.Head(address)).Code, (await _reader.Head(address)).Bytes.Length));
        Assert.Equal(405, (await _reader.Post(address, [])).Code);
    }

    [Theory]
    [InlineData("/cards/")]
    [InlineData("/cards/0123456789abcdef0123456789abcdef.png")]
    [InlineData("/cards/0123456789abcdef0123456789abcdef")]
    [InlineData("/cards/..%2Fsinonews.db")]
    [InlineData("/cards/a/0123456789abcdef0123456789abcdef.png")]
    [InlineData("/brand/icon-193.png")]
    public async Task Nothing_else_is_there(string address) => Assert.Equal(404, (await _reader.Get(address)).Code);

    [Theory]
    [InlineData("icon-192.png", 192, 4)]
    [InlineData("icon-512.png", 512, 4)]
    [InlineData("maskable-512.png", 512, 3)]
    [InlineData("apple-touch-icon.png", 180, 3)]
    public async Task The_mark_is_drawn_for_home_screens(string name, int side, int bands)
    {
        var answer = await _reader.Get($"/brand/{name}");

        Assert.Equal((200, "image/png", "public, max-age=604800"), (answer.Code, answer.ContentType, answer.Header("Cache-Control")));
        Assert.Equal(304, (await _reader.Get($"/brand/{name}", ("If-None-Match", answer.Header("ETag")!))).Code);
        using var icon = Image.NewFromBuffer(answer.Bytes);
        Assert.Equal((side, side, bands), (icon.Width, icon.Height, icon.Bands));
        // The hole of «و», its ring, and the stroke of «س»: red and paper as on the grid.
        double[] red = [0xb3, 0x26, 0x1e], paper = [0xfd, 0xf8, 0xf0];
        Assert.Equal(red, At(icon, name, 12, 10));
        Assert.Equal(paper, At(icon, name, 10, 8));
        Assert.Equal(paper, At(icon, name, 2, 6));
        Assert.Equal(red, At(icon, name, 4, 6));
        if (bands == 4)
            Assert.Equal(0, icon.Getpoint(0, 0)[3]);
    }

    [Fact]
    public async Task All_of_the_mark_lies_where_no_mask_cuts()
    {
        using var icon = Image.NewFromBuffer((await _reader.Get("/brand/maskable-512.png")).Bytes);
        var pixels = icon[1].WriteToMemory<byte>();

        var light = Enumerable.Range(0, pixels.Length).Where(i => pixels[i] > 128).ToList();

        Assert.NotEmpty(light);
        Assert.All(light, i => Assert.InRange(Math.Sqrt(Math.Pow((i % 512) - 255.5, 2) + Math.Pow((i / 512) - 255.5, 2)), 0, 0.4 * 512));
    }

    [Fact]
    public async Task The_manifest_says_what_a_home_screen_needs_and_its_icons_are_there()
    {
        var answer = await _reader.Get("/manifest.webmanifest");
        using var manifest = JsonDocument.Parse(answer.Body);
        var root = manifest.RootElement;

        Assert.Equal("application/manifest+json; charset=utf-8", answer.ContentType);
        Assert.Equal(
            ("سينو نيوز", "سينو نيوز", "ar", "rtl", "/", "/", "/", "standalone"),
            (Text("name"), Text("short_name"), Text("lang"), Text("dir"), Text("start_url"), Text("scope"), Text("id"), Text("display")));
        Assert.All((string[])["theme_color", "background_color"], name => Assert.Matches("^#[0-9a-f]{6}$", Text(name)));
        var icons = root.GetProperty("icons").EnumerateArray().Select(icon => (Src: Of(icon, "src"), Sizes: Of(icon, "sizes"), Type: Of(icon, "type"), Purpose: Of(icon, "purpose"))).ToList();
        Assert.Equal(["any", "any", "any", "maskable"], icons.Select(icon => icon.Purpose));
        foreach (var icon in icons)
        {
            var file = await _reader.Get(icon.Src);
            Assert.Equal((200, icon.Type), (file.Code, file.ContentType));
            if (icon.Type != "image/png")
                continue;
            using var image = Image.NewFromBuffer(file.Bytes);
            Assert.Equal(icon.Sizes, $"{image.Width}x{image.Height}");
        }
        foreach (var shortcut in root.GetProperty("shortcuts").EnumerateArray())
            Assert.Equal(200, (await _reader.Get(Of(shortcut, "url"))).Code);

        string Text(string name) => Of(root, name);
        static string Of(JsonElement element, string name) => element.GetProperty(name).GetString()!;
    }

    // The colour at the middle of a module of the mark's grid.
    private static double[] At(Image icon, string name, double x, double y)
    {
        var (unit, edge) = name.StartsWith("maskable", StringComparison.Ordinal) ? (20, 96) : (icon.Width / 16d, 0);
        return icon.Getpoint((int)(edge + (x * unit)), (int)(edge + (y * unit)))[..3];
    }
}
