using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace SinoNews.Benchmarks.Serving;

/// <summary>An answer as it came over the wire.</summary>
/// <param name="Head">The status line and the headers.</param>
/// <param name="Body">Without the framing, still compressed.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Answer(int Status, ReadOnlyMemory<byte> Head, ReadOnlyMemory<byte> Body)
{
    /// <summary>The headers in their order.</summary>
    public IEnumerable<(string Name, string Value)> Headers() =>
        Encoding.ASCII.GetString(Head.Span).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.Split(": ", 2)).Select(parts => (parts[0], parts.ElementAtOrDefault(1) ?? ""));

    /// <summary>The value of a header; null where there is none.</summary>
    public string? Header(string name) => Headers().Where(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value).FirstOrDefault();

    /// <summary>The body as a browser reads it.</summary>
    /// <exception cref="InvalidDataException">It is not what its encoding says.</exception>
    public byte[] Read()
    {
        using var compressed = new MemoryStream(Body.ToArray());
        using Stream? decoded = Header("Content-Encoding") switch
        {
            null => null,
            "br" => new BrotliStream(compressed, CompressionMode.Decompress),
            "gzip" => new GZipStream(compressed, CompressionMode.Decompress),
            var other => throw new InvalidDataException($"Nobody asked for {other}."),
        };
        if (decoded is null)
            return compressed.ToArray();
        using var text = new MemoryStream();
        decoded.CopyTo(text);
        return text.ToArray();
    }
}
