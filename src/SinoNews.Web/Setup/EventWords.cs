using System.Globalization;
using SinoNews.Arabic;

namespace SinoNews.Web.Setup;

/// <summary>A moment that a story tells, by the clock of Beijing and by the site's own where that differs.</summary>
public static class EventWords
{
    /// <summary>In one line, for where there is no place for two.</summary>
    public static string Of(DateTime utc, SiteClock clock) => string.Join("؛ ", Clocks(utc, clock).Select(one => $"{one.Label}: {one.Words}"));

    /// <summary>Each with its name, its words and its ISO form.</summary>
    public static IEnumerable<(string Label, string Words, string Iso)> Clocks(DateTime utc, SiteClock clock)
    {
        var (beijing, here) = (SiteClock.InBeijing(utc), clock.Local(utc));
        yield return ("وقت الحدث في بكين", Words(beijing), SiteClock.Iso(beijing));
        if (here.Offset != beijing.Offset)
            yield return (ZoneChoices.CityOf(clock.Zone.Id) is { } city ? $"في {city}" : "بتوقيت الموقع", Words(here), SiteClock.Iso(here));
    }

    private static string Words(DateTimeOffset moment) =>
        $"{ArabicDate.Long(DateOnly.FromDateTime(moment.DateTime))}، {moment.ToString("HH:mm", CultureInfo.InvariantCulture)}";
}
