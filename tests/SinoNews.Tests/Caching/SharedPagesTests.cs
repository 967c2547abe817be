using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Comments;
using SinoNews.Tests.Names;
using SinoNews.Web.Caching;

namespace SinoNews.Tests.Caching;

/// <summary>
/// What a page that everybody is given may contain: the invariant of the architecture, on every public address. Whoever
/// adds one adds it here.
/// </summary>
public sealed partial class SharedPagesTests : IAsyncLifetime
{
    private const string Pending = "تعليق ينتظر ولا يراه أحد";
    private const string Email = "marker@example.net";

    private readonly SiteUnderTest _site = new();
    private readonly List<string> _pages =
    [
        "/", "/sections/politics", "/tags/تجارة", "/authors/ليلى-حداد", "/archive", "/archive?month=2026-11", "/archive/2026/11/23", "/corrections", "/names",
        "/names/بكين", "/names.json", "/names/بكين.json", "/search", "/search?q=الصين", "/feed.xml", "/atom.xml", "/feed.json", "/sections/politics/feed.xml", "/tags/تجارة/atom.xml", "/authors/ليلى-حداد/feed.json",
        "/sitemap.xml", "/sitemap-pages.xml.gz", "/sitemap-2026-11.xml.gz", "/news-sitemap.xml", "/robots.txt", "/opensearch.xml", "/manifest.webmanifest", "/about", "/privacy",
        "/lite", "/lite/sections/politics", "/offline",
        "/api", "/api/openapi.json", "/api/articles", "/api/articles?section=politics&limit=5", "/api/articles?tag=تجارة", "/api/articles?author=ليلى-حداد", "/api/articles/1", "/api/articles/1/comments", "/api/sections", "/api/authors", "/api/tags", "/api/names", "/api/names/بكين",
    ];

    public async Task InitializeAsync()
    {
        await _site.AddEntry(Glossary.Beijing);
        var id = await _site.Publish(Make.Words("خبر من الصين", author: "ليلى حداد", tags: ["تجارة"]));
        _pages.Add(await _site.AddressOf(id));
        _pages.Add("/lite" + await _site.AddressOf(id));
        await _site.Act(id, (article, by) => article.Break(Make.Now.AddHours(5), by, Make.Now));
        await _site.Act(id, (article, by) => article.Correct("تصويب", by, Make.Now));
        await _site.Approved(id, "تعليق منشور");
        using var reader = _site.Reader();
        await reader.Comment(id, Pending, email: Email);
    }

    [Fact]
    public async Task Every_public_address_is_kept()
    {
        using var reader = _site.Reader();
        foreach (var page in _pages)
        {
            Assert.Equal((page, 200), (page, (await reader.Get(page)).Code));
            Assert.True((await reader.Get(page)).Header("Age") is not null, page);
        }
    }

    [Fact]
    public async Task It_is_the_same_to_the_byte_whoever_caused_the_render()
    {
        using var reader = _site.Reader();
        foreach (var page in _pages)
        {
            var plain = await reader.Get(page);
            _site.Services.GetRequiredService<PageShelf>().Clear();
            var other = await reader.Get(
                page, ("Host", "evil.example"), ("Cookie", "theme=dark; sinonews-reader=CfDJ8; other=1"), ("User-Agent", "Somebody/1.0"), ("Accept-Language", "zh"), ("Referer", "https://elsewhere.example/"),
                (Visitor.AddressHeader, "203.0.113.9"), (Visitor.CultureHeader, "ar-SA"), ("X-Forwarded-Host", "evil.example"), ("X-Forwarded-Proto", "https"));

            Assert.True(plain.Body == other.Body, page);
            Assert.Equal(plain.Header("ETag"), other.Header("ETag"));
        }
    }

    [Fact]
    public async Task It_carries_nothing_of_a_person_and_no_time_that_passes()
    {
        using var reader = _site.Reader();
        foreach (var page in _pages)
        {
            var answer = await reader.Get(page);
            Assert.Null(answer.Header("Set-Cookie"));
            foreach (var secret in (string[])[Pending, Email, "__RequestVerificationToken", "evil.example", "203.0.113.9"])
                Assert.DoesNotContain(secret, answer.Body, StringComparison.Ordinal);
            Assert.False(Relative().IsMatch(answer.Body), page);
            Assert.Null(answer.Page.QuerySelector("[name='Input.Key'][value]:not([value=''])"));
        }
        Assert.True(await _site.Store(db => db.Comments.AnyAsync(comment => comment.State == CommentState.Pending)));
    }

    [Fact]
    public async Task Whatever_is_asked_in_capitals_or_by_a_form_the_plain_page_is_what_it_was()
    {
        using var reader = _site.Reader();
        var shelf = _site.Services.GetRequiredService<PageShelf>();
        var asked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in _pages.Select(page => page.Split('?')[0]).Distinct(StringComparer.Ordinal))
        {
            var plain = await reader.Get(page);
            foreach (var name in ParametersOf(page))
            {
                asked.Add(name);
                shelf.Clear();
                await reader.Get($"{page}?{name.ToUpperInvariant()}={Uri.EscapeDataString(Other(name))}");
                Assert.True(plain.Body == (await reader.Get(page)).Body, $"{page}: {name}");
                shelf.Clear();
                await reader.GetWith(page, (name, Other(name)));
                Assert.True(plain.Body == (await reader.Get(page)).Body, $"{page}: {name} in a form");
            }
        }
        Assert.Empty(((string[])["q", "before", "after", "month", "limit", "cursor", "reply", "page", "letter", "slug"]).Except(asked));
    }

    [Fact]
    public async Task An_address_without_its_slug_is_sent_on_although_it_was_asked_for_with_the_slug_beside()
    {
        using var reader = _site.Reader();
        foreach (var page in _pages.Where(page => page.Contains("/articles/", StringComparison.Ordinal) && !page.StartsWith("/api", StringComparison.Ordinal)))
        {
            var (bare, slug) = (page[..page.LastIndexOf('/')], page[(page.LastIndexOf('/') + 1)..]);
            Assert.Equal(301, (await reader.Get($"{bare}?slug={slug}")).Code);
            Assert.Equal(301, (await reader.GetWith(bare, ("slug", Uri.UnescapeDataString(slug)))).Code);
            Assert.Equal(301, (await reader.Get(bare)).Code);
        }
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    // Those that it looks at, and those of its address.
    private IReadOnlyList<string> ParametersOf(string page) =>
    [
        .. _site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<PublicPageAttribute>() is not null && new TemplateMatcher(new RouteTemplate(route.RoutePattern), []).TryMatch(page, []))
            .SelectMany(route => route.Metadata.GetMetadata<PublicPageAttribute>()!.Query.Concat(route.RoutePattern.Parameters.Select(parameter => parameter.Name)))
            .Distinct(StringComparer.Ordinal),
    ];

    // Something else than the plain page shows.
    private static string Other(string name) => name switch
    {
        "before" => "1000000000000-1",
        "after" => "1000000000000-1",
        "month" => "2026-10",
        "q" => "الصين",
        "by" => "pinyin",
        "slug" or "section" => "culture",
        "page" => "2",
        _ => "1",
    };

    [GeneratedRegex("قبل (ساعة|ساعتين|دقيقة|دقيقتين|دقائق|\\d)|منذ \\d", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Relative();
}
