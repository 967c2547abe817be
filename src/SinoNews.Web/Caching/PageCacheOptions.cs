using System.ComponentModel.DataAnnotations;

namespace SinoNews.Web.Caching;

/// <summary>The <c>SinoNews:Cache</c> section.</summary>
public sealed record PageCacheOptions
{
    public const string Section = "SinoNews:Cache";

    /// <summary>The most memory that rendered pages take; the least recently read leave first.</summary>
    [Range(1, 16_384)]
    public int Megabytes { get; init; } = 32;
}

/// <summary>The <c>SinoNews:Cdn</c> section: whether caches between the site and its readers may keep pages.</summary>
public sealed record CdnOptions
{
    public const string Section = "SinoNews:Cdn";

    /// <summary>
    /// How long a shared cache may answer without asking, and as long again while it asks: so old may be what its readers
    /// see after a publication, a correction or a withdrawal. Null lets it ask each time.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true)]
    public TimeSpan? SharedMaxAge { get; init; }
}
