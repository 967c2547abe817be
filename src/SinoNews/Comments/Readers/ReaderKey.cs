using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SinoNews.Comments.Readers;

/// <summary>
/// The site's own secret, by which a reader is known without the e-mail address: what counts, bans and notes hang on is
/// the pseudonym, which stays when the address is forgotten. One row, made with the store; another key would be other readers.
/// </summary>
public sealed class ReaderKey
{
    private const int NameBytes = 16;

    public int Id { get; private set; }

    public byte[] Key { get; private set; } = [];

    /// <summary>A key that is stored nowhere, for trials.</summary>
    public static ReaderKey New() => new() { Key = RandomNumberGenerator.GetBytes(32) };

    /// <summary>The key of these bytes.</summary>
    public static ReaderKey Of(byte[] key) => new() { Key = key };

    /// <summary>The pseudonym of an e-mail address, in whatever case: 22 characters of base64url; empty for an empty one.</summary>
    public string Reader(string email) => email.Length == 0 ? "" : Name($"mail\u001f{email.ToLowerInvariant()}");

    /// <summary>A pseudonym of anything else that tells readers apart; never equal to that of an address.</summary>
    public string Other(string kind, string value) => Name($"{kind}\u001f{value}");

    private string Name(string what) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(what)).AsSpan(0, NameBytes));
}
