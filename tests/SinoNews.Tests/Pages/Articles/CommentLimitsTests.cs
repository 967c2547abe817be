using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;

namespace SinoNews.Tests.Pages.Articles;

public sealed class CommentLimitsTests
{
    [Fact]
    public async Task Too_many_comments_in_a_minute_are_told_to_wait_and_keep_their_text()
    {
        await using var site = new SiteUnderTest();
        site.Settings["SinoNews:RateLimits:Comments"] = "2";
        using var reader = site.Reader();
        var id = await site.Publish();
        (string, string) home = (Visitor.AddressHeader, "2001:db8:1:2:3::4");
        await reader.Comment(id, "أول", headers: home);
        await reader.Comment(id, "ثان", headers: home);

        var refused = await reader.Comment(id, "ثالث", "هدى", "huda@example.org", Guid.Empty.ToString(), headers: (Visitor.AddressHeader, "2001:db8:1:2:ffff::9"));

        Assert.Equal(429, refused.Code);
        Assert.InRange(int.Parse(refused.Header("Retry-After")!, CultureInfo.InvariantCulture), 1, 60);
        Assert.Equal(("ثالث", "هدى", "huda@example.org"), (refused.Field("Input.Text"), refused.Field("Input.Name"), refused.Field("Input.Email")));
        Assert.NotNull(refused.Page.QuerySelector("[role=alert]"));
        Assert.Equal(2, await site.Store(db => db.Comments.CountAsync()));

        Assert.Equal(303, (await reader.Comment(id, "من شبكة أخرى", headers: (Visitor.AddressHeader, "2001:db8:1:3::4"))).Code);
        Assert.Equal(303, (await reader.Comment(id, "من شبكة قديمة", headers: (Visitor.AddressHeader, "203.0.113.4"))).Code);
        Assert.Equal(200, (await reader.Get("/", home)).Code);
    }

    [Fact]
    public async Task An_address_is_one_network_whichever_way_it_is_written()
    {
        await using var site = new SiteUnderTest();
        site.Settings["SinoNews:RateLimits:Comments"] = "1";
        using var reader = site.Reader();
        var id = await site.Publish();

        Assert.Equal(303, (await reader.Comment(id, "أول", headers: (Visitor.AddressHeader, "203.0.113.4"))).Code);
        Assert.Equal(429, (await reader.Comment(id, "ثان", headers: (Visitor.AddressHeader, "::ffff:203.0.113.4"))).Code);
    }

    [Fact]
    public async Task A_body_over_64_KB_is_refused_on_a_real_server_however_it_is_sent()
    {
        await using var site = new SiteUnderTest();
        site.UseKestrel(0);
        site.StartServer();
        using var reader = site.Reader();
        var id = await site.Publish();
        var large = "Input.Name=a&Input.Email=a%40example.org&Input.Text=" + new string('a', 64 * 1024);

        foreach (var chunked in new[] { false, true })
        {
            using var content = new StringContent(large, mediaType: new("application/x-www-form-urlencoded"));
            var answer = await reader.Post($"/articles/{id}/comments", content, chunked ? [("Transfer-Encoding", "chunked")] : []);
            Assert.Equal((chunked, HttpStatusCode.RequestEntityTooLarge), (chunked, answer.Status));
            Assert.Equal("النص أطول مما نستقبل", answer.Text("h1"));
        }
        Assert.Equal(0, await site.Store(db => db.Comments.CountAsync()));

        using var within = new StringContent("Input.Name=a&Input.Email=a%40example.org&Input.Text=abc&x=" + new string('a', 60 * 1024), mediaType: new("application/x-www-form-urlencoded"));
        Assert.Equal(303, (await reader.Post($"/articles/{id}/comments", within)).Code);
    }

    [Fact]
    public async Task A_real_server_speaks_Arabic_addresses_and_gives_away_nothing()
    {
        await using var site = new SiteUnderTest();
        site.UseKestrel(0);
        site.StartServer();
        using var reader = site.Reader();
        var id = await site.Publish(Make.Words("أولمبياد بكين", tags: ["مأكولات"]));

        var moved = await reader.Get($"/articles/{id}/خطأ");
        Assert.Equal((301, $"/articles/{id}/{Uri.EscapeDataString("أولمبياد-بكين")}"), (moved.Code, moved.Location));
        Assert.Equal(200, (await reader.Get(moved.Location!)).Code);
        Assert.Equal(200, (await reader.Get("/tags/" + Uri.EscapeDataString("مأكولات".Normalize(System.Text.NormalizationForm.FormD)))).Code);
        Assert.Null((await reader.Get("/")).Header("Server"));
        Assert.Equal(400, (await reader.Get("/comments/%00")).Code);
        Assert.Equal(404, (await reader.Get("/articles/%D8%A7%FF")).Code);
    }
}
