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

    /// <summary>The value of a header, looked for among the bytes: a reader at full speed has no time for strings.</summary>
    /// <param name="line">How its line begins, with the end of the one before: <c>\r\nETag: </c>.</param>
    /// <returns>Empty where there is none.</returns>
    public ReadOnlySpan<byte> Value(ReadOnlySpan<byte> line)
    {
        var at = Head.Span.IndexOf(line);
        if (at < 0)
            return [];
        var value = Head.Span[(at + line.Length)..];
        return value[..value.IndexOf((byte)'\r')];
    }

    /// <summary>Empty for the text as it is.</summary>
    public ReadOnlySpan<byte> Encoded => Value("\r\nContent-Encoding: "u8);

    /// <summary>The body as a browser reads it.</summary>
    /// <exception cref="InvalidDataException">It is not what its encoding says.</exception>
    public byte[] Read()
    {
        if (Encoded.IsEmpty)
            return Body.ToArray();
        if (!Encoded.SequenceEqual("br"u8))
            throw new InvalidDataException("Nobody asked for that encoding.");
        using var compressed = new MemoryStream(Body.ToArray());
        using var decoded = new BrotliStream(compressed, CompressionMode.Decompress);
        using var text = new MemoryStream();
        decoded.CopyTo(text);
        return text.ToArray();
    }
}
