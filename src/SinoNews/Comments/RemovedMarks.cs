using System.Globalization;
using SinoNews.Arabic;

namespace SinoNews.Comments;

/// <summary>How <see cref="Comment.Removed"/> is written: <c>position:code</c> pairs in hexadecimal, in order of position.</summary>
public static class RemovedMarks
{
    /// <summary>A bomb of marks is cut here: nobody reads more, and the row stays small.</summary>
    private const int Kept = 200;

    /// <returns>Null when nothing was removed.</returns>
    public static string? Write(IReadOnlyList<Removed> removed) => removed.Count == 0 ? null
        : string.Join(' ', removed.Take(Kept).Select(mark => string.Create(CultureInfo.InvariantCulture, $"{mark.Position:X}:{mark.CodePoint:X}")));

    public static IReadOnlyList<Removed> Parse(string? written) => string.IsNullOrEmpty(written) ? []
        : [.. written.Split(' ').Select(pair => pair.Split(':')).Select(pair => new Removed(Hex(pair[0]), Hex(pair[1])))];

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
