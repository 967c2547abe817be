using Microsoft.Extensions.DependencyInjection;
using SinoNews.Articles;
using SinoNews.Storage;

namespace SinoNews.BrowserTests.Pages;

public sealed partial class Gallery
{
    /// <summary>The path of a story with corrections and a source.</summary>
    public string Corrected { get; private set; } = "";

    /// <summary>The path of a story that is followed, and stands in the breaking line.</summary>
    public string Followed { get; private set; } = "";

    /// <summary>A colleague arranges the home page.</summary>
    public Task ArrangeHome() => Site.Within(async (services, clock) =>
    {
        var (db, desk) = (services.GetRequiredService<NewsDb>(), services.GetRequiredService<HomeDesk>());
        return await desk.Arrange((await desk.Current(default))?.Number ?? 0, [DiscussedId], await Me(db), clock.Now, default);
    });

    private async Task SetFront()
    {
        Corrected = await Told("محطة القطار السريع في أورومتشي", words => words with
        {
            Kind = ArticleKind.Explainer,
            Kicker = "سكك الحديد",
            Source = "صحيفة الشعب",
            SourceTitle = "通往乌鲁木齐的高铁列车",
            SourceUrl = "https://example.cn/2026/train",
            Translator = "Li Wei وليلى حداد",
        });
        Followed = await Told("الإعصار يقترب من ساحل فوجيان", words => words);
    }

    private Task<string> Told(string title, Func<ArticleWords, ArticleWords> with) => Site.Within(async (services, clock) =>
    {
        var (db, desk, now) = (services.GetRequiredService<NewsDb>(), services.GetRequiredService<ArticleDesk>(), clock.Now);
        var words = with(await Words(db, title, "economy"));
        var story = await desk.Draft(words, null, now, default);
        await desk.Publish(story, null, now, default, now.AddDays(-300));
        if (words.Source is null)
        {
            story.Break(now.AddHours(6), await Me(db), now);
            story.Follow(now.AddHours(6), await Me(db), now);
        }
        else
        {
            story.Correct("ورد اسم المدينة «Urumqi» برسم مختلف في نسخة سابقة، وصُحّح.", await Me(db), now);
            story.Correct("صُحّح طول الخط: 1,776 كيلومترًا.", await Me(db), now);
        }
        await db.SaveChangesAsync();
        return $"/articles/{story.Id}/{story.Slug}";
    });
}
