using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;

namespace SinoNews.Arabic;

/// <summary>A reader's text as it is stored, and what was taken out of it, in order of position.</summary>
public sealed record Cleaned(string Text, IReadOnlyList<Removed> Removed);

/// <summary>
/// A character taken out. <paramref name="Position"/> is the UTF-16 index in the cleaned text where it stood,
/// never between a letter and its marks; <paramref name="CodePoint"/> may be a lone surrogate.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Removed(int Position, int CodePoint);

/// <summary>Cleans comments and names of what can hide or reverse text. Articles are not cleaned but linted.</summary>
public static class CleanText
{
    /// <summary>
    /// Idempotent; the result is NFC and trimmed. Every line ending becomes LF. White space that is tidied
    /// is not reported as removed. With <paramref name="singleLine"/> all white space becomes single spaces.
    /// </summary>
    public static Cleaned Clean(string text, bool singleLine = false)
    {
        var writer = new CleanWriter(singleLine);
        var segment = new StringBuilder();
        var removed = new List<int>();
        var marks = 0;

        var rest = text.ReplaceLineEndings("\n").AsSpan();
        while (!rest.IsEmpty)
        {
            var whole = Rune.DecodeFromUtf16(rest, out var rune, out var length) == OperationStatus.Done;
            if (!whole || IsStripped(rune) || (Runes.IsMark(rune) && marks >= Runes.MaxMarks))
            {
                removed.Add(whole ? rune.Value : rest[0]);
            }
            else
            {
                // A removal may bring a letter and its mark together: they are composed before it gets a position.
                if (removed.Count > 0 && !Attaches(rune)) Flush(writer, segment, removed);
                Runes.Append(segment, rune);
                marks = Runes.IsMark(rune) ? marks + 1 : 0;
            }

            rest = rest[length..];
        }

        Flush(writer, segment, removed);
        return writer.Finish();
    }

    private static void Flush(CleanWriter writer, StringBuilder segment, List<int> removed)
    {
        foreach (var rune in segment.ToString().Normalize().EnumerateRunes()) writer.Write(rune);
        foreach (var codePoint in removed) writer.Remove(codePoint);
        segment.Clear();
        removed.Clear();
    }

    // LRM, RLM and ALM stay: they cannot reverse a run, and Arabic keyboards type them.
    private static bool IsStripped(Rune rune) =>
        rune.Value is 0x00AD or 0x200B or 0x2060 or 0xFEFF or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)
        || (Rune.IsControl(rune) && rune.Value is not ('\n' or '\t'))
        || Runes.IsNoncharacter(rune);

    // NFC may compose these with what stands before: marks, and the vowels and finals of Hangul.
    private static bool Attaches(Rune rune) => Runes.IsMark(rune) || rune.Value is >= 0x1160 and <= 0x11FF;
}
