using Microsoft.AspNetCore.Mvc;
using SinoNews.Articles;
using SinoNews.Web.Caching;

namespace SinoNews.Web.Setup;

/// <summary>
/// Where a story that is read is told of: by a beacon, and by a picture of one dot where no script runs. Neither answer
/// says whether it was counted.
/// </summary>
public static class ReadershipSetup
{
    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    private static readonly byte[] Dot = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    public static void MapReadership(this WebApplication app)
    {
        app.MapPost("/articles/{id:long}/read", Beacon).WithMetadata(new QuietWrite(), new SkipStatusCodePagesAttribute());
        app.MapMethods("/articles/{id:long}/read.gif", Reads, Picture);
    }

    private static IResult Beacon(long id, HttpContext context, Readership readership, SiteClock clock)
    {
        Count(id, context, readership, clock);
        return context.IsSameSite() ? Results.NoContent() : Results.StatusCode(StatusCodes.Status403Forbidden);
    }

    private static IResult Picture(long id, HttpContext context, Readership readership, SiteClock clock)
    {
        Count(id, context, readership, clock);
        return Results.Bytes(Dot, "image/gif");
    }

    // What another site asks for, what a browser asks for beforehand, and what colleagues open is not read by a reader.
    private static void Count(long id, HttpContext context, Readership readership, SiteClock clock)
    {
        var request = context.Request;
        context.Response.Headers.CacheControl = "no-store";
        if (!HttpMethods.IsHead(request.Method) && context.IsSameSite() && !PublicPages.CarriesStaffCookie(request) && !request.Headers["Sec-Purpose"].ToString().StartsWith("prefetch", StringComparison.Ordinal))
            readership.Count(id, context.Network(), request.Headers.UserAgent.ToString(), clock.Now);
    }
}

/// <summary>A write that the log is not told of each time: there are thousands.</summary>
public sealed class QuietWrite;
