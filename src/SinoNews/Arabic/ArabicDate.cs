using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace SinoNews.Arabic;

/// <summary>Dates in words, with plain ASCII digits and no direction marks.</summary>
[SuppressMessage("Naming", "CA1720", Justification = "A long and a short date, not the numeric types.")]
public static class ArabicDate
{
    private static readonly UmAlQuraCalendar UmAlQura = new();

    // Our own: the culture is Gregorian, and the Hijri names of ICU change between its versions.
    private static readonly string[] HijriMonths =
    [
        "محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة",
        "رجب", "شعبان", "رمضان", "شوال", "ذو القعدة", "ذو الحجة",
    ];

    /// <summary>السبت … الجمعة: the week as calendars in the Arab world show it.</summary>
    public static IReadOnlyList<string> WeekDays { get; } = FromSaturday();

    /// <summary>«الاثنين، 5 يناير 2026»</summary>
    public static string Long(DateOnly d) => d.ToString("dddd، d MMMM yyyy", ArabicCulture.Instance);

    /// <summary>«5 يناير 2026»</summary>
    public static string Short(DateOnly d) => d.ToString("d MMMM yyyy", ArabicCulture.Instance);

    /// <summary>«نوفمبر 2026»</summary>
    public static string Month(int year, int month) =>
        new DateOnly(year, month, 1).ToString("MMMM yyyy", ArabicCulture.Instance);

    /// <summary>«13 جمادى الآخرة 1448 هـ» by Umm al-Qura, whose tables run from 1900-04-30 to 2077-11-16; null outside them.</summary>
    public static string? Hijri(DateOnly d)
    {
        var day = d.ToDateTime(TimeOnly.MinValue);
        if (day < UmAlQura.MinSupportedDateTime || day > UmAlQura.MaxSupportedDateTime) return null;

        var month = HijriMonths[UmAlQura.GetMonth(day) - 1];
        return string.Create(
            CultureInfo.InvariantCulture, $"{UmAlQura.GetDayOfMonth(day)} {month} {UmAlQura.GetYear(day)} هـ");
    }

    private static string[] FromSaturday()
    {
        var names = ArabicCulture.Instance.DateTimeFormat.DayNames;
        return [names[6], .. names[..6]];
    }
}
