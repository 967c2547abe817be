using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SinoNews.Web.Commands;

namespace SinoNews.Tests.Commands;

/// <summary>The operator makes the index anew beside a site that runs.</summary>
public sealed class SearchVerbsTests
{
    [Fact]
    public async Task The_index_is_made_anew_with_progress()
    {
        await using var site = new SiteUnderTest();
        for (var i = 0; i < 60; i++)
            await site.Publish(Make.Words($"قطار {i}"));
        await site.Store(db => db.Database.ExecuteSqlRawAsync("""DELETE FROM "SearchPlaces"; DELETE FROM "ArticleIndex";"""));

        await using var output = new StringWriter(CultureInfo.InvariantCulture);
        using (ConsoleTap.Into(output))
            Assert.Equal(0, await Verbs.Run(["search", "rebuild", "--data", site.DataPath]));

        Assert.Contains("60 of 60 stories (100 %)", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(60, await site.Store(db => db.Database.SqlQuery<int>($"""SELECT COUNT(*) AS "Value" FROM "SearchPlaces" """).SingleAsync()));
    }
}
