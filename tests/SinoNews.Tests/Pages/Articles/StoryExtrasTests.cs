namespace SinoNews.Tests.Pages.Articles;

/// <summary>What stands around a story's text: its age, the time of what it tells, and the ways to pass it on.</summary>
public sealed class StoryExtrasTests : IAsyncLifetime
{
    private const string Old = "مرّ على نشر هذه المادة أكثر من شهر.";

    private readonly SiteUnderTest _site = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task After_a_month_readers_are_told_that_it_is_not_news()
    {
        var id = await _site.Publish(Make.Words(), Make.Now);
        using var reader = _site.Reader();
        var address = await _site.AddressOf(id);
        _site.Time.Advance(Make.Now.AddMonths(1).AddSeconds(-1) - _site.Time.Now);
        Assert.DoesNotContain(Old, (await reader.Get(address)).Body, StringComparison.Ordinal);

        _site.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(Old, (await reader.Get(address)).Text(".note.old"));
    }

    [Fact]
    public async Task What_happened_in_China_is_told_by_two_clocks()
    {
        var at = new DateTime(2026, 11, 23, 20, 30, 0, DateTimeKind.Utc); // the next day in Beijing, not in Riyadh
        var id = await _site.Publish(Make.Words() with { EventAt = at });
        using var reader = _site.Reader();

        var page = await reader.Get(await _site.AddressOf(id));

        Assert.Equal(["وقت الحدث في بكين", "في الرياض"], page.Texts(".clocks dt"));
        Assert.Equal(["الثلاثاء، 24 نوفمبر 2026، 04:30", "الاثنين، 23 نوفمبر 2026، 23:30"], page.Texts(".clocks dd"));
        Assert.Equal(["2026-11-24T04:30:00+08:00", "2026-11-23T23:30:00+03:00"], page.Page.QuerySelectorAll(".clocks time").Select(time => time.GetAttribute("datetime")));
    }

    [Fact]
    public async Task A_site_in_China_needs_one_clock_and_a_story_without_a_moment_none()
    {
        _site.Settings["SinoNews:TimeZone"] = "Asia/Shanghai";
        using var reader = _site.Reader();
        var told = await _site.Publish(Make.Words() with { EventAt = Make.Now });
        var untold = await _site.Publish(Make.Words("خبر آخر"));

        Assert.Single((await reader.Get(await _site.AddressOf(told))).Page.QuerySelectorAll(".clocks dt"));
        Assert.Empty((await reader.Get(await _site.AddressOf(untold))).Page.QuerySelectorAll(".clocks"));
    }

    [Fact]
    public async Task A_story_is_passed_on_by_plain_links_to_its_short_address()
    {
        var id = await _site.Publish(Make.Words("الصين & «العالم» #1"));
        using var reader = _site.Reader();

        var page = await reader.Get(await _site.AddressOf(id));

        var links = page.Page.QuerySelectorAll(".share a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(["wa.me", "t.me", "x.com", "www.facebook.com"], links.Where(link => link.StartsWith("https", StringComparison.Ordinal)).Select(link => new Uri(link).Host));
        Assert.StartsWith("mailto:?subject=", links[^1], StringComparison.Ordinal);
        Assert.All(links, link => Assert.Contains(Uri.EscapeDataString($"http://localhost/a/{id}"), link, StringComparison.Ordinal));
        Assert.All(links.Where(link => !link.Contains("facebook", StringComparison.Ordinal)), link => Assert.Contains(Uri.EscapeDataString("الصين & «العالم» #1"), link, StringComparison.Ordinal));
        Assert.Equal($"http://localhost/a/{id}", page.Page.QuerySelector("[data-copy]")!.GetAttribute("data-copy"));
        Assert.All(page.Page.QuerySelectorAll(".share button"), button => Assert.True(button.HasAttribute("hidden"))); // only a script shows what needs one
    }
}
