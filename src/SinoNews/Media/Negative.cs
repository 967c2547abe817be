using NetVips;

namespace SinoNews.Media;

/// <summary>An uploaded file whose header was read and found fit; nothing of it is decoded yet.</summary>
internal sealed class Negative
{
    private const int QuarterTurned = 5;

    private readonly string _path;
    private readonly byte[]? _frame;

    private Negative(string path, byte[]? frame, PictureFormat format, Image header)
    {
        (_path, _frame, Format) = (path, frame, format);
        (Width, Height) = Turn(header) >= QuarterTurned ? (header.Height, header.Width) : (header.Width, header.Height);
        Hints = PictureHints.Of(header);
    }

    internal PictureFormat Format { get; }

    /// <summary>As it is seen: after the turn that its camera noted.</summary>
    internal int Width { get; }

    internal int Height { get; }

    internal bool IsAnimated { get; private init; }

    internal PictureHints Hints { get; }

    /// <returns>The refusal, or else the picture.</returns>
    /// <exception cref="VipsException">Its header is broken.</exception>
    internal static (PictureRefusal? Refusal, Negative? Negative) Open(string path)
    {
        if (new FileInfo(path).Length == 0)
            return (PictureRefusal.Empty, null);
        if (PictureFormats.Of(Head(path)) is not { } format)
            return (PictureRefusal.NotAPicture, null);
        if (format is PictureFormat.WebP && WebPFrames.AreMoreThan(PictureLimits.MaxFrames, path))
            return (PictureRefusal.TooManyFrames, null);
        (byte[] Bytes, bool WasAnimated)? gif = format is PictureFormat.Gif ? GifFrame.First(File.ReadAllBytes(path)) : null;
        if (format is PictureFormat.Gif && gif is null)
            return (PictureRefusal.Broken, null);

        using var header = gif is { } first
            ? Image.NewFromBuffer(first.Bytes, access: Enums.Access.Sequential)
            : Image.NewFromFile(path, access: Enums.Access.Sequential);
        if (!((string)header.Get("vips-loader")).StartsWith(format.Loader(), StringComparison.Ordinal) || IsOtherCodec(header))
            return (PictureRefusal.NotAPicture, null);
        if (PictureLimits.Refuse(header.Width, header.Height, IsHeldWhole(format, header)) is { } refusal)
            return (refusal, null);
        return (null, new Negative(path, gif?.Bytes, format, header) { IsAnimated = gif?.WasAnimated ?? Number(header, "n-pages") > 1 });
    }

    /// <summary>The picture in its largest published form, upright and in sRGB, in memory. Large ones shrink while they load.</summary>
    /// <exception cref="VipsException">It is not whole.</exception>
    internal Image Decode()
    {
        var (width, height) = Renditions.Largest(Width, Height);
        using var shrunk = _frame is { } frame
            ? Image.ThumbnailBuffer(frame, width, height: height, size: Enums.Size.Force, outputProfile: "srgb", failOn: Enums.FailOn.Error)
            : Image.Thumbnail(_path, width, height: height, size: Enums.Size.Force, outputProfile: "srgb", failOn: Enums.FailOn.Error);
        return shrunk.CopyMemory();
    }

    private static byte[] Head(string path)
    {
        using var file = File.OpenRead(path);
        var head = new byte[PictureFormats.HeadLength];
        return head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }

    // Line by line is how JPEG and PNG are read, unless they were saved to appear in passes.
    private static bool IsHeldWhole(PictureFormat format, Image header) => format switch
    {
        PictureFormat.Jpeg => Number(header, "jpeg-multiscan") == 1,
        PictureFormat.Png => Number(header, "interlaced") == 1,
        _ => true,
    };

    private static bool IsOtherCodec(Image header) => header.Contains("heif-compression") && (string)header.Get("heif-compression") != "av1";

    private static int Turn(Image header) => Number(header, "orientation");

    private static int Number(Image header, string field) => header.Contains(field) ? (int)header.Get(field) : 0;
}
