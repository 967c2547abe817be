using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace SinoNews.Tests.Privacy;

/// <summary>The search itself: a test that finds nothing must be able to find.</summary>
public sealed class MarksTests
{
    private readonly Marks _marks = new();

    [Fact]
    public void It_finds_an_address_however_it_is_written()
    {
        var (email, network) = _marks.New();
        var (local, domain) = (email.Split('@')[0], email.Split('@')[1]);
        string[] leaks =
        [
            email, email.ToUpperInvariant(), Uri.EscapeDataString(email), Uri.EscapeDataString(Uri.EscapeDataString(email)), WebUtility.HtmlEncode(email), email.Replace("@", "&#64;", StringComparison.Ordinal),
            string.Concat(local.Select(letter => $"&#{(int)letter};")), string.Concat(local.Select(letter => $"\\u{(int)letter:x4}")), string.Concat(local.Select(letter => $"%{(int)letter:X2}")),
            local, $"q***@{domain}", $"name={local}&", network, network[..^2],
            Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(email))), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(email))),
            .. Enumerable.Range(0, 6).Select(shift => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{new string('{', shift)}{email}}}"))),
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"id:{network};")),
        ];

        Assert.All(leaks, leak => Assert.NotEmpty(_marks.In($"<p>نص {leak} ونص</p>")));
        Assert.Empty(_marks.In("<p>نص سلمى 192.0.2.1 salma@example.org</p>"));
    }

    [Fact]
    public void It_finds_both_kinds_of_network()
    {
        var (_, four) = _marks.New();
        var (_, six) = _marks.New();

        Assert.NotEmpty(_marks.In(four));
        Assert.NotEmpty(_marks.In($"{six[..^2]}/64"));
        Assert.NotEmpty(_marks.In("198.51.100.0/24"));
    }
}
