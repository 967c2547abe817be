using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace SinoNews.Tests.Privacy;

/// <summary>
/// What marked readers entrust: each has an e-mail address and a network that stand nowhere else, so that whoever finds a
/// part of one has found a leak. The domain and the local part are sought by themselves: a mask that shows one shows too much.
/// </summary>
internal sealed partial class Marks
{
    private const string Domain = "zq7f3a-mail.example";

    private static readonly Encoding Utf8 = Encoding.UTF8;

    private readonly List<string> _plain = [Domain];
    private readonly List<string> _exact = [];
    private int _readers;

    /// <summary>An e-mail address and the address of its computer that nobody else has.</summary>
    internal (string Email, string Address) New()
    {
        var number = ++_readers;
        var local = $"qzreader{number:000}x";
        var email = $"{local}@{Domain}";
        var address = number % 2 == 0 ? $"2001:db8:7e7e:{number:x}::77" : $"198.51.100.{100 + number}";
        _plain.AddRange([local, address, .. number % 2 == 0 ? [$"2001:db8:7e7e:{number:x}:"] : (string[])["198.51.100."]]);
        _plain.Add(Convert.ToHexString(SHA256.HashData(Utf8.GetBytes(email))));
        _exact.AddRange(((string[])[email, local, address]).SelectMany(Base64));
        return (email, address);
    }

    /// <summary>Something else that must not be found, as it is: a pseudonym, a receipt, a token.</summary>
    internal void Add(string secret) => _exact.Add(secret);

    /// <summary>The marks that are in a text, in whatever coding they stand there.</summary>
    internal IReadOnlyList<string> In(string text)
    {
        var percent = WebUtility.UrlDecode(text);
        var decoded = (string[])[text, percent, WebUtility.HtmlDecode(text), Unescaped(text), Unescaped(WebUtility.HtmlDecode(percent))];
        return [.. _plain.Where(mark => decoded.Any(form => form.Contains(mark, StringComparison.OrdinalIgnoreCase))), .. _exact.Where(mark => decoded.Any(form => form.Contains(mark, StringComparison.Ordinal)))];
    }

    // Three texts in one: by where in a group of three bytes the mark begins. Its ends, which share letters with their neighbours, are left out.
    internal static IEnumerable<string> Base64(string mark)
    {
        for (var shift = 0; shift < 3; shift++)
        {
            var whole = Convert.ToBase64String(Utf8.GetBytes(new string(' ', shift) + mark)).TrimEnd('=');
            var inner = whole[(shift == 0 ? 0 : shift + 1)..^1];
            yield return inner;
            if (inner.AsSpan().ContainsAny('+', '/'))
                yield return inner.Replace('+', '-').Replace('/', '_');
        }
    }

    private static string Unescaped(string text) =>
        Escape().Replace(text, match => ((char)int.Parse(match.Groups["code"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex(@"\\u(?<code>[0-9a-fA-F]{4})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Escape();
}
