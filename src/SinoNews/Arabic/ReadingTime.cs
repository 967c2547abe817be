namespace SinoNews.Arabic;

/// <summary>How long a text takes to read.</summary>
public static class ReadingTime
{
    private const int WordsPerMinute = 200;

    /// <summary>Whole minutes, rounded up, at least 1.</summary>
    public static int Minutes(string plainText)
    {
        var words = plainText.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        return Math.Max(1, (words + WordsPerMinute - 1) / WordsPerMinute);
    }
}
