using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SinoNews.Staff;

/// <summary>
/// A link that opens one door once: the set-up of a new site, or a colleague's choice of a password. Only its hash is
/// kept.
/// </summary>
public sealed class OneTimeLink
{
    /// <summary>How long a colleague's link opens.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(72);

    private static readonly TimeSpan SetupLifetime = TimeSpan.FromHours(24);

    private OneTimeLink()
    {
    }

    public int Id { get; private set; }

    /// <summary>Whose password it lets choose; null for the set-up of the site.</summary>
    public int? MemberId { get; private set; }

    public StaffMember? Member { get; private set; }

    public string TokenHash { get; private set; } = "";

    public DateTime ExpiresAt { get; private set; }

    /// <summary>The way to the first admin, with the token that opens it, which is told once and never stored.</summary>
    public static (OneTimeLink Link, string Token) ForSetup(DateTime now) => Issue(null, now + SetupLifetime);

    /// <summary>The same for a colleague's password.</summary>
    public static (OneTimeLink Link, string Token) For(StaffMember member, DateTime now) => Issue(member, now + Lifetime);

    public bool Opens(string? token, DateTime now) =>
        token is not null && now < ExpiresAt
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash(token)), Encoding.ASCII.GetBytes(TokenHash));

    private static (OneTimeLink Link, string Token) Issue(StaffMember? member, DateTime until)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        return (new OneTimeLink { Member = member, TokenHash = Hash(token), ExpiresAt = until }, token);
    }

    private static string Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
