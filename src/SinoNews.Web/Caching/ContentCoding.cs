using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace SinoNews.Web.Caching;

/// <summary>The one content coding that a request is answered in (RFC 9110, 12.5.3).</summary>
internal static class ContentCoding
{
    internal const string Brotli = "br";
    internal const string Gzip = "gzip";
    internal const string Identity = "identity";

    /// <summary>Brotli before gzip before none, whatever their order and weight: only a weight of nought forbids one.</summary>
    internal static string Preferred(StringValues accepted)
    {
        if (accepted.Count == 0)
            return Identity;
        if (accepted is [{ } plain] && !plain.Contains(';', StringComparison.Ordinal))
            return Names(plain, Brotli) ? Brotli : Names(plain, Gzip) ? Gzip : Names(plain, "*") ? Brotli : Identity;
        return StringWithQualityHeaderValue.TryParseList(accepted, out var codings)
            ? Takes(codings, Brotli) ? Brotli : Takes(codings, Gzip) ? Gzip : Identity
            : Identity;
    }

    private static bool Names(ReadOnlySpan<char> list, string coding)
    {
        foreach (var part in list.Split(','))
        {
            if (list[part].Trim().Equals(coding, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static bool Takes(IList<StringWithQualityHeaderValue> codings, string coding)
    {
        var said = codings.FirstOrDefault(one => one.Value.Equals(coding, StringComparison.OrdinalIgnoreCase))
            ?? codings.FirstOrDefault(one => one.Value == "*");
        return said is not null && said.Quality is not 0;
    }
}
