using System.Text;
using SinoNews.Archives;

namespace SinoNews.Tests.Exporting;

/// <summary>Archives that say something else, with checksums that hold.</summary>
internal static class Rewriting
{
    internal const string Form = "sinonews-export-1";

    /// <param name="also">A file more.</param>
    /// <param name="change">Gives the new content of a file; null leaves it out.</param>
    internal static async Task<string> Rewritten(this TempFolder folder, string archive, Func<string, string, string?> change, string? schema = null, string form = Form, string? also = null)
    {
        var path = folder.File($"{Guid.NewGuid():N}.zip");
        using var old = ArchiveReader.Open(archive, Form);
        await using var writer = new ArchiveWriter(path);
        foreach (var file in old.Manifest.Files.Keys.Where(file => !file.StartsWith("media/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(await old.Read(file, default));
            if (change(file, await reader.ReadToEndAsync()) is { } content)
                await writer.Add(file, (to, ct) => to.WriteAsync(Encoding.UTF8.GetBytes(content), ct).AsTask(), compress: true, default);
        }
        if (also is not null)
            await writer.Add(also, (to, ct) => to.WriteAsync("x"u8.ToArray(), ct).AsTask(), compress: true, default);
        await writer.Complete(form, schema ?? old.Manifest.Schema, Make.Now, default);
        return path;
    }

    internal static async Task<string> Text(string archive, string file)
    {
        using var reader = ArchiveReader.Open(archive, Form);
        using var text = new StreamReader(await reader.Read(file, default));
        return await text.ReadToEndAsync();
    }
}
