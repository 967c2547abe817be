using System.IO.Compression;
using System.Text;
using SinoNews.Archives;
using SinoNews.Storage;

namespace SinoNews.Tests.Archives;

public sealed class ArchiveTests : IDisposable
{
    private const string Form = "trial-1";

    private readonly TempFolder _folder = new();

    private string Archive => System.IO.Path.Combine(_folder.Path, "site.zip");

    [Fact]
    public async Task What_was_put_in_is_read_back()
    {
        await Write();
        using var reader = ArchiveReader.Open(Archive, Form);
        var told = new List<double>();
        await reader.Verify(told.Add, default);

        Assert.Equal((Make.Now, "20261130_Schema"), (reader.Manifest.MadeAt, reader.Manifest.Schema));
        using var words = new StreamReader(await reader.Read("words/أ.txt", default));
        Assert.Equal("قلم", await words.ReadToEndAsync());
        Assert.Equal(1.0, told[^1]);
    }

    [Fact]
    public async Task An_archive_appears_when_it_is_whole()
    {
        await using (var writer = new ArchiveWriter(Archive))
            await writer.Add("one", (to, ct) => to.WriteAsync(new byte[10], ct).AsTask(), compress: false, default);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [SkippableFact]
    public async Task One_that_finds_no_room_takes_none()
    {
        Skip.IfNot(File.Exists("/dev/full"), "There is no disk here that is always full.");
        File.CreateSymbolicLink($"{Archive}.part", "/dev/full");

        var full = await Assert.ThrowsAsync<IOException>(async () =>
        {
            await using var writer = new ArchiveWriter(Archive);
            await writer.Add("one", (to, ct) => to.WriteAsync(new byte[10], ct).AsTask(), compress: false, default);
            await writer.Complete(Form, "s", Make.Now, default);
        });

        Assert.Equal(StoreFault.Full, StoreFaults.Of(full));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task A_changed_byte_is_found()
    {
        await Write();
        var bytes = await File.ReadAllBytesAsync(Archive);
        bytes[bytes.AsSpan().IndexOf("as it came"u8)] ^= 1;
        await File.WriteAllBytesAsync(Archive, bytes);

        using var reader = ArchiveReader.Open(Archive, Form);
        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => reader.Verify(_ => { }, default));
        Assert.Equal("'plain.txt' in the archive is damaged.", refused.Message);
    }

    [Fact]
    public async Task A_file_more_is_found()
    {
        await Write();
        using (var zip = await ZipFile.OpenAsync(Archive, ZipArchiveMode.Update))
            zip.CreateEntry("../out");
        using var reader = ArchiveReader.Open(Archive, Form);
        await Assert.ThrowsAsync<InvalidDataException>(() => reader.Verify(_ => { }, default));
    }

    [Fact]
    public async Task A_path_that_leads_out_is_refused()
    {
        await using (var writer = new ArchiveWriter(Archive))
        {
            await writer.Add("../out", (to, ct) => to.WriteAsync("x"u8.ToArray(), ct).AsTask(), compress: false, default);
            await writer.Complete(Form, "s", Make.Now, default);
        }
        using var reader = ArchiveReader.Open(Archive, Form);
        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => reader.Verify(_ => { }, default));
        Assert.Equal("'../out' leads out of the archive.", refused.Message);
    }

    [Fact]
    public async Task What_is_none_or_of_another_form_is_refused_by_name()
    {
        await Write();
        Assert.Equal($"{Archive} is of the form trial-1, and other-1 is wanted.", Assert.Throws<InvalidDataException>(() => ArchiveReader.Open(Archive, "other-1")).Message);
        await File.WriteAllTextAsync(Archive, "قلم");
        Assert.Equal($"{Archive} is no whole archive.", Assert.Throws<InvalidDataException>(() => ArchiveReader.Open(Archive, Form)).Message);
    }

    public void Dispose() => _folder.Dispose();

    private async Task Write()
    {
        await using var writer = new ArchiveWriter(Archive);
        await writer.Add("words/أ.txt", (to, ct) => to.WriteAsync(Encoding.UTF8.GetBytes("قلم"), ct).AsTask(), compress: true, default);
        await writer.Add("plain.txt", (to, ct) => to.WriteAsync("as it came"u8.ToArray(), ct).AsTask(), compress: false, default);
        await writer.Complete(Form, "20261130_Schema", Make.Now, default);
    }
}
