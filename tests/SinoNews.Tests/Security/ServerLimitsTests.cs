using System.Net.Sockets;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace SinoNews.Tests.Security;

/// <summary>What the server takes from a connection before the site is asked.</summary>
public sealed class ServerLimitsTests
{
    [Fact]
    public async Task Nobody_holds_a_connection_by_saying_little()
    {
        await using var site = new SiteUnderTest();
        site.Listen();

        var limits = site.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;

        Assert.InRange(limits.RequestHeadersTimeout, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30));
        Assert.InRange(limits.KeepAliveTimeout, TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(5));
        Assert.True(limits.MinRequestBodyDataRate is { BytesPerSecond: >= 100, GracePeriod.TotalSeconds: <= 30 });
        Assert.True(limits.MinResponseDataRate is { BytesPerSecond: >= 100, GracePeriod.TotalSeconds: <= 30 });
        Assert.NotNull(limits.MaxConcurrentConnections);
        Assert.InRange(limits.MaxRequestHeaderCount, 1, 200);
    }

    [Fact]
    public async Task A_head_and_a_form_beyond_the_limits_are_refused_unread()
    {
        await using var site = new SiteUnderTest();
        site.Listen();
        using var reader = site.Reader();

        Assert.Equal(431, (await reader.Get("/", ("X-Long", new string('a', 40 * 1024)))).Code);
        Assert.Equal(431, (await reader.Get("/", [.. Enumerable.Range(0, 300).Select(number => ($"X-Many-{number}", "a"))])).Code);
        var own = new Uri(site.ClientOptions.BaseAddress, "/");
        using var socket = new TcpClient(own.Host, own.Port);
        await using var wire = socket.GetStream();
        // Its length alone is enough: not a byte of the form is waited for.
        await wire.WriteAsync("POST /newsroom/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000000\r\n\r\n"u8.ToArray());
        using var answer = new StreamReader(wire);
        Assert.Matches("^HTTP/1.1 (400|413) ", await answer.ReadLineAsync());
        Assert.Equal(200, (await reader.Get("/")).Code);
    }

    [Fact]
    public async Task Behind_a_proxy_that_is_not_named_everybody_is_one_network_and_nobody_escapes_the_limit()
    {
        await using var site = new SiteUnderTest();
        site.Settings["SinoNews:RateLimits:Comments"] = "2";
        using var reader = site.Reader();
        var id = await site.Publish();

        var codes = new List<int>();
        for (var sender = 1; sender <= 4; sender++)
            codes.Add((await reader.Comment(id, $"تعليق {sender}", headers: [(Visitor.AddressHeader, "203.0.113.9"), ("X-Forwarded-For", $"192.0.2.{sender}"), ("X-Real-IP", $"192.0.2.{sender}"), ("Forwarded", $"for=192.0.2.{sender}")])).Code);

        Assert.Equal([303, 303, 429, 429], codes);
        Assert.Equal(["203.0.113.9"], await site.Store(db => db.Comments.Select(comment => comment.Network).Distinct().ToListAsync()));
    }
}
