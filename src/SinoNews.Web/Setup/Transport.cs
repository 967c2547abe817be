using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace SinoNews.Web.Setup;

/// <summary>How requests reach the site: directly, or through proxies that are named; in the clear or over TLS.</summary>
public static class Transport
{
    private static readonly char[] Commas = [',', ' '];

    // A query of ten thousand letters, escaped, is answered by the search and not by the server.
    private const int LongestAddress = 128 * 1024;

    private const int LongestHead = 32 * 1024;

    // Of what says nothing else: readers' forms take less (FormSizeLimit), uploads and the story form more.
    private const long LargestForm = 4 * 1024 * 1024;

    public static void AddTransport(this WebApplicationBuilder builder)
    {
        builder.AddStop();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            Limit(kestrel.Limits);
        });
        builder.Services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<SiteOptions>>((forwarded, site) =>
        {
            // Whoever may write these headers may choose his own network: nobody, unless he is named.
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var proxy in Proxies(site.Value))
                forwarded.KnownProxies.Add(proxy);
            forwarded.ForwardLimit = null; // the walk ends at the first address that is not named
            forwarded.ForwardedHeaders = forwarded.KnownProxies.Count == 0
                ? ForwardedHeaders.None
                : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        });
    }

    // Nobody holds a connection by saying little: a head comes at once, a body at no less than the rate of a bad telephone line.
    private static void Limit(KestrelServerLimits limits)
    {
        limits.MaxRequestLineSize = LongestAddress;
        limits.MaxRequestHeadersTotalSize = LongestHead;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
        limits.MinRequestBodyDataRate = new MinDataRate(240, TimeSpan.FromSeconds(10));
        limits.MinResponseDataRate = new MinDataRate(240, TimeSpan.FromSeconds(10));
        limits.MaxRequestBodySize = LargestForm;
        limits.MaxConcurrentConnections = 20_000;
        limits.MaxConcurrentUpgradedConnections = 0; // nothing here leaves HTTP
    }

    public static void UseTransport(this WebApplication app)
    {
        app.UseForwardedHeaders();
        // By policy rather than by each cookie: TLS may end at a proxy that is not named.
        if (app.Services.GetRequiredService<IOptions<SiteOptions>>().Value.IsSecure)
            app.UseCookiePolicy(new CookiePolicyOptions { Secure = CookieSecurePolicy.Always });
    }

    internal static IEnumerable<IPAddress> Proxies(SiteOptions site) =>
        (site.Proxies ?? "").Split(Commas, StringSplitOptions.RemoveEmptyEntries).Select(IPAddress.Parse);
}
