using System.Globalization;
using SinoNews.Arabic;
using SinoNews.Comments.Desk;

namespace SinoNews.Web.Pages.Newsroom.Comments;

/// <summary>Bars of days, drawn on the server. Time runs as the page is read: the oldest day at the right, today at the left.</summary>
/// <param name="Series">What the bars are, in words; the first stands at the right of its pair.</param>
/// <param name="Most">What the line at the top stands for.</param>
public sealed record DayChart(string Id, string Title, IReadOnlyList<string> Series, string Most, IReadOnlyList<DayChart.Bars> Days)
{
    /// <summary>Units of the drawing, which is stretched to its place.</summary>
    public const int Height = 100;

    private const int Slot = 20;
    private const int Gap = 3;

    /// <param name="Says">The day's numbers in words.</param>
    public sealed record Bars(DateOnly Day, IReadOnlyList<double> Values, string Says);

    public int Width => Days.Count * Slot;

    private int BarWidth => (Slot - (2 * Gap)) / Series.Count;

    public static DayChart OfWork(DeskFigures figures) => new(
        "work",
        "ما وصل وما بُتّ فيه",
        ["وصل", "القرارات"],
        Number(figures.Days.Max(day => Math.Max(day.Arrived, day.Decided))),
        [.. figures.Days.Select(day => new Bars(day.Day, [day.Arrived, day.Decided], $"{Name(day.Day)}: وصل {Number(day.Arrived)}، والقرارات {Number(day.Decided)}"))]);

    public static DayChart OfWaits(DeskFigures figures) => new(
        "waits",
        "وسيط الانتظار حتى أول قرار",
        ["وسيط الانتظار"],
        Length(figures.Days.Max(day => day.Wait)),
        [.. figures.Days.Select(day => new Bars(day.Day, [day.Wait?.TotalMinutes ?? 0], $"{Name(day.Day)}: {Length(day.Wait)}"))]);

    /// <summary>Where a bar stands, from the left edge as SVG counts.</summary>
    public int Left(int day, int series) => Width - (day * Slot) - Gap - ((series + 1) * BarWidth);

    public int Thickness => Series.Count == 1 ? BarWidth : BarWidth - 1;

    public string Tall(double value)
    {
        var most = Days.Max(day => day.Values.Max());
        return (most > 0 ? value / most * Height : 0).ToString("0.##", CultureInfo.InvariantCulture);
    }

    public string From(double value) => (Height - double.Parse(Tall(value), CultureInfo.InvariantCulture)).ToString("0.##", CultureInfo.InvariantCulture);

    public static string Name(DateOnly day) => day.ToString("d MMMM", ArabicCulture.Instance);

    public static string Length(TimeSpan? length) => length is { } some ? ArabicPlural.Length(some) : "لا شيء";

    /// <summary>A part in a hundred of the whole; a dash of nothing.</summary>
    public static string Share(int part, int whole) => whole == 0 ? "–" : (part / (double)whole).ToString("P0", ArabicCulture.Instance).Replace("\u00a0", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);

    private static string Number(int number) => number.ToString("N0", ArabicCulture.Instance);
}
