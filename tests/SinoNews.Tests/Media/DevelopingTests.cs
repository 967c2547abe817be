using NetVips;
using SinoNews.Media;

namespace SinoNews.Tests.Media;

/// <summary>What becomes of a file that is a picture.</summary>
public sealed class DevelopingTests
{
    public static TheoryData<string> Formats { get; } = ["Jpeg", "Png", "WebP", "Gif", "Avif"];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_picture_of_every_format_becomes_files_of_WebP(string format)
    {
        using var library = await Library.New();

        var picture = await library.Added(Bytes(format), "بلا لاحقة");

        Assert.Equal(format, picture.Format.ToString());
        Assert.All(library.Published(picture), path =>
        {
            using var file = Image.NewFromFile(path);
            Assert.StartsWith("webpload", (string)file.Get("vips-loader"), StringComparison.Ordinal);
        });
        Assert.True(Photographs.IsNear(Photographs.Red, Photographs.ColourAt(library.Published(picture)[0], 0.2, 0.6)));
    }

    [Theory]
    [InlineData(2400, 1600, new[] { 320, 480, 768, 960, 1280, 1920 })]
    [InlineData(1000, 500, new[] { 320, 480, 768, 960, 1000 })]
    [InlineData(320, 400, new[] { 320 })]
    [InlineData(100, 80, new[] { 100 })]
    public async Task It_is_published_in_the_widths_that_it_has_and_never_wider(int width, int height, int[] widths)
    {
        using var library = await Library.New();

        var picture = await library.Added(Photographs.Jpeg(width, height));

        var files = Renditions.All(picture.Width, picture.Height, picture.FocalPoint).ToList();
        Assert.Equal(widths, files.Where(file => file.Shape is PictureShape.Whole).Select(file => file.Width));
        Assert.Equal(files.Count + 1, library.OnDisk().Count);
        Assert.All(files, file =>
        {
            using var image = Image.NewFromFile(library.Files.Find(picture.Hash, file.Name)!.FullName);
            Assert.Equal((file.Width, file.Height), (image.Width, image.Height));
            Assert.InRange(file.Width, 1, width);
            Assert.InRange(file.Height, 1, height);
        });
        Assert.All(Enum.GetValues<PictureShape>(), shape => Assert.Contains(files, file => file.Shape == shape));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(3, false)]
    [InlineData(6, true)]
    [InlineData(8, true)]
    public async Task The_turn_that_a_camera_noted_is_made(int orientation, bool upright)
    {
        using var library = await Library.New();

        var picture = await library.Added(Photographs.Turned(800, 600, orientation));

        Assert.Equal(upright ? (600, 800) : (800, 600), (picture.Width, picture.Height));
        var (top, bottom) = orientation switch { 6 => (Photographs.Red, Photographs.Blue), 8 => (Photographs.Blue, Photographs.Red), _ => (null, null) };
        foreach (var path in library.Published(picture).Take(3))
        {
            using var file = Image.NewFromFile(path);
            Assert.Equal(upright, file.Height > file.Width);
            Assert.False(file.Contains("orientation") && (int)file.Get("orientation") != 1);
            if (top is not null)
                Assert.True(Photographs.IsNear(top, Photographs.ColourAt(path, 0.5, 0.2)) && Photographs.IsNear(bottom!, Photographs.ColourAt(path, 0.5, 0.8)));
        }
    }

    [Fact]
    public async Task Nothing_of_the_file_but_its_pixels_goes_out()
    {
        var file = Photographs.Jpeg(1000, 700, ("exif-ifd3-GPSLatitude", "24/1 42/1 0/1"), ("exif-ifd3-GPSLongitude", "46/1 40/1 0/1"), ("exif-ifd0-Model", "CameraOfLayla"));
        using (var sent = Image.NewFromBuffer(file))
            Assert.True(sent.Contains("exif-ifd3-GPSLatitude"));
        using var library = await Library.New();

        var picture = await library.Added(file);

        Assert.NotEmpty(library.Published(picture));
        Assert.All(library.Published(picture), path =>
        {
            using var image = Image.NewFromFile(path);
            Assert.DoesNotContain(image.GetFields(), field => field.StartsWith("exif", StringComparison.Ordinal) || field is "xmp-data" or "iptc-data" or "icc-profile-data");
            var bytes = File.ReadAllBytes(path);
            Assert.Equal(-1, bytes.AsSpan().IndexOf("CameraOfLayla"u8));
            Assert.Equal(-1, bytes.AsSpan().IndexOf("Exif"u8));
        });
    }

    [Fact]
    public async Task What_the_file_says_of_itself_is_offered_for_caption_and_credit()
    {
        using var library = await Library.New();

        var exif = await library.Added(Photographs.Jpeg(800, 600, ("exif-ifd0-ImageDescription", "Tea, (spring) harvest"), ("exif-ifd0-Artist", "Li Wei")));
        var xmp = await library.Added(Photographs.WithXmp("""
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">قطاف الشاي في يوننان</rdf:li></rdf:Alt></dc:description>
            <dc:creator><rdf:Seq><rdf:li>لي وي</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>
            """));
        var bad = await library.Added(Photographs.WithXmp("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"));

        Assert.Equal(new PictureWords(null, "Tea, (spring) harvest", "Li Wei"), exif.Words);
        Assert.Equal(new PictureWords(null, "قطاف الشاي في يوننان", "لي وي"), xmp.Words);
        Assert.Equal(new PictureWords(), bad.Words);
    }

    [Fact]
    public async Task Its_colour_stands_in_for_it_unless_the_page_shows_through()
    {
        using var library = await Library.New();

        Assert.Matches("^#[0-9a-f]{6}$", (await library.Added(Photographs.Jpeg())).Colour);
        Assert.Null((await library.Added(Photographs.Transparent())).Colour);
    }

    [Fact]
    public async Task Of_a_film_the_first_frame_is_kept()
    {
        using var library = await Library.New();

        var film = Assert.IsType<PictureAct.Done>(await library.Add(Photographs.Film(5000)));

        Assert.True(film.WasAnimated);
        Assert.Equal((64, 64), (film.Picture.Width, film.Picture.Height));
        Assert.False(Assert.IsType<PictureAct.Done>(await library.Add(Photographs.Gif())).WasAnimated);
        Assert.True(Assert.IsType<PictureAct.Done>(await library.Add(Photographs.MovingWebP(3))).WasAnimated);
    }

    [Fact]
    public async Task A_picture_is_cut_around_its_focal_point_and_each_point_has_addresses_of_its_own()
    {
        using var library = await Library.New();
        var picture = await library.Added(Photographs.Jpeg(1200, 400));
        var before = picture.Ref.Source(picture.Ref.Largest(PictureShape.Square));

        Assert.IsType<PictureAct.Done>(await library.Act((desk, by) =>
            desk.Describe(picture.Id, picture.Version, picture.Words, new FocalPoint(100, 50), by, true, Make.Now, default)));

        var moved = await library.Read(picture.Id);
        var square = moved.Ref.Largest(PictureShape.Square);
        Assert.NotEqual(before, moved.Ref.Source(square));
        Assert.True(Photographs.IsNear(Photographs.Blue, Photographs.ColourAt(library.Files.Find(moved.Hash, square.Name)!.FullName, 0.1, 0.6)));
        Assert.NotNull(library.Files.Find(picture.Hash, before.Split('/')[^1])); // pages in caches still ask for it
        Assert.Equal(picture.Ref.SourceSet(PictureShape.Whole), moved.Ref.SourceSet(PictureShape.Whole));
    }

    [Theory]
    [InlineData(@"C:\Users\سارة\صورة.jpg", "صورة.jpg")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("صـ\u202Egpj.exe", "صـgpj.exe")]
    public async Task A_file_name_is_only_a_word(string sent, string kept)
    {
        using var library = await Library.New();

        Assert.Equal(kept, (await library.Added(Photographs.Jpeg(), sent)).FileName);
    }

    internal static byte[] Bytes(string format) => format switch
    {
        "Jpeg" => Photographs.Jpeg(),
        "Png" => Photographs.Png(),
        "WebP" => Photographs.WebP(),
        "Gif" => Photographs.Gif(),
        _ => Photographs.Avif(),
    };
}
