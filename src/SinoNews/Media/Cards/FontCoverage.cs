using System.Buffers.Binary;
using System.Collections;

namespace SinoNews.Media.Cards;

/// <summary>
/// Which characters a TrueType file has, by its own table. Whatever no shipped typeface has is left out of a card: the machine's
/// fonts would draw it differently everywhere, or as a box.
/// </summary>
internal static class FontCoverage
{
    private const int Characters = 0x110000;
    private const int HeadLength = 4096;
    private const int Segments = 4;
    private const int Groups = 12;

    /// <exception cref="InvalidDataException">It is no such file.</exception>
    internal static BitArray Of(string path)
    {
        try
        {
            var covered = new BitArray(Characters);
            var map = Table(path, "cmap"u8);
            for (var i = 0; i < U16(map, 2); i++)
            {
                var table = map[(int)U32(map, 8 + (8 * i))..];
                if (U16(table, 0) == Segments)
                    AddSegments(table, covered);
                else if (U16(table, 0) == Groups)
                    AddGroups(table, covered);
            }
            return covered;
        }
        catch (ArgumentOutOfRangeException exception)
        {
            throw new InvalidDataException($"{path} is no TrueType font.", exception);
        }
    }

    private static ReadOnlySpan<byte> Table(string path, ReadOnlySpan<byte> name)
    {
        using var file = File.OpenRead(path);
        var head = Read(file, 0, HeadLength);
        for (var i = 0; i < U16(head, 4); i++)
        {
            var record = head[(12 + (16 * i))..];
            if (record[..4].SequenceEqual(name))
                return Read(file, U32(record, 8), (int)U32(record, 12));
        }
        throw new InvalidDataException("The font has no table of characters.");
    }

    // The last segment, 0xFFFF, is the format's end mark. Holes within segments do not matter here: no text face leaves letters out.
    private static void AddSegments(ReadOnlySpan<byte> table, BitArray covered)
    {
        var bytes = U16(table, 6);
        for (var i = 0; i < bytes; i += 2)
        {
            for (int one = U16(table, 16 + bytes + i), end = U16(table, 14 + i); one <= end && one < 0xFFFF; one++)
                covered[one] = true;
        }
    }

    private static void AddGroups(ReadOnlySpan<byte> table, BitArray covered)
    {
        for (var i = 0; i < U32(table, 12); i++)
        {
            var group = table[(16 + (12 * i))..];
            for (long one = U32(group, 0), end = U32(group, 4); one <= end && one < Characters; one++)
                covered[(int)one] = true;
        }
    }

    private static ReadOnlySpan<byte> Read(FileStream file, long from, int length)
    {
        var bytes = new byte[Math.Min(length, file.Length)];
        file.Position = from;
        return bytes.AsSpan(0, file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
    }

    private static ushort U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);

    private static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
}
