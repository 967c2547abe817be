using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NetVips;
using SinoNews.Media;

namespace SinoNews.BrowserTests.Running;

/// <summary>Pictures for the tests, made on the spot.</summary>
public static class Pictures
{
    /// <summary>A JPEG; another size is another picture.</summary>
    public static byte[] Jpeg(int width = 1200, int height = 800)
    {
        using var clouds = Image.Perlin(width, height, cellSize: 256, seed: width);
        using var tinted = clouds.Linear([90, 70, 50], [130, 120, 110]).Cast(Enums.BandFormat.Uchar);
        using var colours = tinted.Copy(interpretation: Enums.Interpretation.Srgb);
        return colours.JpegsaveBuffer(q: 85);
    }

    public static FilePayload File(string name, byte[]? bytes = null) => new() { Name = name, MimeType = "image/jpeg", Buffer = bytes ?? Jpeg() };

    /// <summary>Puts a picture into the site's library.</summary>
    public static Task<Picture> Picture(this NewsSite site, Colleague by, byte[] bytes, string? alt = null) => site.As(by, async (services, me, now) =>
    {
        var desk = services.GetRequiredService<PictureDesk>();
        var picture = Assert.IsType<PictureAct.Done>(await desk.Add(new MemoryStream(bytes), "صورة.jpg", me, now, default)).Picture;
        if (alt is not null)
            Assert.IsType<PictureAct.Done>(await desk.Describe(picture.Id, picture.Version, new PictureWords(alt, "شرح تحت الصورة", "Li Wei / وكالة", "بإذن"), picture.FocalPoint, me, true, now, default));
        return picture;
    });
}
