using System.Globalization;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace SinoNews.Web.Caching;

/// <summary>A whole answer, ready to be sent as it is.</summary>
/// <param name="Head">All that stands in its head, but its age.</param>
/// <param name="Mark">Its <c>ETag</c>.</param>
/// <param name="MadeAt">UTC.</param>
internal sealed record KeptPage(KeyValuePair<string, StringValues>[] Head, byte[] Body, string Mark, DateTimeOffset MadeAt)
{
    // What a 304 repeats of the head (RFC 9110, 15.4.5).
    private static readonly string[] OfA304 = [HeaderNames.CacheControl, HeaderNames.ETag, HeaderNames.Vary];

    private readonly EntityTagHeaderValue _mark = EntityTagHeaderValue.Parse(Mark);

    internal static KeptPage Of(HttpResponse response, ReadOnlySpan<byte> body, DateTimeOffset now) =>
        new([.. response.Headers.Where(header => header.Key != HeaderNames.Date)], body.ToArray(), response.Headers.ETag.ToString(), now);

    /// <param name="counts">Counts the answer.</param>
    internal Task Answer(HttpContext http, DateTimeOffset now, PageShelf counts)
    {
        var response = http.Response;
        var isKnown = IsKnownTo(http.Request.Headers);
        counts.CountServed(unchanged: isKnown);
        if (isKnown)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            foreach (var (name, value) in Head)
            {
                if (Array.IndexOf(OfA304, name) >= 0)
                    response.Headers[name] = value;
            }
            return Task.CompletedTask;
        }
        foreach (var (name, value) in Head)
            response.Headers[name] = value;
        response.Headers.Age = Math.Max(0, (long)(now - MadeAt).TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return response.BodyWriter.WriteAsync(Body, http.RequestAborted).AsTask();
    }

    private bool IsKnownTo(IHeaderDictionary request)
    {
        var marks = request.IfNoneMatch;
        if (marks.Count == 0)
            return false;
        return marks is [{ } only] && only == Mark
            || (EntityTagHeaderValue.TryParseList(marks, out var known) && known.Any(mark => mark.Equals(EntityTagHeaderValue.Any) || mark.Compare(_mark, useStrongComparison: false)));
    }
}
