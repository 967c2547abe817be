using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Comments;
using SinoNews.Tests.Names;
using SinoNews.Tests.Pages.Crawling;
using SinoNews.Web.Setup;

namespace SinoNews.Tests.Privacy;

/// <summary>
/// No e-mail address and no network in any public answer: marked readers write, then every address is asked that a link
/// leads to or a route answers, and each answer searched, head and body.
/// </summary>
public sealed partial class NoAddressIsPublicTests : IAsyncLifetime
{
    private readonly WatchedSite _site = new() { Settings = { ["SinoNews:Proxies"] = MarkedSite.Proxy, ["SinoNews:RateLimits:Mail"] = "0" } };
    private readonly Marks _marks = new();
    private readonly List<(string What, Answer Answer)> _answers = [];

    private IReadOnlyList<string> _receipts = [];
    private long _story;

    public async Task InitializeAsync()
    {
        await _site.AddEntry(Glossary.Beijing);
        _story = await _site.Publish(Make.Words("خبر من الصين", author: "ليلى حداد", tags: ["تجارة"]) with { Series = "طريق الحرير" });
        await _site.Act(_story, (article, by) => article.Break(Make.Now.AddHours(5), by, Make.Now));
        await _site.Act(_story, (article, by) => article.Correct("تصويب", by, Make.Now));
        _receipts = await _site.Correspond(_marks, _story);
    }

    [Fact]
    public async Task Nothing_that_is_entrusted_comes_out_at_any_address()
    {
        await Crawl();
        await AskTheRest();
        await Write();
        await OpenLinks();
        await ProvokeRefusals(); // at last: it closes the story

        Assert.InRange(_answers.Count, 100, 20_000);
        Assert.Empty(Leaks());
        // What readers do see was among it.
        Assert.Contains(_answers, answer => answer.Answer.Body.Contains("رأي منشور من قارئ موسوم", StringComparison.Ordinal));
        Assert.Contains(_answers, answer => answer.Answer.Body.Contains("رد من فريق التحرير", StringComparison.Ordinal));
        Assert.Empty(Unasked());
    }

    [Theory]
    [InlineData("body")]
    [InlineData("base64")]
    [InlineData("header")]
    [InlineData("mask")]
    [InlineData("network")]
    public async Task A_leak_that_is_planted_is_found(string form)
    {
        var comment = await _site.Store(db => db.Comments.AsNoTracking().FirstAsync(comment => comment.Reader != ""));
        _site.Leak = (form, comment);

        await Ask("/");
        Assert.Empty(Leaks());

        await Ask("/leak");

        Assert.NotEmpty(Leaks());
        Assert.All(Leaks(), leak => Assert.StartsWith("/leak: ", leak, StringComparison.Ordinal));
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    private async Task Crawl()
    {
        using var reader = _site.Reader();
        var crawler = new Crawler(reader, new Uri("http://localhost"));
        await crawler.Walk();
        _answers.AddRange(crawler.Found.Values.Select(page => (page.Path, page.Answer)));
    }

    // What no link leads to, and what a script asks for.
    private async Task AskTheRest()
    {
        foreach (var receipt in _receipts)
        {
            await Ask($"/comments/{receipt}");
            await Ask($"/comments/{receipt}/edit");
        }
        foreach (var path in (string[])
            [
                $"/a/{_story}", $"/articles/{_story}?reply=1", "/search?q=موسوم", "/search/suggest?q=خبر", "/search/suggest?q=qzreader", "/feed.json", "/atom.xml", "/sitemap-pages.xml.gz",
                "/offline", "/errors/404", "/errors/500", "/healthz/live", "/healthz/ready", "/names.json", "/names/بكين.json", "/api/articles", $"/api/articles/{_story}", $"/api/articles/{_story}/comments", "/api/sections", "/api/authors", "/api/tags", "/api/names", "/api/names/بكين", "/api/none", "/opensearch.xml", "/news-sitemap.xml", "/preview/CfDJ8x", "/privacy/my-data", "/privacy/my-data/CfDJ8x",
                "/privacy/my-data/CfDJ8x/erase", "/comments/none", "/comments/none/edit", "/verify/CfDJ8x", "/unsubscribe/CfDJ8x", "/tags/none", "/articles/99999", $"/articles/{_story}/comments", "/archive/1999/01/01", "/search?page=0", $"/articles/{_story}/read.gif",
            ])
            await Ask(path);
        await Ask($"/preview/{_site.Services.GetRequiredService<PreviewLinks>().Issue(_story, _site.Time.Now)}");
        using var reader = _site.Reader();
        _answers.Add(("read", await reader.Post($"/articles/{_story}/read", [])));
        _answers.Add(("letter", await reader.Post("/privacy/my-data", [("Email", _marks.New().Email)])));
        _answers.Add(("letter to a known address", await reader.Post("/privacy/my-data", [("Email", await _site.Store(db => db.Comments.Where(comment => comment.Email != "").Select(comment => comment.Email).FirstAsync()))])));
    }

    // What the sender typed comes back to the sender; nothing of the network does, nor of anybody else.
    private async Task ProvokeRefusals()
    {
        using var reader = _site.Reader();
        (string, string)[] from = [(Visitor.AddressHeader, MarkedSite.Proxy), ("X-Forwarded-For", "198.51.100.99")];
        var key = Guid.NewGuid().ToString();
        Answer[] answers =
        [
            await reader.Comment(_story, "", headers: from),
            await reader.Comment(_story, new string('ا', 5000), headers: from),
            await reader.Comment(_story, "بلا بريد", email: "", headers: from),
            await reader.Comment(_story, "من موقع آخر", headers: [.. from, ("Sec-Fetch-Site", "cross-site")]),
            await reader.Comment(_story, "أول", email: "other@example.org", key: key, headers: from),
            await reader.Comment(_story, "ثان بالمفتاح نفسه", email: "other@example.org", key: key, headers: from),
            await reader.Comment(99999, "على مادة ليست هنا", headers: from),
            await reader.Post($"/articles/{_story}/comments", new StringContent("{}"), from),
            await reader.Post("/privacy/my-data", [("Email", "ليس بريدًا")], from),
        ];
        _answers.AddRange(answers.Select((answer, i) => ($"refusal {i}: {answer.Code}", answer)));
        await _site.Act(_story, (article, by) => article.TakeComments(SinoNews.Comments.Rules.CommentMode.Closed, "مغلقة", by, _site.Time.Now));
        _answers.Add(("closed", await reader.Comment(_story, "بعد الإغلاق", headers: from)));
        Assert.Equal([400, 400, 400, 403, 303, 409, 404, 415, 400, 409], _answers.TakeLast(10).Select(answer => answer.Answer.Code));
    }

    private async Task Ask(string path)
    {
        using var reader = _site.Reader();
        _answers.Add((path, await reader.Get(path)));
    }

    private IReadOnlyList<string> Leaks() =>
    [
        .. _answers.SelectMany(answer => _marks.In(answer.Answer.Headers).Concat(_marks.In(answer.Answer.Body)).Distinct()
            .Where(mark => !IsShownToItsOwner(answer.What, mark)).Select(mark => $"{answer.What}: {mark}")),
    ];

    // A route that nobody asked has proved nothing.
    private IReadOnlyList<string> Unasked() => [.. _site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
        .Select(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/')).Distinct()
        .Where(route => route is not "{**path:file}" && !route.StartsWith("newsroom", StringComparison.OrdinalIgnoreCase) && !_site.Asked.ContainsKey(route))];

    /// <summary>Notes which routes answered, and has an address that leaks when it is told to.</summary>
    private sealed class WatchedSite : SiteUnderTest
    {
        internal ConcurrentDictionary<string, bool> Asked { get; } = new(StringComparer.Ordinal);

        internal (string Form, Comment Comment)? Leak { get; set; }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(new Watch(this)));
        }
    }

    private sealed class Watch(WatchedSite site) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, proceed) =>
            {
                if (context.Request.Path == "/leak" && site.Leak is var (form, comment))
                {
                    await Say(context.Response, form, comment);
                    return;
                }
                await proceed(context);
                if (context.GetEndpoint() is RouteEndpoint endpoint)
                    site.Asked.TryAdd(endpoint.RoutePattern.RawText!.TrimStart('/'), true);
            });
            next(app);
        };

        private static Task Say(HttpResponse response, string form, Comment comment)
        {
            if (form == "header")
                response.Headers["X-Author"] = Uri.EscapeDataString(comment.Email);
            return response.WriteAsync(form switch
            {
                "body" => $"<p>{comment.Email}</p>",
                "base64" => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"c:{comment.Email}")),
                "mask" => $"q***@{comment.Email.Split('@')[1]}",
                "network" => comment.Network!,
                _ => "",
            });
        }
    }
}
