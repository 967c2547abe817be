using System.Buffers.Binary;

namespace SinoNews.Media;

/// <summary>Counts the frames of a WebP by the heads of its chunks alone.</summary>
internal static class WebPFrames
{
    private const int FileHead = 12;
    private const int ChunkHead = 8;

    internal static bool AreMoreThan(int most, string path)
    {
        using var file = File.OpenRead(path);
        var head = new byte[ChunkHead];
        var frames = 0;
        for (long at = FileHead; frames <= most;)
        {
            file.Position = at;
            if (file.ReadAtLeast(head, ChunkHead, throwOnEndOfStream: false) < ChunkHead)
                return false;
            if (head.AsSpan().StartsWith("ANMF"u8))
                frames++;
            var length = BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(4));
            at += ChunkHead + length + (length & 1); // padded to an even length
        }
        return true;
    }
}
