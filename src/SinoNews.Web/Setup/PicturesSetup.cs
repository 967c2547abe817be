using Microsoft.Net.Http.Headers;
using SinoNews.Media;

namespace SinoNews.Web.Setup;

/// <summary>
/// The pictures: where they lie, and how readers get them. A file's address says all that is in it, so it is cached for
/// ever; and it is answered before anybody is asked who he is, so that no cookie rides on it.
/// </summary>
public static class PicturesSetup
{
    private const string Path = "/media";
    private const string ForEver = "public, max-age=31536000, immutable";

    public static void AddPictures(this IHostApplicationBuilder builder)
    {
        var folder = System.IO.Path.Combine(builder.Configuration.DataFolder(builder.Environment), "media");
        builder.Services.AddSingleton(_ => new PictureStore(folder));
        builder.Services.AddScoped<PictureDesk>();
        builder.Services.AddScoped<PictureSweep>();
        builder.Services.AddScoped<CardSweep>();
        builder.Services.AddScoped<PictureFiles>();
    }

    public static void UsePictures(this WebApplication app)
    {
        var store = app.Services.GetRequiredService<PictureStore>();
        app.Use((context, next) => context.Request.Path.StartsWithSegments(Path, StringComparison.Ordinal, out var rest) ? Serve(context, store, rest) : next(context));
    }

    // Only names that a picture can have are looked for: whatever else is asked is not there.
    private static Task Serve(HttpContext context, PictureStore store, PathString rest)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD";
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return Task.CompletedTask;
        }
        if (rest.Value?.Split('/') is not ["", var hash, var name] || store.Find(hash, name) is not { } file)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }
        context.Response.Headers.CacheControl = ForEver;
        return Results.File(
                file.FullName, Renditions.ContentType, lastModified: new DateTimeOffset(file.LastWriteTimeUtc),
                entityTag: new EntityTagHeaderValue($"\"{hash[..16]}-{name}\""), enableRangeProcessing: true)
            .ExecuteAsync(context);
    }
}
