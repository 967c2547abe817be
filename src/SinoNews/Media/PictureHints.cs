using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using NetVips;
using SinoNews.Arabic;

namespace SinoNews.Media;

/// <summary>What a file says of itself (XMP first, then EXIF), offered as a beginning to whoever describes it. Never its place.</summary>
internal sealed partial record PictureHints(string? Caption, string? Credit)
{
    private const int MaxPacket = 512 * 1024;

    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";

    private static readonly XmlReaderSettings Guarded = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MaxPacket };

    internal static PictureHints Of(Image header)
    {
        var xmp = Xmp(header);
        return new PictureHints(
            Line(Xmp(xmp, "description") ?? Exif(header, "ImageDescription"), PictureWords.MaxCaption),
            Line(Xmp(xmp, "creator") ?? Exif(header, "Artist") ?? Xmp(xmp, "rights") ?? Exif(header, "Copyright"), PictureWords.MaxCredit));
    }

    private static string? Line(string? text, int most) => CleanText.Clean(text ?? "", singleLine: true).Text is { Length: > 0 } line ? Excerpt.Of(line, most - 1) : null; // and the ellipsis

    // libvips writes a value twice: «text (text, ASCII, 5 components, 5 bytes)».
    private static string? Exif(Image header, string name)
    {
        var field = $"exif-ifd0-{name}";
        if (!header.Contains(field) || header.Get(field) is not string written || Written().Match(written) is not { Success: true } end)
            return null;
        var twice = written[..end.Index];
        return twice[..(Math.Max(0, twice.Length - 2) / 2)];
    }

    private static XDocument? Xmp(Image header)
    {
        if (!header.Contains("xmp-data") || header.Get("xmp-data") is not byte[] { Length: < MaxPacket } packet)
            return null;
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(packet), Guarded);
            return XDocument.Load(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string? Xmp(XDocument? packet, string name) =>
        packet?.Descendants(Dublin + name).FirstOrDefault() is { } field ? (field.Descendants().FirstOrDefault(one => !one.HasElements) ?? field).Value : null;

    [GeneratedRegex(@", ASCII, [0-9]+ components, [0-9]+ bytes\)\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Written();
}
