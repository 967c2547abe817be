namespace SinoNews.Media;

/// <summary>
/// The first frame of a GIF. Only that is published, and only that is handed to the decoder, which would otherwise first
/// make a table of all frames: a small file may claim a million.
/// </summary>
internal static class GifFrame
{
    private const int Header = 13;
    private const int Descriptor = 10;
    private const byte Extension = 0x21;
    private const byte Image = 0x2C;
    private const byte Trailer = 0x3B;
    private const byte HasTable = 0x80;

    /// <returns>A GIF of one frame, and whether there was more; null when the file ends before the frame does.</returns>
    internal static (byte[] Bytes, bool WasAnimated)? First(ReadOnlySpan<byte> gif)
    {
        if (gif.Length < Header)
            return null;
        var at = Header + Table(gif[10]);
        while (at < gif.Length && gif[at] == Extension)
            at = SkipBlocks(gif, at + 2);
        if (at + Descriptor >= gif.Length || gif[at] != Image)
            return null;
        at = SkipBlocks(gif, at + Descriptor + Table(gif[at + 9]) + 1); // and the byte that gives the code size
        return at > gif.Length ? null : ([.. gif[..at], Trailer], HasAnother(gif, at));
    }

    private static bool HasAnother(ReadOnlySpan<byte> gif, int at)
    {
        while (at < gif.Length && gif[at] == Extension)
            at = SkipBlocks(gif, at + 2);
        return at < gif.Length && gif[at] == Image;
    }

    // Each begins with its length; one of none ends them. Past the end when the file breaks off.
    private static int SkipBlocks(ReadOnlySpan<byte> gif, int at)
    {
        while (at < gif.Length && gif[at] != 0)
            at += gif[at] + 1;
        return at + 1;
    }

    private static int Table(byte flags) => (flags & HasTable) == 0 ? 0 : 3 << ((flags & 7) + 1);
}
