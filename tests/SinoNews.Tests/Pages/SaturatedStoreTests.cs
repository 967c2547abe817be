using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Comments;
using SinoNews.Staff;
using SinoNews.Storage;
using SinoNews.Tests.Comments;
using SinoNews.Tests.Storage;

namespace SinoNews.Tests.Pages;

/// <summary>More writes than the store can take in time, at once and over HTTP.</summary>
public sealed class SaturatedStoreTests
{
    [Fact]
    public async Task A_comment_too_many_comes_back_filled_with_when_to_send_it_again_and_is_taken_then()
    {
        await using var site = new NarrowSite();
        using var reader = site.Reader();
        var id = await site.Publish();
        var opening = await site.Approved(id, "تعليق معتمد");
        var key = Guid.NewGuid().ToString();
        var full = await Full.Make(site);

        var refused = await reader.Comment(id, "نص لا يضيع", "هدى", "huda@example.org", key, opening);

        Assert.Equal(503, refused.Code);
        Assert.Equal("30", refused.Header("Retry-After"));
        Assert.Contains("لم يُحفظ تعليقك بعد", refused.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal(
            ("نص لا يضيع", "هدى", "huda@example.org", key, $"{opening}"),
            (refused.Field("Input.Text"), refused.Field("Input.Name"), refused.Field("Input.Email"), refused.Field("Input.Key"), refused.Field("Input.ReplyTo")));
        await full.Drain();
        Assert.Equal(1, await site.CommentsOn(id));
        Assert.Equal(303, (await reader.Comment(id, "نص لا يضيع", "هدى", "huda@example.org", key, opening)).Code);
        Assert.Equal(2, await site.CommentsOn(id));
        await Books.AssertBalance(site);
    }

    [Fact]
    public async Task A_decision_too_many_changes_nothing_and_says_when_to_try_again()
    {
        await using var site = new NarrowSite();
        using var reader = site.Reader();
        var editor = await site.Colleague(Roles.Editor);
        var receipt = (await reader.Comment(await site.Publish())).Receipt;
        var id = await site.Store(db => db.Comments.Where(comment => comment.Receipt == receipt).Select(comment => comment.Id).SingleAsync());
        await editor.Submit($"/newsroom/comments/{id}/undo", ("Version", "7")); // it has its form's token
        var full = await Full.Make(site);

        var refused = await editor.Submit($"/newsroom/comments/{id}/approve", ("Version", "0"));

        Assert.Equal((503, "30"), (refused.Code, refused.Header("Retry-After")));
        await full.Drain();
        Assert.Equal(CommentState.Pending, await site.Store(db => db.Comments.Select(comment => comment.State).SingleAsync()));
        Assert.Equal(303, (await editor.Submit($"/newsroom/comments/{id}/approve", ("Version", "0"))).Code);
    }

    [Fact]
    public async Task Readers_read_while_the_writer_is_saturated()
    {
        await using var site = new NarrowSite();
        using var reader = site.Reader();
        var id = await site.Publish();
        var address = await site.AddressOf(id);
        var full = await Full.Make(site);

        Assert.Equal((200, 200), ((await reader.Get("/")).Code, (await reader.Get(address)).Code));

        await full.Drain();
    }

    /// <summary>A writer at work with as many waiting as may.</summary>
    private sealed record Full(Gate Gate, Task Waiting)
    {
        internal static async Task<Full> Make(SiteUnderTest site)
        {
            var writer = site.Services.GetRequiredService<StoreWriter>();
            var gate = await Gate.Close(writer);
            return new Full(gate, writer.Run(_ => Task.FromResult(0), default));
        }

        internal Task Drain() => Task.WhenAll(Gate.Open(), Waiting);
    }

    private sealed class NarrowSite : SiteUnderTest
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton(
                provider => new StoreWriter(() => new NewsDb(provider.GetRequiredService<DbContextOptions<NewsDb>>()), capacity: 1)));
        }
    }
}
