using System.Globalization;
using SinoNews.Arabic;

namespace SinoNews.Web.Pages.Newsroom.Articles;

/// <summary>A day and an hour as typed into a form, in the site's zone.</summary>
public static class LocalMoment
{
    private static readonly string[] Days = ["d/M/yyyy", "yyyy-M-d", "yyyy/M/d", "d-M-yyyy", "d.M.yyyy"];
    private static readonly string[] Hours = ["H:mm", "H.mm", "HH:mm:ss"];

    /// <summary>Reads it, digits of any system.</summary>
    /// <param name="problem">What is wrong with it, in Arabic; null when it was read.</param>
    /// <returns>UTC; of an hour that the clock strikes twice, the first.</returns>
    public static DateTime? Read(string? day, string? hour, TimeZoneInfo zone, out string? problem)
    {
        problem = null;
        if (!DateTime.TryParseExact(Clean(day), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            problem = "اكتب اليوم هكذا: 24/11/2026.";
        else if (!DateTime.TryParseExact(Clean(hour), Hours, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out var time))
            problem = "اكتب الساعة هكذا: 07:30.";
        else if (date + time.TimeOfDay is var local && zone.IsInvalidTime(local))
            problem = "هذه الساعة لا وجود لها في ذلك اليوم: تُقدَّم الساعة فيه. اختر ساعة قبلها أو بعدها.";
        else
            return Utc(local, zone);
        return null;
    }

    private static DateTime Utc(DateTime local, TimeZoneInfo zone) => zone.IsAmbiguousTime(local)
        ? DateTime.SpecifyKind(local - zone.GetAmbiguousTimeOffsets(local).Max(), DateTimeKind.Utc)
        : TimeZoneInfo.ConvertTimeToUtc(local, zone);

    private static string Clean(string? typed) => ArabicText.Fold(typed ?? "").Trim();
}
