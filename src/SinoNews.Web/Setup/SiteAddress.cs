using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace SinoNews.Web.Setup;

/// <summary>The site's own address, from the settings or the bound port: never from a request's Host.</summary>
public sealed class SiteAddress(IOptions<SiteOptions> options, IServer server)
{
    public Uri Base => options.Value.SiteUrl ?? Bound() ?? new Uri("http://localhost");

    /// <param name="path">A path as the link generator gives it, escaped.</param>
    public string Absolute(string? path) => new Uri(Base, path).AbsoluteUri;

    /// <summary>The port that was opened, as this machine reaches it; null before, and for a test's server, which has none.</summary>
    public Uri? Bound()
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        return address is null ? null : new Uri(BindingAddress.Parse(address) is { Host: "+" or "*" or "0.0.0.0" or "[::]" } any
            ? $"{any.Scheme}://localhost:{any.Port}"
            : address);
    }
}
