using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SinoNews.Staff;

/// <summary>The one-time link by which the first admin of a new site is made. Only its hash is kept.</summary>
public sealed class SetupLink
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private SetupLink()
    {
    }

    public int Id { get; private set; }

    public string TokenHash { get; private set; } = "";

    public DateTime ExpiresAt { get; private set; }

    /// <summary>A new link with the token that opens it, which is told once and never stored.</summary>
    public static (SetupLink Link, string Token) Issue(DateTime now)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        return (new SetupLink { TokenHash = Hash(token), ExpiresAt = now + Lifetime }, token);
    }

    public bool Opens(string? token, DateTime now) =>
        token is not null && now < ExpiresAt
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash(token)), Encoding.ASCII.GetBytes(TokenHash));

    private static string Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
