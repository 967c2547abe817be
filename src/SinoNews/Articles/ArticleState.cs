namespace SinoNews.Articles;

/// <summary>Where a story stands. Bin is a flag and a correction is a dated note, not states.</summary>
public enum ArticleState
{
    Draft,
    InReview,
    Scheduled,
    Published,

    /// <summary>Taken back after publication: readers get 410 with the explanation.</summary>
    Withdrawn,
}
