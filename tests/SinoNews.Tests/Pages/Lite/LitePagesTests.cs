using System.Globalization;
using SinoNews.Articles;
using SinoNews.Tests.Names;
using SinoNews.Web.Pages.Lite;

namespace SinoNews.Tests.Pages.Lite;

/// <summary>The lite pages: what they weigh, what they say, and when they change.</summary>
public sealed class LitePagesTests : IAsyncLifetime
{
    private const int Most = 30_000;

    private readonly SiteUnderTest _site = new();
    private Visitor _reader = null!;

    public Task InitializeAsync()
    {
        _reader = _site.Reader();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task The_newest_twenty_are_listed_with_their_section_and_the_older_ones_behind_them()
    {
        for (var i = 1; i <= 45; i++)
            await _site.Publish(Make.Words($"خبر رقم {i}", section: 1 + (i % 2)), Make.Now.AddMinutes(i - 100));

        var first = await _reader.Get("/lite");
        Assert.Equal(Enumerable.Range(26, 20).Reverse().Select(i => $"خبر رقم {i}"), first.Texts(".list a"));
        Assert.Contains("اقتصاد", first.Texts(".list small")[0], StringComparison.Ordinal);
        Assert.Equal("http://localhost/", first.Page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(6, first.Page.QuerySelectorAll("nav a[href^='/lite/sections/']").Length);
        var all = new List<string>(first.Texts(".list a"));
        for (var page = first; page.Page.QuerySelector("a[rel=next]") is { } next;)
        {
            page = await _reader.Get("/lite" + next.GetAttribute("href"));
            all.AddRange(page.Texts(".list a"));
        }
        Assert.Equal(Enumerable.Range(1, 45).Reverse().Select(i => $"خبر رقم {i}"), all);

        var section = await _reader.Get("/lite/sections/economy");
        Assert.Equal(20, section.Texts(".list a").Count);
        Assert.All(section.Texts(".list a"), title => Assert.Equal(1, int.Parse(title.Split(' ')[^1], CultureInfo.InvariantCulture) % 2));
        Assert.Equal("http://localhost/sections/economy", section.Page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(404, (await _reader.Get("/lite/sections/none")).Code);
        Assert.Equal(404, (await _reader.Get("/lite?before=1-1")).Code);
    }

    [Fact]
    public async Task A_story_is_told_in_words_with_all_that_its_page_says_of_it()
    {
        await _site.AddEntry(Glossary.Beijing);
        var id = await _site.Publish(Make.Words("خبر من 12 مدينة", "في بكين.\n\n> اقتباس", author: "ليلى حداد", standfirst: "مقدمة الخبر") with
        {
            Source = "وكالة شينخوا",
            SourceTitle = "新华社",
            SourceUrl = "https://example.org/a?b=1&c=2",
            Translator = "سامر",
        });
        await _site.Act(id, (article, by) => article.Correct("كان الخطأ في الرقم 7", by, Make.Now));
        await _site.Approved(id, "تعليق");
        var full = await _site.AddressOf(id);

        var page = await _reader.Get("/lite" + full);

        Assert.Equal(200, page.Code);
        Assert.Equal("خبر من 12 مدينة", page.Text("h1"));
        foreach (var said in new[] { "مقدمة الخبر", "ليلى حداد", "نُشر في 23 نوفمبر 2026", "آخر تحديث", "في بكين.", "تصويب", "كان الخطأ في الرقم 7", "وكالة شينخوا", "新华社", "ترجمة: سامر" })
            Assert.Contains(said, page.Text("article"), StringComparison.Ordinal);
        Assert.Equal("/names/بكين", Uri.UnescapeDataString(page.Page.QuerySelector("a[href^='/names/']")!.GetAttribute("href")!));
        Assert.Equal("تعليق واحد في النسخة الكاملة", page.Text($"a[href='{full}#comments']"));
        Assert.Equal($"http://localhost{full}", page.Page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(full, page.Page.QuerySelector("header a:last-child")!.GetAttribute("href"));
        Assert.Empty(page.Page.QuerySelectorAll("img, script, picture, svg, video, iframe, form, link[rel=preload]"));
        Assert.Single(page.Page.QuerySelectorAll("link[rel=stylesheet]"));
    }

    [Fact]
    public async Task A_story_tells_when_it_happened_by_both_clocks_and_after_a_month_that_it_is_old()
    {
        const string Old = "مرّ على نشر هذه المادة أكثر من شهر.";
        var lite = "/lite" + await _site.AddressOf(await _site.Publish(Make.Words() with { EventAt = Make.Now.AddHours(-20) }));

        Assert.Contains(
            "وقت الحدث في بكين: الاثنين، 23 نوفمبر 2026، 00:00؛ في الرياض: الأحد، 22 نوفمبر 2026، 19:00", (await _reader.Get(lite)).Text("article"), StringComparison.Ordinal);
        _site.Time.Advance(TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1));
        Assert.DoesNotContain(Old, (await _reader.Get(lite)).Text("article"), StringComparison.Ordinal);
        await Kept(lite);

        _site.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Contains(Old, (await _reader.Get(lite)).Text("article"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_slug_is_sent_on_what_was_withdrawn_says_why_and_what_never_was_is_not_found()
    {
        var id = await _site.Publish(Make.Words("طريق الحرير"));
        var lite = "/lite" + await _site.AddressOf(id);
        foreach (var wrong in new[] { $"/lite/articles/{id}", $"/lite/articles/{id}/غيره", $"/lite/articles/{id}/غيره?page=2" })
            Assert.Equal((301, lite), ((await _reader.Get(wrong)).Code, (await _reader.Get(wrong)).Location));
        foreach (var none in new[] { "/lite/articles/999", "/lite/articles/x/y", $"{lite}?page=2", $"{lite}?page=0", $"{lite}?page=01", $"{lite}?page=x", $"{lite}?page=-1" })
            Assert.Equal((none, 404), (none, (await _reader.Get(none)).Code));
        Assert.Equal(200, (await _reader.Get($"{lite}?page=1")).Code);

        await _site.Act(id, (article, by) => article.Withdraw("خطأ في المصدر", by, Make.Now));

        var gone = await _reader.Get(lite);
        Assert.Equal((410, "سُحبت هذه المادة"), (gone.Code, gone.Text("h1")));
        Assert.Contains("خطأ في المصدر", gone.Text("main"), StringComparison.Ordinal);
        Assert.NotNull(gone.Page.QuerySelector("meta[name=robots][content=noindex]"));
        Assert.DoesNotContain("الحرير", (await _reader.Get("/lite")).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kept_page_changes_with_what_it_tells()
    {
        var id = await _site.Publish(Make.Words("خبر أول", author: "ليلى حداد"));
        var lite = "/lite" + await _site.AddressOf(id);
        await Kept("/lite");
        await Kept("/lite/sections/politics");
        await Kept(lite);

        await _site.Approved(id, "تعليق");
        Assert.Contains("تعليق واحد", (await _reader.Get(lite)).Text("main"), StringComparison.Ordinal);
        await Kept(lite);
        await _site.Acts("ليلى", id, async (desk, article, by) =>
        {
            await desk.Revise(article, Make.Words("خبر أول", "نص جديد تمامًا.", author: "ليلى حداد"), by, Make.Now, default);
            await desk.Publish(article, by, Make.Now, default);
        });
        Assert.Contains("نص جديد تمامًا.", (await _reader.Get(lite)).Text("main"), StringComparison.Ordinal);
        await Kept(lite);
        await _site.Publish(Make.Words("خبر ثان"));
        Assert.Equal(["خبر ثان", "خبر أول"], (await _reader.Get("/lite")).Texts(".list a"));
        Assert.Equal(["خبر ثان", "خبر أول"], (await _reader.Get("/lite/sections/politics")).Texts(".list a"));
        await Kept(lite);
        await _site.Act(id, (article, by) => article.Withdraw("لسبب", by, Make.Now));
        Assert.Equal(410, (await _reader.Get(lite)).Code);
    }

    [Fact]
    public async Task No_page_weighs_more_than_thirty_thousand_bytes_with_its_stylesheet()
    {
        var title = string.Concat(Enumerable.Repeat("ب中", 100));
        var longest = string.Concat(Enumerable.Repeat("كانت القوافل تمضي من يوننان إلى التبت في 90 يومًا.\n\n", 1850));
        Assert.InRange(longest.Length, 90_000, ArticleWords.MaxBody);
        long id = 0;
        for (var i = 0; i < LiteList.Size + 1; i++)
            id = await _site.Publish(Make.Words(title, longest[..(i == 20 ? longest.Length : 100)], author: new string('س', 200), standfirst: longest[..20_000], slug: new string('中', 60)) with { Source = longest[..3000], SourceTitle = new string('中', 3000) });
        for (var i = 0; i < 12; i++)
            await _site.Act(id, (article, by) => article.Correct(longest[..Correction.MaxNote], by, Make.Now));
        var lite = "/lite" + await _site.AddressOf(id);
        var css = (await _reader.Get((await _reader.Get("/lite")).Page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!)).Bytes.Length;
        Assert.InRange(css, 1_000, 2_500);

        var words = "";
        var pages = 0;
        for (var next = lite; next is not null; pages++)
        {
            var page = await _reader.Get(next);
            Assert.Equal(200, page.Code);
            Assert.InRange(page.Bytes.Length + css, 1, Most);
            Assert.Equal(title, page.Text("h1"));
            words += Joined(page.Text("article")!.Split(title)[1]);
            if (pages > 0)
                Assert.Contains($"صفحة {pages + 1} من ", page.Text(".pager"), StringComparison.Ordinal);
            next = page.Page.QuerySelector("a[rel=next]") is { } link ? lite + link.GetAttribute("href") : null;
        }
        Assert.InRange(pages, 8, 40);
        var told = new[] { longest[..20_000], longest, longest[..3000] }.Concat(Enumerable.Repeat(longest[..Correction.MaxNote], 12)).Sum(text => Sentences(Joined(text)));
        Assert.Equal(told, Sentences(words));

        await _site.Act(id, (article, by) => article.Withdraw(longest[..60_000], by, Make.Now));
        foreach (var page in new[] { "/lite", "/lite/sections/politics", lite, "/lite?before=" + new Cursor(Make.Now, id) })
            Assert.InRange((await _reader.Get(page)).Bytes.Length + css, 2_000, Most);
    }

    public async Task DisposeAsync()
    {
        _reader.Dispose();
        await _site.DisposeAsync();
    }

    private static int Sentences(string joined) => joined.Split(Joined("كانت القوافل تمضي من يوننان إلى التبت في 90 يومًا.")).Length - 1;

    private static string Joined(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private async Task Kept(string page)
    {
        await _reader.Get(page);
        Assert.NotNull((await _reader.Get(page)).Header("Age"));
    }
}
