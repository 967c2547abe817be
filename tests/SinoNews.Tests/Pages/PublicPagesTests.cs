using System.Text;

namespace SinoNews.Tests.Pages;

/// <summary>What a cached page may contain (design/architecture.md), proved on every public page.</summary>
public sealed class PublicPagesTests(BusySite site) : IClassFixture<BusySite>
{
    public static TheoryData<string> Pages { get; } =
    [
        "/", "/articles/1/قصة-1", "/articles/1/قصة-1?reply=1", "/articles/2/قصة-2", "/articles/3/قصة-3", "/sections/politics",
        "/sections/economy", "/sections/culture", "/sections/history", "/sections/science", "/sections/travel",
        "/sections/politics?before={older}", "/sections/politics?after={newer}", "/tags/مدن", "/tags/مدن?before={older}",
        "/authors/ليلى", "/authors/ليلى?before={older}", "/archive", "/archive?month=2026-10", "/archive/2026/11/22",
        "/archive/2026/11/22?before={older}", "/about", "/api", "/privacy", "/corrections", "/corrections?before={older}",
        "/search", "/search?q=قصة", "/search?q=قصة&section=politics&kind=news&author=ليلى&period=year&sort=newest&page=2", "/search?q=لا شيء كهذا", "/lite", "/lite?before={older}", "/lite/sections/politics", "/lite/articles/1/قصة-1", "/offline", "/no-such-page", "/articles/999", "/errors/429", "/errors/500",
    ];

    private static readonly string[] Hidden = ["Input.ReplyTo", "sort"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task It_sets_no_cookie_and_carries_no_token_or_key(string path)
    {
        var page = await Get(path);

        Assert.Null(page.Header("Set-Cookie"));
        Assert.DoesNotContain("__RequestVerificationToken", page.Body, StringComparison.Ordinal);
        Assert.Empty(page.Page.QuerySelectorAll("[name='Input.Key']"));
        Assert.All(page.Page.QuerySelectorAll("input[type=hidden]"), input => Assert.Contains(input.GetAttribute("name"), Hidden));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task It_is_the_same_to_the_byte_for_every_anonymous_reader(string path)
    {
        var plain = await Get(path);

        (string, string)[][] readers =
        [
            [("User-Agent", "Mozilla/5.0 (X11; Linux x86_64)"), ("Accept-Language", "zh-CN,zh;q=0.9"), ("Accept", "text/html")],
            [("Host", "evil.example"), ("X-Forwarded-Host", "evil.example"), ("Origin", "https://evil.example")],
            [("Cookie", "sinonews-staff=x; theme=dark; sinonews-form=y"), ("Referer", "https://evil.example/"), ("Authorization", "Bearer x")],
            [(Visitor.AddressHeader, "203.0.113.9"), ("DNT", "1"), ("Sec-Fetch-Site", "cross-site")],
        ];
        foreach (var headers in readers)
            Assert.Equal(plain.Body, (await Get(path, headers)).Body);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task It_is_the_same_whatever_culture_the_machine_is_set_to(string path)
    {
        var plain = await Get(path);

        foreach (var culture in new[] { "ar-SA", "fa-IR", "de-DE", "sv-SE", "th-TH" })
            Assert.Equal(plain.Body, (await Get(path, (Visitor.CultureHeader, culture))).Body);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task It_is_the_same_to_the_byte_an_hour_later(string path)
    {
        var plain = await Get(path);

        site.Time.Advance(TimeSpan.FromHours(1));
        try
        {
            Assert.Equal(plain.Body, (await Get(path)).Body);
        }
        finally
        {
            site.Time.Advance(TimeSpan.FromHours(-1));
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Its_times_are_absolute(string path)
    {
        var page = await Get(path);

        Assert.All(page.Page.QuerySelectorAll("time"), time =>
        {
            Assert.DoesNotMatch("قبل|منذ|اليوم|أمس|الآن", time.TextContent);
            Assert.Matches(@"^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d[+-]\d\d:\d\d)?$", time.GetAttribute("datetime"));
        });
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task It_tells_nothing_of_what_readers_entrusted_to_the_paper(string path)
    {
        var body = (await Get(path)).Body;

        Assert.DoesNotContain("@example.org", body, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("ينتظر المراجعة|تعليق مرفوض|تعليق مزعج", body);
        Assert.DoesNotContain(BusySite.Address, body, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", (await Get(path, ("Host", "evil.example"))).Body, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task It_allows_nothing_inline_and_needs_nothing_of_others(string path)
    {
        var page = await Get(path);

        var policy = page.Header("Content-Security-Policy")!.Split(';', StringSplitOptions.TrimEntries);
        Assert.Contains("default-src 'none'", policy);
        Assert.Contains("script-src 'self'", policy);
        Assert.Contains("style-src 'self'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Contains("base-uri 'none'", policy);
        Assert.Contains("form-action 'self'", policy);
        Assert.DoesNotContain("unsafe", page.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", page.Header("X-Content-Type-Options"));
        Assert.Equal("strict-origin-when-cross-origin", page.Header("Referrer-Policy"));
        Assert.NotNull(page.Header("Permissions-Policy"));
        Assert.Null(page.Header("Server"));

        Assert.Empty(page.Page.QuerySelectorAll("style, script:not([src], [type='application/ld+json']), [style], iframe, object, embed, base"));
        Assert.All(page.Page.All, element => Assert.DoesNotContain(
            element.Attributes, attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)
                || attribute.Value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)));
        Assert.All(
            page.Page.QuerySelectorAll("[src], [srcset], link[href]:not([rel=canonical], [hreflang]), use[href], form[action]").Select(
                element => element.GetAttribute("src") ?? element.GetAttribute("srcset") ?? element.GetAttribute("href") ?? element.GetAttribute("action")),
            address => Assert.Matches("^(?:/[^/]|/$|#|\\?)", address));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task It_is_a_whole_Arabic_page(string path)
    {
        var page = await Get(path);
        var html = page.Page.DocumentElement;

        Assert.StartsWith("<!doctype html>", page.Body.TrimStart('\ufeff', '\r', '\n', ' '), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(("ar", "rtl"), (html.GetAttribute("lang"), html.GetAttribute("dir")));
        Assert.Single(page.Page.QuerySelectorAll("h1"));
        Assert.Single(page.Page.QuerySelectorAll("main"));
        Assert.NotNull(page.Page.QuerySelector("meta[name=viewport]"));
        Assert.False(string.IsNullOrWhiteSpace(page.Page.Title));
        var ids = page.Page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(
            page.Page.QuerySelectorAll("[aria-labelledby], [aria-describedby], label[for]")
                .SelectMany(element => $"{element.GetAttribute("aria-labelledby")} {element.GetAttribute("aria-describedby")} {element.GetAttribute("for")}"
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries)),
            id => Assert.Contains(id, ids));
        Assert.DoesNotMatch(@"&#x6[0-9A-F]{2};", page.Body); // Arabic is written as letters, not as entities
        Assert.DoesNotMatch(@"[\u0660-\u0669\u06f0-\u06f9]", page.Body);
        Assert.False(page.Bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task What_it_loads_is_there_and_may_be_kept_for_ever(string path)
    {
        using var reader = site.Reader();
        var page = await Get(path);
        var assets = page.Page.QuerySelectorAll("script[src], link[rel=stylesheet], link[rel=preload], link[rel=icon]")
            .Select(element => element.GetAttribute("src") ?? element.GetAttribute("href")!).Distinct(StringComparer.Ordinal);

        foreach (var asset in assets)
        {
            var answer = await reader.Get(asset);
            Assert.Equal((asset, 200), (asset, answer.Code));
            Assert.Equal((asset, "max-age=31536000, immutable"), (asset, answer.Header("Cache-Control")));
            Assert.Null(answer.Header("Set-Cookie"));
            Assert.Equal(
                Path.GetExtension(asset) switch { ".js" => "text/javascript", ".css" => "text/css", ".svg" => "image/svg+xml", _ => "font/woff2" },
                answer.ContentType?.Split(';')[0]);
        }
    }

    [Fact]
    public async Task A_tree_of_links_from_the_home_page_has_no_dead_branch()
    {
        using var reader = site.Reader();
        var (seen, queue) = (new HashSet<string>(StringComparer.Ordinal) { "/" }, new Queue<string>(["/"]));
        while (queue.TryDequeue(out var path))
        {
            var page = await reader.Get(path);
            Assert.True(page.Code is 200 or 301 or 303, $"{page.Code} at {path}");
            foreach (var link in page.Page.QuerySelectorAll("a[href]").Select(anchor => anchor.GetAttribute("href")!).Append(page.Location ?? "/"))
            {
                var target = new Uri(new Uri(new Uri("http://localhost"), path), link);
                if (target.Host == "localhost" && seen.Add(target.PathAndQuery))
                    queue.Enqueue(target.PathAndQuery);
            }
        }
        Assert.InRange(seen.Count, 40, 1000);
    }

    [Fact]
    public async Task Only_what_a_fragment_names_is_linked_to()
    {
        foreach (var path in Pages)
        {
            var page = await Get(path);
            Assert.All(
                page.Page.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..]),
                id => Assert.NotNull(page.Page.GetElementById(id)));
        }
    }

    private async Task<Answer> Get(string path, params (string, string)[] headers)
    {
        using var reader = site.Reader();
        var answer = await reader.Get(path.Replace("{older}", site.Older, StringComparison.Ordinal).Replace("{newer}", site.Newer, StringComparison.Ordinal), headers);
        Assert.True(answer.Code is 200 or 404 || path.StartsWith("/errors", StringComparison.Ordinal), $"{answer.Code} at {path}");
        return answer;
    }
}
