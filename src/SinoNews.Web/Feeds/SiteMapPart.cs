using System.Globalization;
using System.Runtime.InteropServices;

namespace SinoNews.Web.Feeds;

/// <summary>
/// A file of the site map: the stories of a month of the site's zone, or so many of them. What is new only changes the last
/// part of its month.
/// </summary>
/// <param name="Month">Its first day.</param>
/// <param name="Number">From 1.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SiteMapPart(DateOnly Month, int Number)
{
    /// <summary>A fifth of what sitemaps.org allows in one file: a part is small enough to be kept ready.</summary>
    internal const int MostStories = 10_000;

    // A million stories of one month, as of an import without dates; each further part is a walk along the index.
    private const int Most = 100;

    private const string Format = "yyyy-MM";

    internal int Before => (Number - 1) * MostStories;

    /// <param name="name">As it stands in the address; each part has one alone.</param>
    internal static SiteMapPart? Parse(string name)
    {
        var number = 1;
        var isMonth = DateOnly.TryParseExact(name.Length < Format.Length ? "" : $"{name[..Format.Length]}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            && month.Year is > 1 and < 9999;
        if (name.Length > Format.Length && !int.TryParse(name.AsSpan(Format.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out number))
            return null;
        var part = new SiteMapPart(month, number);
        return isMonth && number is > 0 and <= Most && part.ToString() == name ? part : null;
    }

    public override string ToString() => Number == 1
        ? Month.ToString(Format, CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Month.ToString(Format, CultureInfo.InvariantCulture)}-{Number}");
}
