namespace SinoNews.Media;

/// <summary>What a picture was uploaded as. What readers get is always WebP.</summary>
public enum PictureFormat
{
    Jpeg,
    Png,
    WebP,
    Gif,
    Avif,
}

/// <summary>
/// Tells a format by the file's first bytes; its name and what the browser says of it count for nothing. That it is one
/// is only believed once it was decoded.
/// </summary>
internal static class PictureFormats
{
    /// <summary>How many bytes are looked at.</summary>
    internal const int HeadLength = 64;

    private const int BrandLength = 4;
    private const int FirstBrand = 8;

    internal static PictureFormat? Of(ReadOnlySpan<byte> head) =>
        head.StartsWith<byte>([0xFF, 0xD8, 0xFF]) ? PictureFormat.Jpeg
        : head.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? PictureFormat.Png
        : head.StartsWith("RIFF"u8) && head.Length >= 12 && head[8..].StartsWith("WEBP"u8) ? PictureFormat.WebP
        : head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8) ? PictureFormat.Gif
        : IsAvif(head) ? PictureFormat.Avif
        : null;

    /// <summary>The beginning of the name of libvips' loader for it.</summary>
    internal static string Loader(this PictureFormat format) => format switch
    {
        PictureFormat.Jpeg => "jpegload",
        PictureFormat.Png => "pngload",
        PictureFormat.WebP => "webpload",
        PictureFormat.Gif => "gifload",
        _ => "heifload",
    };

    // HEIC is the same container with another codec, which not every libvips has: the brands tell them apart.
    private static bool IsAvif(ReadOnlySpan<byte> head)
    {
        if (head.Length < FirstBrand + BrandLength || !head[4..].StartsWith("ftyp"u8))
            return false;
        for (var at = FirstBrand; at + BrandLength <= head.Length; at += BrandLength)
        {
            var brand = head.Slice(at, BrandLength);
            if (brand.SequenceEqual("avif"u8) || brand.SequenceEqual("avis"u8))
                return true;
        }
        return false;
    }
}
