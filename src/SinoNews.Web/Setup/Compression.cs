using Microsoft.AspNetCore.ResponseCompression;

namespace SinoNews.Web.Setup;

/// <summary>
/// Compresses the readers' pages. Not the private ones: what compresses beside a token tells about the token (BREACH).
/// </summary>
public static class Compression
{
    public static void AddCompression(this WebApplicationBuilder builder) =>
        builder.Services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/rss+xml"];
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });

    public static void UseCompression(this WebApplication app) =>
        app.UseWhen(context => !SecurityHeaders.IsPrivate(context.Request.Path), branch => branch.UseResponseCompression());
}
