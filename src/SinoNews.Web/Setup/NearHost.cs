using System.Net;

namespace SinoNews.Web.Setup;

/// <summary>Whether a host stands on this machine or in its own network: what is sent to it unencrypted crosses nobody else's.</summary>
internal static class NearHost
{
    // Loopback, private (RFC 1918, RFC 4193) and of one link.
    private static readonly IPNetwork[] Near =
    [
        .. ((string[])["127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "::1/128", "fc00::/7", "fe80::/10"]).Select(network => IPNetwork.Parse(network)),
    ];

    // Beside names without a dot, such as a service of compose.yaml, those that the public DNS gives to nobody.
    private static readonly string[] Endings = [".localhost", ".local", ".internal", ".home.arpa"];

    internal static bool Is(string host)
    {
        var name = host.TrimEnd('.');
        if (!IPAddress.TryParse(name, out var address))
            return !name.Contains('.', StringComparison.Ordinal) || Array.Exists(Endings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return Array.Exists(Near, network => network.Contains(plain));
    }
}
