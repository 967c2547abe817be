using Microsoft.EntityFrameworkCore;
using SinoNews.Media;

namespace SinoNews.Tests.Media;

/// <summary>Files that are no picture, no longer one, or more than one can take: refused, and nothing of them stays.</summary>
public sealed class RefusedFilesTests
{
    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"400\" height=\"400\"><script>alert(1)</script></svg>";

    public static TheoryData<string, byte[], PictureRefusal> Files { get; } = new()
    {
        { "فارغ.jpg", [], PictureRefusal.Empty },
        { "صفحة.jpg", "<!doctype html><script>alert(1)</script>"u8.ToArray(), PictureRefusal.NotAPicture },
        { "رسم.png", System.Text.Encoding.UTF8.GetBytes(Svg), PictureRefusal.NotAPicture },
        { "رسم.svg", System.Text.Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?>" + Svg), PictureRefusal.NotAPicture },
        { "وثيقة.jpg", "%PDF-1.7\n1 0 obj"u8.ToArray(), PictureRefusal.NotAPicture },
        { "لوحة.jpg", Photographs.Tiff(), PictureRefusal.NotAPicture },
        { "بايت.gif", [0x47], PictureRefusal.NotAPicture },
        { "هاتف.avif", [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1heic"u8, .. new byte[40]], PictureRefusal.NotAPicture },
        { "اسم وحده.jpg", [0xFF, 0xD8, 0xFF, 0xE0, .. new byte[200]], PictureRefusal.Broken },
        { "اسم وحده.png", [0x89, .. "PNG\r\n\x1A\n"u8, .. new byte[200]], PictureRefusal.Broken },
        { "اسم وحده.gif", [.. "GIF89a"u8, .. new byte[200]], PictureRefusal.Broken },
        { "اسم وحده.webp", [.. "RIFF"u8, 200, 0, 0, 0, .. "WEBPVP8 "u8, .. new byte[200]], PictureRefusal.Broken },
        { "اسم وحده.avif", [0, 0, 0, 24, .. "ftypavif"u8, 0, 0, 0, 0, .. "mif1avif"u8, .. new byte[40]], PictureRefusal.Broken },
        { "قنبلة.png", Photographs.Bomb(60_000, 60_000), PictureRefusal.TooManyPixels },
        { "قنبلة بمراحل.png", Photographs.Bomb(7000, 7000, interlaced: true), PictureRefusal.TooManyPixelsAtOnce },
        { "ناقصة السطور.png", Photographs.Bomb(9000, 9000), PictureRefusal.Broken },
        { "فيلم.webp", Photographs.MovingWebP(PictureLimits.MaxFrames + 1), PictureRefusal.TooManyFrames },
        { "نقطة.png", Photographs.Png(16, 16), PictureRefusal.TooSmall },
        { "شريط.png", Photographs.Png(2000, 40), PictureRefusal.TooNarrow },
    };

    // Not enumerated at discovery: every run, of whatever tests, would write the files out as text again and again, a gigabyte of it.
    [Theory]
    [MemberData(nameof(Files), DisableDiscoveryEnumeration = true)]
    public async Task A_file_is_what_its_bytes_are_and_not_what_its_name_says(string name, byte[] bytes, PictureRefusal why)
    {
        using var library = await Library.New();

        Assert.Equal(why, await library.Refused(bytes, name));

        Assert.Empty(library.OnDisk());
        Assert.False(await library.Store(db => db.Pictures.AnyAsync()));
        Assert.Matches(@"\p{IsArabic}.*[.]$", why.Words());
    }

    [Theory]
    [MemberData(nameof(DevelopingTests.Formats), MemberType = typeof(DevelopingTests))]
    public async Task A_picture_that_breaks_off_anywhere_is_refused(string format)
    {
        using var library = await Library.New();
        var whole = DevelopingTests.Bytes(format);

        foreach (var part in new[] { 0.2, 0.5, 0.9 })
            Assert.Equal(PictureRefusal.Broken, await library.Refused(whole[..(int)(whole.Length * part)]));

        Assert.Empty(library.OnDisk());
    }

    [Fact]
    public async Task A_file_is_read_no_further_than_it_may_be_long()
    {
        using var library = await Library.New();
        await using var endless = new Endless();

        Assert.Equal(new PictureAct.Refused(PictureRefusal.TooHeavy), await library.Act((desk, by) => desk.Add(endless, "طويل.jpg", by, Make.Now, default)));

        Assert.InRange(endless.Given, PictureLimits.MaxBytes, PictureLimits.MaxBytes + (1024 * 1024));
        Assert.Empty(library.OnDisk());
    }

    [Fact]
    public async Task A_picture_of_another_name_is_still_a_picture()
    {
        using var library = await Library.New();

        Assert.Equal(PictureFormat.Png, (await library.Added(Photographs.Png(), "كذب.webp")).Format);
        Assert.Equal(PictureFormat.Jpeg, (await library.Added(Photographs.Jpeg(), "كذب.exe")).Format);
    }

    private sealed class Endless : Stream
    {
        internal long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Given += count;
            return count;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
