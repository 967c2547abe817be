using System.Net;

namespace SinoNews.Tests.Caching;

/// <summary>What kept pages met in a review: readers who leave, ask in strange ways, or stand behind other caches.</summary>
public sealed class StubbornReadersTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly SiteUnderTest _site = new();
    private Visitor _reader = null!;

    public Task InitializeAsync()
    {
        _reader = _site.Reader();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_reader_who_leaves_takes_the_page_from_nobody_who_waits_for_it()
    {
        await using var site = new SiteUnderTest();
        site.Listen(); // the test server would wait with the one who leaves
        using var reader = site.Reader();
        await site.Publish();
        var (reached, release, held) = (new TaskCompletionSource(), new TaskCompletionSource(), 0);
        site.Sql.Before = async text =>
        {
            if (text.Contains("\"SectionId\" = ", StringComparison.Ordinal) && Interlocked.Exchange(ref held, 1) == 0)
            {
                reached.SetResult();
                await release.Task;
            }
        };
        using var client = new HttpClient { BaseAddress = site.ClientOptions.BaseAddress };
        using var leaving = new CancellationTokenSource();
        var first = client.GetAsync("/", leaving.Token);
        await reached.Task.WaitAsync(Patience);
        var second = reader.Get("/");
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first.WaitAsync(Patience));
        release.SetResult();

        Assert.Equal(200, (await second.WaitAsync(Patience)).Code);
        Assert.NotNull((await reader.Get("/")).Header("Age"));
    }

    [Fact]
    public async Task A_browser_that_asks_by_mark_and_by_date_is_answered_by_the_mark_without_a_render()
    {
        var page = await _reader.Get("/about");
        _site.Sql.Clear();

        var again = await _reader.Get("/about", ("If-None-Match", page.Header("ETag")!), ("If-Modified-Since", page.Header("Last-Modified")!));

        Assert.Equal((HttpStatusCode.NotModified, 0), (again.Status, _site.Sql.Count));
    }

    [Fact]
    public async Task Places_that_are_in_no_list_make_no_pages_of_their_own()
    {
        await _site.Publish();
        foreach (var path in (string[])["/sections/politics?before=x", "/archive?after=1-", "/search?q=a%1E"])
        {
            Assert.Equal(200, (await _reader.Get(path)).Code);
            Assert.Null((await _reader.Get(path)).Header("Age"));
        }
    }

    [Fact]
    public async Task A_cache_between_us_and_the_reader_keeps_nothing_past_midnight()
    {
        await using var site = new SiteUnderTest { Settings = { ["SinoNews:Cdn:SharedMaxAge"] = "00:10:00" } };
        using var reader = site.Reader();
        var noon = (await reader.Get("/about")).Header("Cache-Control")!;
        Assert.Contains("s-maxage=600", noon, StringComparison.Ordinal);
        Assert.Contains("stale-while-revalidate=600", noon, StringComparison.Ordinal);

        site.Time.Advance(TimeSpan.FromHours(9) - TimeSpan.FromSeconds(10)); // ten seconds to midnight in Riyadh

        var late = (await reader.Get("/about")).Header("Cache-Control")!;
        Assert.Contains("s-maxage=10", late, StringComparison.Ordinal);
        Assert.Contains("stale-while-revalidate=0", late, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Yesterdays_breaking_story_throws_only_its_own_pages_away()
    {
        var id = await _site.Publish();
        await _site.Act(id, (article, by) => article.Break(Make.Now.AddMinutes(10), by, Make.Now));
        _site.Time.Advance(TimeSpan.FromMinutes(11));
        await _reader.Get("/about");

        await _site.Act(id, (article, by) => article.Correct("تصويب", by, _site.Time.Now));

        Assert.NotNull((await _reader.Get("/about")).Header("Age"));
    }

    [Fact]
    public async Task A_corrected_story_that_comes_back_brings_its_corrections_back()
    {
        var id = await _site.Publish();
        await _site.Act(id, (article, by) => article.Correct("تصويب يعود", by, Make.Now));
        await _site.Act(id, (article, by) => article.MoveToBin(by, Make.Now));
        Assert.DoesNotContain("تصويب يعود", (await _reader.Get("/corrections")).Body, StringComparison.Ordinal);

        await _site.Act(id, (article, by) => article.RestoreFromBin(by, Make.Now));
        await _site.Acts("ليلى", id, (desk, article, by) => desk.Publish(article, by, Make.Now, default));

        Assert.Contains("تصويب يعود", (await _reader.Get("/corrections")).Body, StringComparison.Ordinal);
    }

    public async Task DisposeAsync()
    {
        _reader.Dispose();
        await _site.DisposeAsync();
    }
}
