namespace SinoNews.Search;

/// <summary>How many letters must be added, left out, changed or exchanged with the next to make one word the other.</summary>
internal static class Distance
{
    /// <summary>How far a word may be from the one that was meant.</summary>
    internal static int Allowed(string word) => word.Length <= 4 ? 1 : 2;

    /// <returns>More than <paramref name="most"/> where it is more: then nobody minds how much.</returns>
    internal static int Between(string one, string other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most)
            return most + 1;
        var (before, last, row) = (new int[other.Length + 1], new int[other.Length + 1], new int[other.Length + 1]);
        for (var j = 0; j <= other.Length; j++)
            last[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
                row[j] = Least(one, other, i, j, before, last, row);
            if (row.Min() > most)
                return most + 1;
            (before, last, row) = (last, row, before);
        }
        return last[other.Length];
    }

    private static int Least(string one, string other, int i, int j, int[] before, int[] last, int[] row)
    {
        var least = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
        return i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] ? Math.Min(least, before[j - 2] + 1) : least;
    }
}
