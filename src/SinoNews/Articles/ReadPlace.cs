namespace SinoNews.Articles;

/// <summary>A span, up to now, over which reads are summed.</summary>
public enum ReadWindow
{
    /// <summary>24 hours.</summary>
    Day,

    /// <summary>Seven days.</summary>
    Week,
}

/// <summary>A place among the most read stories of a window, as it was last worked out.</summary>
public sealed class ReadPlace
{
    /// <summary>The paper as a whole, where a section could stand.</summary>
    public const int WholePaper = 0;

    public ReadWindow Window { get; private set; }

    /// <summary><see cref="WholePaper"/>, or the section among whose stories it is a place.</summary>
    public int SectionId { get; private set; }

    /// <summary>From 1.</summary>
    public int Rank { get; private set; }

    public long ArticleId { get; private set; }

    public Article Article { get; private set; } = null!;

    public int Reads { get; private set; }
}
