using Microsoft.EntityFrameworkCore;
using SinoNews.Tests.Media;

namespace SinoNews.Tests.Security;

/// <summary>What a file was called where it came from.</summary>
public sealed class UploadedNamesTests
{
    [Theory]
    [InlineData("../../../etc/passwd.jpg")]
    [InlineData("..\\..\\windows\\win.ini")]
    [InlineData("/etc/cron.d/job.jpg")]
    [InlineData("C:\\boot.png")]
    [InlineData("صورة.php.jpg")]
    [InlineData("صورة.jpg\0.html")]
    [InlineData("a\r\nContent-Type: text/html\r\n\r\n<script>")]
    [InlineData("http://evil.example/x.png")]
    [InlineData("\u202Egnp.exe")]
    [InlineData("$(touch x)`id`|; .jpg")]
    [InlineData(".htaccess")]
    [InlineData("")]
    public async Task A_name_is_a_word_and_never_a_path(string name)
    {
        using var library = await Library.New();

        var picture = await library.Added(Photographs.Png(400, 300), name);

        var kept = await library.Read(picture.Id);
        Assert.DoesNotContain(kept.FileName, letter => char.IsControl(letter));
        Assert.All(library.OnDisk(), file =>
        {
            Assert.StartsWith(library.Folder + Path.DirectorySeparatorChar, Path.GetFullPath(file), StringComparison.Ordinal);
            Assert.Matches("^[a-z0-9./-]+$", Path.GetRelativePath(library.Folder, file));
        });
        Assert.Equal(1, await library.Store(db => db.Pictures.CountAsync()));
    }

    [Fact]
    public async Task What_stands_behind_a_picture_in_its_file_is_not_published()
    {
        using var library = await Library.New();
        byte[] two = [.. Photographs.Png(400, 300), .. "<html><script>alert('marker')</script>PK\u0003\u0004"u8];

        var picture = await library.Added(two, "صورة.html");

        foreach (var file in library.Published(picture))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            Assert.Equal("RIFF", System.Text.Encoding.ASCII.GetString(bytes, 0, 4));
            Assert.Equal(-1, bytes.AsSpan().IndexOf("marker"u8));
        }
    }
}
