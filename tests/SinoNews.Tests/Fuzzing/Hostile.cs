using System.Globalization;
using System.Text;

namespace SinoNews.Tests.Fuzzing;

/// <summary>What nobody should send.</summary>
internal static class Hostile
{
    internal static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "get"];

    internal static readonly string[] HeaderNames =
    [
        "Accept", "Accept-Encoding", "Accept-Language", "Authorization", "Cache-Control", "Content-Encoding", "Cookie", "Expect", "Forwarded", "Host", "If-Match", "If-Modified-Since",
        "If-None-Match", "If-Range", "If-Unmodified-Since", "Last-Event-ID", "Origin", "Priority", "Range", "Referer", "Sec-Fetch-Mode", "Sec-Fetch-Site", "Service-Worker", "TE", "traceparent", "tracestate",
        "Upgrade-Insecure-Requests", "User-Agent", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-HTTP-Method-Override", "X-Original-URL", "X-Requested-With", "Access-Control-Request-Method",
    ];

    internal static readonly string[] QueryNames =
    [
        "q", "before", "after", "page", "limit", "section", "tag", "author", "status", "sort", "from", "to", "returnUrl", "token", "id", "version", "reason", "article", "age", "state", "handler", "form", "letter", "kind", "by", "act",
        "since", "cards", "done", "undo", "words", "a", "b", "p", "page_id", "utm_source", "",
        "Q", "BEFORE", "After", "PAGE", "Limit", "REPLY", "Month", "CURSOR", "Slug", "P",
    ];

    private static readonly string[] Values =
    [
        "", " ", "0", "-1", "1", "2", "00000000000000000000001", "2147483648", "9223372036854775808", "-9223372036854775809", "1e309", "NaN", "٣", "true", "null", "undefined", "[]", "{}", "%", "%%", "%00", "\0", "%ff%fe",
        "\u0001\u0002\u001b[31m", "\r\nX-Injected: yes", "سطر\nآخر", "\u202e\u2066عكس", "\u200f\u200e\u061c", "\ufeff", "\ud800", "\udfff\ud800", "😀👨‍👩‍👧‍👦", "ﷺ", "كــــــلام", "شِيْ جِينْبِينْغ", "习近平", "Xí Jìnpíng",
        "' OR 1=1 --", "\"; DROP TABLE Articles; --", "* OR NEAR(", "\"غير مغلق", "-", "بدون", "((((", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "javascript:alert(1)", "{{7*7}}", "{{بكين}}", "{{!", "${jndi:ldap://x}",
        "../../../../etc/passwd", "..\\..\\x", "%2e%2e%2f", "/", "//evil.example", "/\\evil.example", "https:evil.example", "http://[::1]:0/", "C:\\x", "con", ".", "..", "~", "#", "?", "&", "=", ";", "a@b", "a@b.example", "\"a b\"@x.example",
        "2026-02-30", "0001-01-01", "9999-12-31T23:59:59", "2026-11-23T12:00", "24:61", "12:00", "Asia/Riyadh", "../Riyadh", "00000000-0000-0000-0000-000000000000", "not-a-guid", "Approve", "approve", "Publish", "publish", "save", "Admin",
        "bytes=0-", "bytes=-1", "bytes=5-2", "bytes=0-0,1-1,2-2", "W/\"x\"", "*", "gzip;q=NaN, br", "br;q=1.0000", "identity;q=0, *;q=0", "Thu, 32 Foo 2026 99:99:99 GMT", "same-origin", "cross-site", "127.0.0.1", "::1", "999.1.1.1", "00-00-00-00", "a=b; a=c; =",
    ];

    internal static string Value(Random dice) => dice.Next(12) switch
    {
        0 => new string(Values[dice.Next(Values.Length)].FirstOrDefault('ا'), dice.Next(1, 6000)),
        1 => Values[dice.Next(Values.Length)] + Values[dice.Next(Values.Length)],
        2 => dice.NextInt64(long.MinValue, long.MaxValue).ToString(CultureInfo.InvariantCulture),
        3 => string.Concat(Enumerable.Range(0, dice.Next(1, 60)).Select(_ => (char)dice.Next(1, 0xFFFF))),
        4 => string.Concat(Enumerable.Repeat("> ", dice.Next(1, 200))) + "[a](" + Values[dice.Next(Values.Length)] + ")",
        _ => Values[dice.Next(Values.Length)],
    };

    /// <summary>For a header: no line ends, which no client would send; those go over the wire itself.</summary>
    internal static string HeaderValue(Random dice)
    {
        var value = Value(dice).Replace('\r', ' ').Replace('\n', ' ').Replace('\0', ' ');
        return value.Length > 3000 ? value[..3000] : value;
    }

    /// <summary>For an address: escaped, half escaped, or doubly.</summary>
    internal static string Escaped(Random dice, string value) => dice.Next(8) switch
    {
        0 => Uri.EscapeDataString(Uri.EscapeDataString(Whole(value))),
        1 => string.Concat(value.Where(letter => letter is > ' ' and < (char)127)),
        _ => Uri.EscapeDataString(Whole(value)),
    };

    /// <summary>What a page had, a little changed.</summary>
    internal static string Changed(Random dice, string value) => dice.Next(5) switch
    {
        0 => Value(dice),
        1 => value + Value(dice),
        2 when value.Length > 0 => value.Remove(dice.Next(value.Length)),
        3 when value.Length > 0 => value.Insert(dice.Next(value.Length), Value(dice)),
        _ => value,
    };

    internal static byte[] Bytes(Random dice, int most)
    {
        var bytes = new byte[dice.Next(most)];
        dice.NextBytes(bytes);
        return bytes;
    }

    // An address holds text that can be written in UTF-8.
    private static string Whole(string value) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value));
}
