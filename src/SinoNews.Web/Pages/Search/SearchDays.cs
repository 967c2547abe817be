using System.Globalization;
using SinoNews.Arabic;

namespace SinoNews.Web.Pages.Search;

/// <summary>The days between which a reader searches, or what is wrong with them.</summary>
/// <param name="FromProblem">In Arabic; null when the day was read or none was typed.</param>
public sealed record SearchDays(DateOnly? From, DateOnly? To, string? FromProblem, string? ToProblem)
{
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    // A browser without a date field sends what was typed.
    private static readonly string[] Forms = ["yyyy-M-d", "yyyy/M/d", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy"];

    /// <summary>A day that can't be read narrows nothing; neither do two that are the wrong way round.</summary>
    public static SearchDays Of(SearchAddress asked)
    {
        var (from, fromProblem) = Read(asked.From);
        var (to, toProblem) = Read(asked.To);
        return from > to
            ? new SearchDays(null, null, null, "تاريخ البداية بعد تاريخ النهاية، فلم نأخذ بهما.")
            : new SearchDays(from, to, fromProblem, toProblem);
    }

    private static (DateOnly? Day, string? Problem) Read(string? typed)
    {
        if (typed is null)
            return (null, null);
        return DateOnly.TryParseExact(ArabicText.Fold(typed).Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= FirstYear and <= LastYear
            ? (day, null)
            : (null, $"لم نفهم التاريخ «{typed}». اكتبه هكذا: 2026-11-24.");
    }
}
