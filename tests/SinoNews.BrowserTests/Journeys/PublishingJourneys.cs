using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SinoNews.Articles;
using SinoNews.BrowserTests.Running;
using SinoNews.Staff;
using static Microsoft.Playwright.Assertions;

namespace SinoNews.BrowserTests.Journeys;

/// <summary>A story comes before its readers, is put right, and goes: all of it without scripts.</summary>
[Collection(WritersTests.Name)]
public sealed class PublishingJourneys
{
    private static readonly string[] Listings = ["/", "/sections/history", "/feed.xml", "/news-sitemap.xml"];

    private readonly Writers _writers;

    public PublishingJourneys(Writers writers)
    {
        Chromium.Require();
        _writers = writers;
    }

    [SkippableFact]
    public async Task A_scheduled_story_appears_at_its_minute_once_everywhere()
    {
        var site = await _writers.Open(new NewsSite());
        var writer = await site.Recruit("كاتب المواعيد", "times@example.org", Roles.Editor);
        await using var window = await _writers.Visitor(scripts: false, site.Address);
        await using var readers = await _writers.Visitor(scripts: false, site.Address);
        var page = await window.NewPageAsync();
        await page.SignIn(writer);
        await page.GotoAsync(Writing.New);
        await page.Write("مادة تظهر في دقيقتها", "نص في موعده.");
        // Not over before all is looked at.
        var (day, hour, at) = await site.Within((_, clock) =>
        {
            var at = clock.Now.AddTicks(-(clock.Now.Ticks % TimeSpan.TicksPerMinute)).AddMinutes(10);
            var local = clock.Local(at);
            return Task.FromResult((local.ToString("d/M/yyyy", CultureInfo.InvariantCulture), local.ToString("HH:mm", CultureInfo.InvariantCulture), at));
        });
        await page.GetByLabel("اليوم", new() { Exact = true }).FillAsync(day);
        await page.GetByLabel("الساعة", new() { Exact = true }).First.FillAsync(hour);
        await page.Press("جدولة النشر");
        await Expect(page.State()).ToContainTextAsync("جُدول نشر المادة.");
        var id = long.Parse(new Uri(page.Url).Segments[^1], CultureInfo.InvariantCulture);
        Assert.Equal(404, (await readers.APIRequest.GetAsync($"/a/{id}")).Status);
        foreach (var listing in Listings)
            Assert.Equal(0, await Mentions(readers, listing, id));

        site.Skip(at - await Now(site));
        await WentLive(site, id);
        var address = await PathOf(site, id);
        foreach (var listing in Listings)
            Assert.Equal((listing, 1), (listing, await Mentions(readers, listing, id)));
        var reader = await readers.NewPageAsync();
        await reader.GotoAsync("/");
        await reader.GetByRole(AriaRole.Article).GetByRole(AriaRole.Link, new() { Name = "مادة تظهر في دقيقتها" }).ClickAsync();
        Assert.Equal(site.Address + address, Uri.UnescapeDataString(reader.Url));
        await Expect(reader.Locator(".prose")).ToContainTextAsync("نص في موعده.");

        // The site looks each second whether something is due; a second look finds nothing.
        site.Skip(TimeSpan.FromMinutes(5));
        await page.GotoAsync($"/newsroom/articles/{id}");
        await Expect(page.Locator(".pill").First).ToHaveTextAsync("منشورة");
        Assert.Equal(1, await site.Ask(db => db.ArticleActs.CountAsync(act => act.ArticleId == id && act.Kind == ArticleActKind.WentLive)));
    }

    [SkippableFact]
    public async Task A_correction_stands_under_the_story_and_on_the_page_of_corrections()
    {
        var id = await _writers.Publish(_writers.Huda, "مادة فيها رقم خاطئ", "طول السور 100 كيلومتر.");
        await using var window = await _writers.WindowOf(_writers.Yusuf, scripts: false);
        var page = await window.NewPageAsync();
        await page.GotoAsync($"/newsroom/articles/{id}");
        await page.BodyField().FillAsync("طول السور 21 ألف كيلومتر.");
        await page.Unfold("تصويب");
        await page.Press("نشر التصويب");
        await Expect(page.GetByRole(AriaRole.Alert).First).ToBeVisibleAsync();
        await Expect(page.BodyField()).ToHaveValueAsync("طول السور 21 ألف كيلومتر.");
        await page.GetByLabel("نص التصويب كما يقرؤه الناس").FillAsync("ورد طول السور خطأً: 100 كيلومتر.");
        await page.Press("نشر التصويب");
        await Expect(page.State()).ToContainTextAsync("نُشر التصويب.");

        await using var readers = await _writers.Visitor(scripts: false);
        var reader = await readers.NewPageAsync();
        await reader.GotoAsync($"/a/{id}");
        await Expect(reader.Locator(".prose p").First).ToHaveTextAsync("طول السور 21 ألف كيلومتر.");
        await Expect(reader.GetByRole(AriaRole.Note)).ToContainTextAsync("ورد طول السور خطأً: 100 كيلومتر.");
        await Expect(reader.GetByText("آخر تحديث")).ToBeVisibleAsync();
        await reader.GotoAsync("/corrections");
        await Expect(reader.Locator("main li").First).ToContainTextAsync("ورد طول السور خطأً: 100 كيلومتر.");
        await reader.Locator("main").GetByRole(AriaRole.Link, new() { Name = "مادة فيها رقم خاطئ" }).ClickAsync();
        await Expect(reader.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("مادة فيها رقم خاطئ");
    }

    [SkippableFact]
    public async Task A_withdrawn_story_leaves_its_reason_and_is_gone_from_every_list()
    {
        var id = await _writers.Publish(_writers.Huda, "مادة تُسحب أمام الناس");
        var address = await PathOf(_writers.Site, id);
        await using var window = await _writers.WindowOf(_writers.Yusuf, scripts: false);
        await using var readers = await _writers.Visitor(scripts: false);
        foreach (var listing in Listings)
            Assert.NotEqual((listing, 0), (listing, await Mentions(readers, listing, id)));
        var page = await window.NewPageAsync();
        await page.GotoAsync($"/newsroom/articles/{id}");
        await page.Unfold("سحب المادة");
        await page.Press("سحب");
        await Expect(page.GetByText("لم تُسحب المادة بعد.")).ToBeVisibleAsync();
        await page.GetByLabel("السبب كما يقرؤه الناس").FillAsync("اعتمدت على وثيقة تبيّن أنها مزورة.");
        await page.Press("سحب");
        await Expect(page.State()).ToContainTextAsync("سُحبت المادة.");

        var reader = await readers.NewPageAsync();
        var answer = await reader.GotoAsync(address);
        Assert.Equal(410, answer!.Status);
        await Expect(reader.Locator("main")).ToContainTextAsync("اعتمدت على وثيقة تبيّن أنها مزورة.");
        await Expect(reader.GetByText("النص الأول.")).ToHaveCountAsync(0);
        foreach (var listing in Listings)
            Assert.Equal((listing, 0), (listing, await Mentions(readers, listing, id)));
    }

    [SkippableFact]
    public async Task A_story_in_the_bin_is_gone_for_readers_and_comes_back_as_a_draft()
    {
        var id = await _writers.Publish(_writers.Huda, "مادة تُرمى ثم تُستعاد من نموذجها");
        var address = await PathOf(_writers.Site, id);
        await using var window = await _writers.WindowOf(_writers.Yusuf, scripts: false);
        await using var readers = await _writers.Visitor(scripts: false);
        var page = await window.NewPageAsync();
        await page.GotoAsync($"/newsroom/articles/{id}/bin");
        await page.Press("نقل إلى السلة");
        await Expect(page.Locator(".toast")).ToContainTextAsync("نقل إلى السلة");
        Assert.Equal(404, (await readers.APIRequest.GetAsync(address)).Status);
        foreach (var listing in Listings)
            Assert.Equal((listing, 0), (listing, await Mentions(readers, listing, id)));

        await page.GotoAsync($"/newsroom/articles/{id}");
        await Expect(page.GetByText("هذه المادة في السلة")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "حفظ", Exact = true })).ToHaveCountAsync(0);
        await page.Press("استعادة");
        await Expect(page.Locator(".toast")).ToContainTextAsync("وحالها الآن: مسودة");
        await page.GotoAsync($"/newsroom/articles/{id}");
        await page.Press("نشر");
        await Expect(page.State()).ToContainTextAsync("نُشرت المادة.");
        Assert.Equal(200, (await readers.APIRequest.GetAsync(address)).Status);
    }

    // How many entries a list has for the story: links to one place inside one entry are one. The home page's rail of the
    // newest is a list of its own beside its cards, and is not counted.
    private static async Task<int> Mentions(IBrowserContext readers, string listing, long id)
    {
        var text = await (await readers.APIRequest.GetAsync(listing)).TextAsync();
        var (start, end) = listing switch
        {
            "/feed.xml" => ("<item", "</item>"),
            "/news-sitemap.xml" => ("<url>", "</url>"),
            _ => ("<article", "</article>"),
        };
        return text.Split(start).Skip(1).Select(entry => entry.Split(end)[0])
            .Count(entry => entry.Contains($"/articles/{id}/", StringComparison.Ordinal) || entry.Contains($"/a/{id}<", StringComparison.Ordinal));
    }

    private static async Task WentLive(NewsSite site, long id)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!await site.Ask(db => db.ArticleActs.AnyAsync(act => act.ArticleId == id && act.Kind == ArticleActKind.WentLive, patience.Token)))
            await looks.WaitForNextTickAsync(patience.Token);
    }

    private static Task<DateTime> Now(NewsSite site) => site.Within((_, clock) => Task.FromResult(clock.Now));

    private static Task<string> PathOf(NewsSite site, long id) =>
        site.Ask(db => db.Articles.Where(article => article.Id == id).Select(article => $"/articles/{article.Id}/{article.Slug}").SingleAsync());
}
