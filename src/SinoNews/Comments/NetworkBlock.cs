using System.Net;
using System.Net.Sockets;

namespace SinoNews.Comments;

/// <summary>
/// What is left of a sender's network when it was kept long enough: whose it may be is then at least 256 subscribers of
/// one provider, never one household. An IPv4 subscriber has one address, so that is a /24; an IPv6 subscriber may be
/// given as much as a /48 (RFC 6177), so a /48 could be one door and it is a /40.
/// </summary>
public static class NetworkBlock
{
    private const int Kept4 = 24;
    private const int Kept6 = 40;

    /// <param name="network">As <see cref="Comment.Network"/> has it.</param>
    /// <returns>Null for null, and for what is no address: it told nobody apart.</returns>
    public static string? Truncate(string? network)
    {
        if (!IPAddress.TryParse(network?.Split('/')[0], out var address))
            return null;
        var kept = address.AddressFamily is AddressFamily.InterNetworkV6 ? Kept6 : Kept4;
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, kept / 8, bytes.Length - (kept / 8));
        return $"{new IPAddress(bytes)}/{kept}";
    }
}
