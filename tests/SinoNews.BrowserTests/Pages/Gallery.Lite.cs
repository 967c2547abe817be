using Microsoft.Extensions.DependencyInjection;
using SinoNews.Articles;
using SinoNews.Storage;

namespace SinoNews.BrowserTests.Pages;

/// <summary>A story that the lite pages cut.</summary>
public sealed partial class Gallery
{
    /// <summary>The path of a story of several lite pages, with every kind of block.</summary>
    public string LongLite { get; private set; } = "";

    private async Task WriteLong()
    {
        const string part = "## عنوان فرعي\n\nفقرة فيها 茶 وكلمة Latin و12 رقمًا، وحاشية[^1].\n\n> اقتباس بارز\n> — قائله\n\n1. بند\n2. بند\n\n| مدينة | سكان |\n|---|---|\n| بكين | 21,893,095 |\n\n```\nLTR code\n```\n\n[رابط طويل](https://example.org/a/very/long/address)\n\n";
        var id = await Site.Within(async (services, clock) =>
        {
            var (db, desk) = (services.GetRequiredService<NewsDb>(), services.GetRequiredService<ArticleDesk>());
            var words = await Words(db, "مادة طويلة عن Tea و茶", "history") with { Body = string.Concat(Enumerable.Repeat(part, 60)) + "\n[^1]: شرح الحاشية." };
            var story = await desk.Draft(words, null, clock.Now, default);
            await desk.Publish(story, null, clock.Now, default, clock.Now.AddDays(-401));
            await db.SaveChangesAsync();
            return (story.Id, story.Slug);
        });
        LongLite = $"/lite/articles/{id.Id}/{id.Slug}";
    }
}
