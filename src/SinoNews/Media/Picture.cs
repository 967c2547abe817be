using SinoNews.Arabic;
using SinoNews.Staff;

namespace SinoNews.Media;

/// <summary>The file of a picture, as its bytes decide it.</summary>
/// <param name="Hash">SHA-256 of the bytes that were uploaded, in small hex digits: also the name of its folder.</param>
/// <param name="Width">As it is seen: after the turn that its camera noted.</param>
/// <param name="Colour">Its average, as <c>#rrggbb</c>; null for one that the page shows through.</param>
public sealed record PictureFile(string Hash, PictureFormat Format, int Width, int Height, long Bytes, string? Colour);

/// <summary>A picture of the library: a file, and what the newsroom says of it. The file may be replaced; the picture stays the same.</summary>
public sealed class Picture
{
    private const int MaxFileName = 120;

    private readonly List<FormerPicture> _former = [];

    private Picture()
    {
    }

    public long Id { get; private set; }

    /// <summary>Grows by one with every act; a save that names an older one is refused.</summary>
    public int Version { get; private set; }

    public string Hash { get; private set; } = "";

    public PictureFormat Format { get; private set; }

    public int Width { get; private set; }

    public int Height { get; private set; }

    public long Bytes { get; private set; }

    public string? Colour { get; private set; }

    /// <summary>As it was called where it came from; never part of a path or an address.</summary>
    public string FileName { get; private set; } = "";

    public string? Alt { get; private set; }

    public string? Caption { get; private set; }

    public string? Credit { get; private set; }

    public string? Licence { get; private set; }

    public int FocusX { get; private set; }

    public int FocusY { get; private set; }

    /// <summary>All of its words, folded: what the library's search looks in.</summary>
    public string SearchText { get; private set; } = "";

    public int UploadedById { get; private set; }

    public StaffMember UploadedBy { get; private set; } = null!;

    public DateTime UploadedAt { get; private set; }

    public int EditedById { get; private set; }

    public StaffMember EditedBy { get; private set; } = null!;

    public DateTime EditedAt { get; private set; }

    /// <summary>The files that it had before; kept on disk while a text mentions them.</summary>
    public IReadOnlyList<FormerPicture> Former => _former;

    public FocalPoint FocalPoint => new(FocusX, FocusY);

    public PictureWords Words => new(Alt, Caption, Credit, Licence);

    public PictureRef Ref => new(Hash, Width, Height, FocusX, FocusY, Colour, Alt);

    /// <summary>What to write into a story's text to show it.</summary>
    public string Markdown => $"![{(Alt ?? "").Replace('[', '(').Replace(']', ')')}]({PictureRef.Address(Hash)})";

    public static Picture Take(PictureFile file, string fileName, PictureWords hints, StaffMember by, DateTime now)
    {
        var picture = new Picture { UploadedBy = by, UploadedAt = now };
        picture.Show(file, fileName);
        picture.Focus(FocalPoint.Centre, by, now);
        picture.Describe(hints, by, now);
        picture.Version = 0;
        return picture;
    }

    public void Describe(PictureWords words, StaffMember by, DateTime now)
    {
        (Alt, Caption, Credit, Licence) = (words.Alt, words.Caption, words.Credit, words.Licence);
        Touch(by, now);
    }

    /// <summary>Whoever calls it has made the cut files for the point before.</summary>
    public void Focus(FocalPoint point, StaffMember by, DateTime now)
    {
        (FocusX, FocusY) = (point.X, point.Y);
        Touch(by, now);
    }

    /// <summary>Another file in its place: stories that name the picture follow, texts that mention the old file keep it.</summary>
    public void Replace(PictureFile file, string fileName, StaffMember by, DateTime now)
    {
        if (file.Hash == Hash)
            throw new InvalidOperationException("A picture is not replaced by itself.");
        _former.RemoveAll(former => former.Hash == file.Hash); // an earlier file that came back
        _former.Add(new FormerPicture(new PictureFile(Hash, Format, Width, Height, Bytes, Colour), now));
        Show(file, fileName);
        Touch(by, now);
    }

    private void Show(PictureFile file, string fileName)
    {
        (Hash, Format, Width, Height, Bytes, Colour) = (file.Hash, file.Format, file.Width, file.Height, file.Bytes, file.Colour);
        FileName = Clean(fileName);
    }

    private void Touch(StaffMember by, DateTime now)
    {
        (EditedBy, EditedAt) = (by, now);
        SearchText = ArabicText.Fold(string.Join('\n', FileName, Alt, Caption, Credit, Licence));
        Version++;
    }

    // Browsers of old sent the whole path; the end of a long name tells more than its beginning.
    private static string Clean(string fileName)
    {
        var name = CleanText.Clean(fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..], singleLine: true).Text;
        var cut = name.Length <= MaxFileName ? name : name[^MaxFileName..];
        return cut.Length > 0 && char.IsLowSurrogate(cut[0]) ? cut[1..] : cut;
    }
}

/// <summary>A file that a picture had before.</summary>
public sealed class FormerPicture
{
    private FormerPicture()
    {
    }

    internal FormerPicture(PictureFile file, DateTime now) =>
        (Hash, Format, Width, Height, Bytes, Colour, ReplacedAt) = (file.Hash, file.Format, file.Width, file.Height, file.Bytes, file.Colour, now);

    public long PictureId { get; private set; }

    public string Hash { get; private set; } = "";

    public PictureFormat Format { get; private set; }

    public int Width { get; private set; }

    public int Height { get; private set; }

    public long Bytes { get; private set; }

    public string? Colour { get; private set; }

    public DateTime ReplacedAt { get; private set; }
}
