using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using NetVips;

namespace SinoNews.Tests.Media;

/// <summary>Files of pictures, made on the spot: red on the left, blue on the right, a white stripe along the top.</summary>
internal static class Photographs
{
    internal static readonly double[] Red = [200, 30, 30];
    internal static readonly double[] Blue = [30, 30, 200];
    private static readonly double[] White = [250, 250, 250];

    internal static byte[] Jpeg(int width = 800, int height = 600, params (string Field, string Value)[] exif) => With(Scene(width, height), image =>
    {
        using var tagged = image.Mutate(file =>
        {
            foreach (var (field, value) in exif)
                file.Set(GValue.GStrType, field, value);
        });
        return tagged.JpegsaveBuffer(q: 90);
    });

    /// <summary>As a camera held upright writes it: turned, with a note to turn it back.</summary>
    internal static byte[] Turned(int width, int height, int orientation) => With(Scene(width, height), image =>
    {
        using var tagged = image.Mutate(file => file.Set(GValue.GIntType, "orientation", orientation));
        return tagged.JpegsaveBuffer(q: 90);
    });

    internal static byte[] WithXmp(string packet) => With(Scene(800, 600), image =>
    {
        using var tagged = image.Mutate(file => file.Set(GValue.BlobType, "xmp-data", Encoding.UTF8.GetBytes(packet)));
        return tagged.JpegsaveBuffer(q: 90);
    });

    internal static byte[] Png(int width = 800, int height = 600) => With(Scene(width, height), image => image.PngsaveBuffer());

    internal static byte[] Transparent() => With(Scene(400, 400), image =>
    {
        using var clear = image.Bandjoin(60);
        return clear.PngsaveBuffer();
    });

    internal static byte[] WebP(int width = 800, int height = 600) => With(Scene(width, height), image => image.WebpsaveBuffer());

    internal static byte[] Gif(int width = 400, int height = 300) => With(Scene(width, height), image => image.GifsaveBuffer());

    internal static byte[] Avif(int width = 400, int height = 300) =>
        With(Scene(width, height), image => image.HeifsaveBuffer(compression: Enums.ForeignHeifCompression.Av1, effort: 0));

    internal static byte[] Tiff() => With(Scene(400, 300), image => image.TiffsaveBuffer());

    /// <summary>A GIF that claims very many frames.</summary>
    internal static byte[] Film(int frames)
    {
        var one = Gif(64, 64);
        var header = 13 + ((one[10] & 0x80) == 0 ? 0 : 3 << ((one[10] & 7) + 1));
        using var film = new MemoryStream();
        film.Write(one.AsSpan(0, header));
        for (var i = 0; i < frames; i++)
            film.Write(one.AsSpan(header, one.Length - header - 1));
        film.WriteByte(one[^1]);
        return film.ToArray();
    }

    /// <summary>A WebP that moves.</summary>
    internal static byte[] MovingWebP(int frames)
    {
        var picture = With(Scene(64, 64), image => image.WebpsaveBuffer(keep: Enums.ForeignKeep.None))[12..]; // one chunk
        byte[] frame = [.. new byte[6], 63, 0, 0, 63, 0, 0, 100, 0, 0, 0, .. picture];
        byte[] chunks =
        [
            .. Riff("VP8X", [2, 0, 0, 0, 63, 0, 0, 63, 0, 0]), .. Riff("ANIM", new byte[6]),
            .. Enumerable.Repeat(Riff("ANMF", frame), frames).SelectMany(chunk => chunk),
        ];
        return Riff("RIFF", [.. "WEBP"u8, .. chunks]);
    }

    /// <summary>A tiny PNG whose header claims any size.</summary>
    internal static byte[] Bomb(int width, int height, bool interlaced = false)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = (8, 2, interlaced ? (byte)1 : (byte)0);
        using var pixels = new MemoryStream();
        using (var zlib = new ZLibStream(pixels, CompressionLevel.SmallestSize, leaveOpen: true))
            zlib.Write(new byte[1_000_000]);
        return [0x89, .. "PNG\r\n\x1A\n"u8, .. Chunk("IHDR", header), .. Chunk("IDAT", pixels.ToArray()), .. Chunk("IEND", [])];
    }

    internal static double[] ColourAt(string path, double across, double down)
    {
        using var image = Image.NewFromFile(path);
        return image.Getpoint((int)(across * (image.Width - 1)), (int)(down * (image.Height - 1)));
    }

    internal static bool IsNear(double[] one, double[] other) => one.Zip(other, (a, b) => Math.Abs(a - b)).All(distance => distance < 40);

    internal static bool IsWhite(double[] colour) => IsNear(colour, White);

    private static Image Scene(int width, int height)
    {
        using var red = Plain(width / 2, height, Red);
        using var blue = Plain(width - (width / 2), height, Blue);
        using var both = red.Join(blue, Enums.Direction.Horizontal);
        using var stripe = Plain(width, Math.Max(1, height / 10), White);
        return both.Insert(stripe, 0, 0);
    }

    private static Image Plain(int width, int height, double[] colour)
    {
        using var black = Image.Black(width, height, bands: 3);
        using var lit = black.Linear([1, 1, 1], colour);
        using var bytes = lit.Cast(Enums.BandFormat.Uchar);
        return bytes.Copy(interpretation: Enums.Interpretation.Srgb);
    }

    private static byte[] With(Image image, Func<Image, byte[]> save)
    {
        using (image)
            return save(image);
    }

    private static byte[] Riff(string type, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, data.Length);
        return [.. Encoding.ASCII.GetBytes(type), .. length, .. data, .. new byte[data.Length & 1]];
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        var (length, sum) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(sum, Checksum(body));
        return [.. length, .. body, .. sum];
    }

    private static uint Checksum(byte[] bytes)
    {
        var sum = uint.MaxValue;
        foreach (var one in bytes)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB88320;
        }
        return ~sum;
    }
}
