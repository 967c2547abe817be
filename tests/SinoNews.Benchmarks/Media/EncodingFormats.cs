using System.Diagnostics;
using System.Globalization;
using NetVips;

namespace SinoNews.Benchmarks.Media;

/// <summary>Why pictures are published as WebP alone: what AVIF would cost, and save.</summary>
internal static class EncodingFormats
{
    private static readonly int[] Widths = [480, 960, 1920];

    public static void Compare(string path)
    {
        NetVips.NetVips.Concurrency = 1; // as the site works
        Console.WriteLine("width     WebP (q 80, effort 4)     AVIF (q 60, effort 2)     AVIF (q 60, effort 4)");
        foreach (var width in Widths)
        {
            using var image = Image.Thumbnail(path, width).CopyMemory();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{width,5} {Cost(() => image.WebpsaveBuffer(q: 80, effort: 4))} {Cost(() => Avif(image, 2))} {Cost(() => Avif(image, 4))}"));
        }
    }

    private static byte[] Avif(Image image, int effort) => image.HeifsaveBuffer(q: 60, compression: Enums.ForeignHeifCompression.Av1, effort: effort);

    private static string Cost(Func<byte[]> encode)
    {
        using var me = Process.GetCurrentProcess();
        var before = me.TotalProcessorTime;
        var bytes = encode().Length;
        me.Refresh();
        return string.Create(CultureInfo.InvariantCulture, $"{(me.TotalProcessorTime - before).TotalMilliseconds,10:F0} ms {bytes / 1024.0,8:F0} KB");
    }
}
