using Microsoft.Extensions.DependencyInjection;
using SinoNews.Comments.Desk;
using SinoNews.Comments.Readers;
using SinoNews.Storage;

namespace SinoNews.Tests.Storage;

public sealed partial class QueryPlanTests
{
    [Fact]
    public async Task What_is_kept_of_a_reader_is_found_by_the_pseudonym()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        var reader = (await db.ReaderKey(default)).Reader("salma@example.org");
        site.HearAnew();

        await db.HoldingsOf(reader, site.Time.Now, default);
        await (await ReaderExport.Of(db, reader, "", (id, _) => $"{id}", site.Time.Now, default)).Write(Stream.Null, default);

        await site.AssertPlans(maySort: true); // the samples of one reader, by what they were taken for
    }

    [Fact]
    public async Task Addresses_that_were_kept_long_enough_are_found_by_their_own_index()
    {
        site.HearAnew();
        await site.Services.GetRequiredService<Retention>().ForgetAddresses(site.Time.Now.AddDays(-3650), default);

        Assert.Contains(await site.Plans(), query => query.Plan[0].Contains("IX_Comments_Named", StringComparison.Ordinal));
        await site.AssertPlans();
    }
}
