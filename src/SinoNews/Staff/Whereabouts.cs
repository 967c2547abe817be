using System.Net;
using System.Net.Sockets;

namespace SinoNews.Staff;

/// <summary>
/// Where somebody signs in from, as coarse as it is useful: enough to know one's own devices, too little to follow a
/// person.
/// </summary>
/// <param name="Network">The address's /24 or /48.</param>
/// <param name="Device">The browser and its system by their names alone.</param>
public sealed record Whereabouts(string Network, string Device)
{
    // In this order: each browser also names those it descends from.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"),
        ("Linux", "Linux"),
    ];

    public static Whereabouts From(IPAddress? address, string? userAgent) => new(NetworkOf(address), DeviceOf(userAgent ?? ""));

    private static string NetworkOf(IPAddress? address)
    {
        if (address is null)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        var kept = address.AddressFamily is AddressFamily.InterNetworkV6 ? 6 : 3;
        Array.Clear(bytes, kept, bytes.Length - kept);
        return $"{new IPAddress(bytes)}/{kept * 8}";
    }

    private static string DeviceOf(string agent)
    {
        string?[] names = [Named(Browsers, agent), Named(Systems, agent)];
        return string.Join("، ", names.OfType<string>());
    }

    private static string? Named((string Mark, string Name)[] known, string agent) =>
        known.FirstOrDefault(one => agent.Contains(one.Mark, StringComparison.Ordinal)).Name;
}
