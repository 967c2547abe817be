using System.Globalization;

namespace SinoNews.Media;

/// <summary>All that a page needs of a picture to show it: small enough to ride along with a story's card.</summary>
/// <param name="Colour">Stands in its place until it is there, as <c>#rrggbb</c>; null for one that the page shows through.</param>
/// <param name="Alt">Null while nobody has described it.</param>
public sealed record PictureRef(string Hash, int Width, int Height, int FocusX, int FocusY, string? Colour, string? Alt)
{
    /// <summary>Where the files of a picture begin, and what a text that shows it mentions.</summary>
    public static string Address(string hash) => $"/media/{hash}";

    /// <summary>The file for browsers that choose none: the middle of the shape's widths.</summary>
    public Rendition Middle(PictureShape shape)
    {
        var files = Of(shape);
        return files[(files.Count - 1) / 2];
    }

    public Rendition Largest(PictureShape shape) => Of(shape)[^1];

    public string Source(Rendition file) => $"{Address(Hash)}/{file.Name}";

    /// <summary>The shape's files for <c>srcset</c>, narrowest first.</summary>
    public string SourceSet(PictureShape shape) =>
        string.Join(", ", Of(shape).Select(file => string.Create(CultureInfo.InvariantCulture, $"{Source(file)} {file.Width}w")));

    private IReadOnlyList<Rendition> Of(PictureShape shape) => Renditions.Of(shape, Width, Height, new FocalPoint(FocusX, FocusY));
}
