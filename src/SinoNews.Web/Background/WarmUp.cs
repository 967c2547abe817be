using System.Net.Sockets;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SinoNews.Articles;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Background;

/// <summary>
/// Asks the site for its hot pages, once, as soon as it is up: their code is compiled and their answers are cached before
/// many readers ask, and before what goes on by itself begins. It asks over the site's own port, without a cookie and in
/// both encodings; where that can't be reached nothing is warm, and nothing else is amiss.
/// </summary>
public sealed class WarmUp(
    FirstPages pages, SiteAddress address, IHostApplicationLifetime lifetime, IServiceScopeFactory scopes, SiteClock clock,
    LinkGenerator links, IOptions<SiteOptions> options, ILogger<WarmUp> log) : BackgroundService
{
    private const int Stories = 8;

    // Who waited for the site has the machine alone for his first page. Of the machine, not of the site's clock.
    private static readonly TimeSpan FirstReader = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Started(stoppingToken);
            if (options.Value.WarmUp && address.Bound() is { } bound && bound.Scheme == Uri.UriSchemeHttp)
                await Ask(bound, stoppingToken);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            log.LogDebug(exception, "The hot pages could not be warmed up");
        }
        finally
        {
            pages.Open();
        }
        if (options.Value.WarmUp)
            await GiveBack(stoppingToken);
    }

    // What the start needed, and what went on right after it, nobody needs again: some 20 MB go back to the machine.
    private static async Task GiveBack(CancellationToken ct)
    {
        await Task.Delay(Settled, ct);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    // The port is known and open from then on.
    private async Task Started(CancellationToken ct)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var up = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(ct);
    }

    private async Task Ask(Uri bound, CancellationToken stoppingToken)
    {
        await Task.Delay(FirstReader, stoppingToken);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        patience.CancelAfter(Patience);
        await Ask(bound, "/", patience.Token);
        foreach (var path in await HotPages(patience.Token))
            await Ask(bound, path, patience.Token);
    }

    // By hand: an HTTP client would stay in memory for as long as the site runs.
    private static async Task Ask(Uri bound, string path, CancellationToken ct)
    {
        foreach (var encoding in (string[])["br", "gzip"])
        {
            using var client = new TcpClient();
            await client.ConnectAsync(bound.Host, bound.Port, ct);
            var stream = client.GetStream();
            await stream.WriteAsync(Encoding.ASCII.GetBytes(
                $"GET {path} HTTP/1.1\r\nHost: {bound.Authority}\r\nAccept-Encoding: {encoding}\r\nUser-Agent: SinoNews-WarmUp\r\nConnection: close\r\n\r\n"), ct);
            await stream.CopyToAsync(Stream.Null, ct);
        }
    }

    private async Task<IEnumerable<string>> HotPages(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        var stories = await db.Articles.AsNoTracking().Published(clock.Now).NewestFirst().Take(Stories).Select(article => new { article.Id, article.Slug }).ToListAsync(ct);
        var sections = await db.Sections.AsNoTracking().OrderBy(section => section.Id).Select(section => section.Slug).ToListAsync(ct);
        return
        [
            .. stories.Select(story => links.Article(story.Id, story.Slug)),
            .. sections.Select(slug => $"/sections/{slug}"),
            StaffSetup.SignInPath,
        ];
    }
}
