using System.Globalization;
using NetVips;

namespace SinoNews.Media;

/// <summary>A picture that was decoded to its end and whose files are written.</summary>
/// <param name="Width">As it is seen: after the turn that its camera noted.</param>
/// <param name="Colour">Its average, as <c>#rrggbb</c>; null when it lets the page show through.</param>
/// <param name="WasAnimated">Of its frames only the first was kept.</param>
internal sealed record Developed(PictureFormat Format, int Width, int Height, string? Colour, bool WasAnimated, PictureHints Hints);

/// <summary>
/// Decodes pictures and writes their files: the one place that knows libvips. Whatever comes in is hostile until proven:
/// the format is told by its bytes, its size is judged by the header alone, only the loaders of the five formats run, and
/// the least error refuses it. Nothing of the file but its pixels goes out: no place, no camera, no profile.
/// </summary>
internal static class Darkroom
{
    private const int Quality = 80;
    private const int Effort = 4;

    private static readonly string[] Loaders =
        ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp", "VipsForeignLoadNsgif", "VipsForeignLoadHeif"];

    private static readonly Lazy<bool> Open = new(Prepare);

    /// <summary>False on a machine without libvips: the site runs there, and takes no picture.</summary>
    internal static bool IsOpen => Open.Value;

    internal static bool IsShipped => AppContext.GetData("NATIVE_DLL_SEARCH_DIRECTORIES") is string folders
        && folders.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "libvips.so.42")));

    /// <summary>Decodes the file and writes all that is published of it into the folder.</summary>
    /// <returns>The refusal, or else the picture.</returns>
    internal static (PictureRefusal? Refusal, Developed? Picture) Develop(string path, string folder, FocalPoint focus)
    {
        if (!IsOpen)
            return (PictureRefusal.NoDarkroom, null);
        try
        {
            var (refusal, negative) = Negative.Open(path);
            return negative is null ? (refusal, null) : (null, Print(negative, folder, focus));
        }
        catch (VipsException)
        {
            return (PictureRefusal.Broken, null);
        }
    }

    /// <summary>Writes some files of a picture anew: the cut ones around another focal point, or those that are missing.</summary>
    /// <returns>False where there is no libvips, or when the original is no longer whole.</returns>
    internal static bool Cut(string path, string folder, FocalPoint focus, Func<Rendition, bool> wanted)
    {
        if (!IsOpen)
            return false;
        try
        {
            if (Negative.Open(path).Negative is not { } negative)
                return false;
            using var largest = negative.Decode();
            WriteAll(largest, negative, folder, focus, wanted);
            return true;
        }
        catch (VipsException)
        {
            return false;
        }
    }

    private static Developed Print(Negative negative, string folder, FocalPoint focus)
    {
        using var largest = negative.Decode();
        WriteAll(largest, negative, folder, focus, _ => true);
        return new Developed(negative.Format, negative.Width, negative.Height, Average(largest), negative.IsAnimated, negative.Hints);
    }

    // The original is decoded once; the rest is made from its largest form, which is small.
    private static void WriteAll(Image largest, Negative negative, string folder, FocalPoint focus, Func<Rendition, bool> wanted)
    {
        foreach (var file in Renditions.All(negative.Width, negative.Height, focus).Where(wanted))
        {
            using var part = Part(largest, file.Shape, focus);
            using var image = part.ThumbnailImage(file.Width, height: file.Height, size: Enums.Size.Force);
            PictureStore.WriteSafely(Path.Combine(folder, file.Name), image.WebpsaveBuffer(q: Quality, effort: Effort, keep: Enums.ForeignKeep.None));
        }
    }

    private static Image Part(Image largest, PictureShape shape, FocalPoint focus)
    {
        if (shape is PictureShape.Whole)
            return largest.Copy();
        var (left, top, width, height) = Renditions.Part(shape, largest.Width, largest.Height, focus);
        return largest.ExtractArea(left, top, width, height);
    }

    private static string? Average(Image image)
    {
        if (image.HasAlpha() && LetsThrough(image))
            return null;
        using var point = image.ThumbnailImage(1, height: 1, size: Enums.Size.Force);
        var channels = point.Getpoint(0, 0).Select(channel => (byte)Math.Clamp(Math.Round(channel), 0, 255)).ToArray();
        var (red, green, blue) = channels is [var r, var g, var b, ..] ? (r, g, b) : (channels[0], channels[0], channels[0]);
        return string.Create(CultureInfo.InvariantCulture, $"#{red:x2}{green:x2}{blue:x2}");
    }

    private static bool LetsThrough(Image image)
    {
        using var alpha = image[image.Bands - 1];
        return alpha.Min() < byte.MaxValue;
    }

    private static bool Prepare()
    {
        if (!ModuleInitializer.VipsInitialized)
            return false;
        Cache.Max = 0; // no picture is worked at twice
        NetVips.NetVips.Concurrency = 1; // readers have the other core
        Operation.Block("VipsForeignLoad", true);
        foreach (var loader in Loaders)
            Operation.Block(loader, false);
        return true;
    }
}
