using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SinoNews.Media;

/// <summary>What a share of a page shows: all that its picture is drawn from, so that the picture's address follows from it.</summary>
public sealed record SocialCard
{
    /// <summary>Goes up with every change of the drawing: cards that were shared before keep their address and their look.</summary>
    private const int Drawing = 2;

    private const int HashLength = 32;

    /// <summary>The headline. It may be anything that was typed.</summary>
    public required string Title { get; init; }

    /// <summary>The kicker; empty for none.</summary>
    public string SectionName { get; init; } = "";

    /// <summary>The hue and pattern of the tile, one of <see cref="Articles.SectionLook"/>.</summary>
    public string Look { get; init; } = Articles.SectionLook.Plain;

    /// <summary>The characters of the tile, four at most; without any it shows the seal.</summary>
    public string Glyphs { get; init; } = "";

    public required string SiteName { get; init; }

    /// <summary>Where the site is, as one types it: <c>news.example.org</c>.</summary>
    public required string Host { get; init; }

    /// <summary>Of everything on it, and of how it is drawn.</summary>
    public string Hash
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            Span<byte> number = stackalloc byte[sizeof(int)];
            BinaryPrimitives.WriteInt32LittleEndian(number, Drawing);
            hash.AppendData(number);
            foreach (var part in (ReadOnlySpan<string>)[Title, SectionName, Look, Glyphs, SiteName, Host])
            {
                // With their lengths: no two cards are the same bytes.
                var bytes = Encoding.UTF8.GetBytes(part);
                BinaryPrimitives.WriteInt32LittleEndian(number, bytes.Length);
                hash.AppendData(number);
                hash.AppendData(bytes);
            }
            return Convert.ToHexStringLower(hash.GetHashAndReset())[..HashLength];
        }
    }

    /// <summary>The card of every page that has none of its own.</summary>
    public static SocialCard OfSite(string name, string? tagline, string host) =>
        new() { Title = tagline is null or "" ? name : tagline, SiteName = name, Host = host };

    /// <summary>True for every hash that a card can have, and nothing that could lead out of a folder.</summary>
    internal static bool IsHash(string text) => text.Length == HashLength && text.All(char.IsAsciiHexDigitLower);
}
