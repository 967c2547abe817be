using System.Globalization;

namespace SinoNews.Importing.WordPress;

/// <summary>The three dates that an item carries, any of which may be missing or all noughts.</summary>
internal static class WordPressDates
{
    private const string Form = "yyyy-MM-dd HH:mm:ss";

    /// <returns>UTC; null when it has none: a draft that was never dated.</returns>
    internal static DateTime? Of(WxrItem item, TimeZoneInfo zone) => Of(item.DateGmt, item.DateLocal, zone) ?? Published(item.PublicationDate);

    /// <returns>UTC; null when it has none.</returns>
    internal static DateTime? Of(string gmt, string local, TimeZoneInfo zone) =>
        Parse(gmt) is { } universal ? DateTime.SpecifyKind(universal, DateTimeKind.Utc) : Parse(local) is { } there ? InUtc(there, zone) : null;

    // An hour that the clocks jumped over was an hour later.
    private static DateTime InUtc(DateTime there, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(there) ? there.AddHours(1) : there, zone);

    private static DateTime? Parse(string date) =>
        DateTime.TryParseExact(date, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed) && parsed.Year > 1970 ? parsed : null;

    private static DateTime? Published(string date) =>
        DateTimeOffset.TryParseExact(date, "ddd, dd MMM yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed) && parsed.Year > 1970
            ? parsed.UtcDateTime : null;
}
