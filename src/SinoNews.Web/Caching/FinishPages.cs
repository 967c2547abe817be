using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Caching;

/// <summary>
/// Takes a public page as it leaves the compression, gives it what a cache asks of it (a strong mark of its very bytes, a
/// date, a length), and says whether it goes to the shelf.
/// </summary>
public sealed class FinishPages(RequestDelegate next, PageShelf shelf, IOptions<CdnOptions> cdn, SiteClock clock, TimeProvider time)
{
    // A page that nothing evicts is made anew all the same: whatever was forgotten is put right after so long.
    private static readonly TimeSpan Safety = TimeSpan.FromMinutes(1);

    private const int MarkBytes = 15;

    // Of so many addresses it is remembered since when they are as they are.
    private const int MostRemembered = 4096;

    private const string Ours = "public, max-age=0, must-revalidate";

    private readonly ConcurrentDictionary<string, (string Mark, DateTime Since)> _since = new(StringComparer.Ordinal);

    public Task InvokeAsync(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>() is { } kind ? Finish(http, kind) : next(http);

    private async Task Finish(HttpContext http, PublicPageAttribute kind)
    {
        var address = ServeKeptPages.HasOnlyOwn(http.Request, kind) ? ServeKeptPages.AddressOf(http.Request, kind) : null;
        var began = clock.Now; // a page is as old as the store that its render found
        var cache = http.Features.GetRequiredFeature<IOutputCacheFeature>().Context;
        // Others wait for this render: it does not stop with the reader who happened to be the first.
        if (cache.EnableOutputCaching)
            http.RequestAborted = CancellationToken.None;
        // Who asks for the head alone is told of the same bytes.
        var method = http.Request.Method;
        if (HttpMethods.IsHead(method))
            http.Request.Method = HttpMethods.Get;
        using var page = await http.Written(next);
        http.Request.Method = method;
        var sources = http.RequestServices.GetRequiredService<PageSources>();
        Head(http, page, cache, sources, kind, address, began);
        cache.Tags.UnionWith(sources.Tags);
        if (cache is { EnableOutputCaching: true, AllowCacheStorage: true } && address is not null && HttpMethods.IsGet(method))
            Keep(http.Response, page, address, cache);
        if (page.Length > 0 && !HttpMethods.IsHead(http.Request.Method))
            await http.Response.Body.WriteAsync(page.GetBuffer().AsMemory(0, (int)page.Length), http.RequestAborted);
    }

    private void Keep(HttpResponse response, MemoryStream page, string address, OutputCacheContext cache) => shelf.Keep(
        cache.CacheVaryByRules.CacheKeyPrefix!, address, KeptPage.Of(response, page.GetBuffer().AsSpan(0, (int)page.Length), time.GetUtcNow()), (int)page.Length,
        [.. cache.Tags], cache.ResponseExpirationTimeSpan!.Value);

    private void Head(HttpContext http, MemoryStream page, OutputCacheContext cache, PageSources sources, PublicPageAttribute kind, string? address, DateTime began)
    {
        var (headers, now) = (http.Response.Headers, clock.Now);
        var shared = http.Response.StatusCode == StatusCodes.Status200OK && headers.SetCookie.Count == 0
            && !sources.IsPrivate && PublicPages.IsShared(http.Request, kind);
        var left = (sources.End ?? DateTime.MaxValue) - now;
        cache.AllowCacheStorage = shared && left > TimeSpan.Zero;
        if (page.Length > 0)
            headers.ContentLength = page.Length;
        if (!shared)
        {
            if (headers.CacheControl.Count == 0)
                headers.CacheControl = "private, no-store";
            return;
        }
        cache.ResponseExpirationTimeSpan = left < Safety ? left : Safety;
        headers.CacheControl = CacheControl(left);
        headers.ETag = $"\"{Base64Url.EncodeToString(SHA256.HashData(page.GetBuffer().AsSpan(0, (int)page.Length)).AsSpan(0, MarkBytes))}\"";
        headers.LastModified = (cache.EnableOutputCaching && address is not null ? Since(address, headers.ETag!, began) : began).ToString("R", CultureInfo.InvariantCulture);
        headers.Vary = HeaderNames.AcceptEncoding;
    }

    // Made anew and the same to the byte, it is as old as it was: who asks by date need not take it again. A second that saw
    // two versions is no such date: it would outlive what is remembered of it.
    private DateTime Since(string address, string mark, DateTime began)
    {
        if (_since.TryGetValue(address, out var known) && known.Mark == mark)
            return known.Since;
        if (_since.Count >= MostRemembered)
            _since.Clear();
        if (shelf.MovedIn(new DateTimeOffset(began)))
            _since.TryRemove(address, out _);
        else
            _since[address] = (mark, began);
        return began;
    }

    // No cache between us and the reader may outlive what ends by itself.
    private string CacheControl(TimeSpan left)
    {
        if (cdn.Value.SharedMaxAge is not { } age)
            return Ours;
        var shared = (long)Math.Max(0, (age < left ? age : left).TotalSeconds);
        var stale = (long)Math.Max(0, (age < left - age ? age : left - age).TotalSeconds);
        return string.Create(CultureInfo.InvariantCulture, $"{Ours}, s-maxage={shared}, stale-while-revalidate={stale}");
    }
}
