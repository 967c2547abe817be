using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace SinoNews.Web.Setup;

/// <summary>
/// Compresses the readers' pages. Not the private ones: what compresses beside a token tells about the token (BREACH).
/// </summary>
public static class Compression
{
    public static void AddCompression(this WebApplicationBuilder builder)
    {
        // Once for all readers of a page: the work pays.
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        builder.Services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Optimal);
        builder.Services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/rss+xml", "application/atom+xml", "application/feed+json"];
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
    }

    public static void UseCompression(this WebApplication app) =>
        app.UseWhen(context => !SecurityHeaders.IsPrivate(context.Request.Path), branch => branch.UseResponseCompression());
}
