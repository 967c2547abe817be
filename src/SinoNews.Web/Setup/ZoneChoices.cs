using System.Globalization;

namespace SinoNews.Web.Setup;

/// <summary>The IANA zones that this machine knows: those that our readers live in by name, then all others by id.</summary>
public static class ZoneChoices
{
    private static readonly (string Id, string Name)[] Named =
    [
        ("Asia/Riyadh", "الرياض"), ("Asia/Dubai", "دبي"), ("Asia/Qatar", "الدوحة"), ("Asia/Kuwait", "الكويت"), ("Asia/Bahrain", "المنامة"),
        ("Asia/Muscat", "مسقط"), ("Asia/Baghdad", "بغداد"), ("Asia/Amman", "عمّان"), ("Asia/Beirut", "بيروت"), ("Asia/Damascus", "دمشق"),
        ("Africa/Cairo", "القاهرة"), ("Africa/Tripoli", "طرابلس"), ("Africa/Tunis", "تونس"), ("Africa/Algiers", "الجزائر"),
        ("Africa/Casablanca", "الدار البيضاء"), ("Asia/Shanghai", "بكين"), ("Europe/London", "لندن"),
    ];

    public static readonly IReadOnlyList<(string Id, string Name)> Common = [.. Named.Where(zone => TimeZoneInfo.TryFindSystemTimeZoneById(zone.Id, out _))];

    public static readonly IReadOnlyList<string> Others =
    [
        .. TimeZoneInfo.GetSystemTimeZones().Where(zone => zone.HasIanaId).Select(zone => zone.Id)
            .Except(Common.Select(zone => zone.Id)).Order(StringComparer.Ordinal),
    ];

    /// <summary>The city whose time it is; null for a zone that has no name of ours.</summary>
    public static string? CityOf(string id) => Array.Find(Named, zone => zone.Id == id).Name;

    public static bool Has(string id) => Common.Any(zone => zone.Id == id) || Others.Contains(id);

    /// <summary>«+03:00», by which a city is told from its neighbour.</summary>
    public static string Offset(string id, DateTime now)
    {
        var offset = TimeZoneInfo.FindSystemTimeZoneById(id).GetUtcOffset(now);
        return string.Create(CultureInfo.InvariantCulture, $"{(offset < TimeSpan.Zero ? '-' : '+')}{offset:hh\\:mm}");
    }
}
