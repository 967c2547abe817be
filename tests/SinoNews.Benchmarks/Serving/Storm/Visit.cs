using System.Text;

namespace SinoNews.Benchmarks.Serving.Storm;

/// <summary>A page as one reader asks for it: sometimes again, with the tag of what was read before.</summary>
/// <param name="target">Path and query, escaped.</param>
/// <param name="headers">What is asked with it.</param>
internal sealed class Visit(string target, params string[] headers)
{
    // A browser that comes back is one of a few; unpacking each answer would take the cores from the site.
    private const int AskAgainOnceIn = 4;
    private const int UnpackOnceIn = 64;

    private readonly byte[] _plain = KeptConnection.Get(target, headers);
    private byte[] _etag = [];
    private byte[]? _again;
    private bool _askedAgain;
    private int _answers;

    public string Target => target;

    public byte[] Request(Random random)
    {
        _askedAgain = _again is not null && random.Next(AskAgainOnceIn) == 0;
        return _askedAgain ? _again! : _plain;
    }

    /// <returns>What is wrong with the answer; null when it is whole.</returns>
    public string? Fault(Answer answer)
    {
        if (answer.Status == 304)
            return _askedAgain ? null : $"{target}: 304, which nobody asked for";
        if (answer.Status != 200)
            return $"{target}: {answer.Status}";
        Keep(answer.Value("\r\nETag: "u8));
        if (!answer.Encoded.IsEmpty && _answers++ % UnpackOnceIn != 0)
            return answer.Body.Length == 0 ? $"{target}: empty" : null;
        return Ends(answer) ? null : $"{target}: torn";
    }

    private void Keep(ReadOnlySpan<byte> etag)
    {
        if (etag.IsEmpty || etag.SequenceEqual(_etag))
            return;
        _etag = etag.ToArray();
        _again = KeptConnection.Get(target, [.. headers, $"If-None-Match: {Encoding.ASCII.GetString(_etag)}"]);
    }

    private static bool Ends(Answer answer)
    {
        try
        {
            var end = answer.Read().AsSpan().TrimEnd("\r\n \t"u8);
            return end.EndsWith("</html>"u8) || end.EndsWith("</rss>"u8);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
