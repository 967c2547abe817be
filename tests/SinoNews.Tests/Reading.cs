using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Storage;

namespace SinoNews.Tests;

/// <summary>Readers who read, as their browsers tell of it.</summary>
internal static class Reading
{
    internal static readonly TimeSpan Round = TimeSpan.FromSeconds(10);

    private static int _readers;

    /// <summary>So many who have not been here before.</summary>
    internal static async Task Read(this SiteUnderTest site, long id, int readers)
    {
        using var reader = site.Reader();
        for (var i = 0; i < readers; i++)
            Assert.Equal(204, (await reader.Tell($"/articles/{id}/read", ("User-Agent", string.Create(CultureInfo.InvariantCulture, $"reader/{Interlocked.Increment(ref _readers)}")))).Code);
    }

    internal static Task<Answer> Tell(this Visitor reader, string path, params (string Name, string Value)[] headers) =>
        reader.Post(path, new ByteArrayContent([]), headers);

    /// <summary>Lets the clock go on until so many reads are written down, and so many places of the week are kept.</summary>
    internal static Task KeptReads(this SiteUnderTest site, int reads, int places = 0) => site.Until(
        async db => await Reads(db) == reads && await db.ReadPlaces.CountAsync(place => place.Window == ReadWindow.Week && place.SectionId == ReadPlace.WholePaper) >= places,
        () => site.Time.Advance(Round));

    internal static Task<int> Reads(this SiteUnderTest site) => site.Store(Reads);

    internal static Task<int> Reads(NewsDb db) => db.Database.SqlQuery<int>($"""SELECT IFNULL(SUM("Reads"), 0) AS "Value" FROM "ReadHours" """).SingleAsync();
}
