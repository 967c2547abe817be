using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Articles;
using SinoNews.BrowserTests.Running;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.BrowserTests.Pages;

/// <summary>The gallery's stories for the story form: each made when its page is visited.</summary>
public sealed partial class Gallery
{
    private const string Faulty = "قال \"نعم\"  ثم مضى ,وعاد.\n\nكتابـــة ممطوطة فيها ۲۰ و20.\n\n![](/media/صورة)";

    private Task<long>? _rich;

    /// <summary>A draft in which the linter finds much, and of which the admin has typed more than was saved.</summary>
    public async Task<long> Unsaved()
    {
        var id = await Draft("قال \"نعم\" ومضى، عنوان أطول مما تُظهره محركات البحث عادة في نتائجها، فيُقطع آخره", "history");
        await Revise(id, Faulty);
        await Site.As(Admin, async (services, me, now) =>
        {
            var story = (await services.GetRequiredService<ArticleDesk>().Find(id, default))!;
            await new WorkingCopies(services.GetRequiredService<NewsDb>()).Keep(
                Guid.NewGuid(), story, story.LatestWords with { Body = $"{Faulty}\n\nوهذا لم يُحفظ." }, story.Version, me, now.AddMinutes(-5), default);
            return id;
        });
        return id;
    }

    /// <summary>A draft that a colleague has open.</summary>
    public async Task<long> Held()
    {
        var id = await Draft("مادة مفتوحة لدى زميل", "science");
        await Site.As(Editor, (services, me, now) => new WorkingCopies(services.GetRequiredService<NewsDb>()).Claim(id, me.Id, TimeSpan.FromHours(5), now, default));
        return id;
    }

    public async Task<long> Scheduled()
    {
        var id = await Draft("مادة لها موعد ومصدر", "science");
        await Edit(id, async (desk, story, me, now) =>
        {
            await desk.Revise(story, story.LatestWords with { Source = "新华社", SourceTitle = "嫦娥七号", SourceUrl = "https://example.cn/7", Translator = "ليلى" }, me, now, default);
            await desk.Schedule(story, now.AddDays(60), me, now, default);
            story.Embargo(now.AddDays(50), "وعد لوكالة الفضاء", me, now);
        });
        return id;
    }

    public async Task<long> InReview()
    {
        var id = await Draft("مادة تنتظر المراجعة", "culture");
        await Edit(id, (story, me, now) => story.SubmitForReview(me, now));
        return id;
    }

    public async Task<long> Binned()
    {
        var id = await Draft("مادة في السلة ونموذجها مفتوح", "culture");
        await Edit(id, (story, me, now) => story.MoveToBin(me, now));
        return id;
    }

    /// <summary>A colleague's save that changes more than the text.</summary>
    public Task Rewrite(long id) => Edit(id, async (desk, story, me, now) =>
    {
        var travel = await Site.Ask(db => db.Sections.Where(section => section.Slug == "travel").Select(section => section.Id).SingleAsync());
        await desk.Revise(
            story,
            story.LatestWords with { Kind = ArticleKind.Explainer, Title = "عنوان آخر فيه 茶 وLatin", SectionId = travel, Tags = ["شاي"], Standfirst = "مقدمة جديدة.", Body = "نص مختلف من أوله.\n\nوفقرة ثانية." },
            me, now, default);
    });

    public Task<string> PreviewOf(long id) => Site.Within((services, clock) =>
        Task.FromResult($"/preview/{services.GetRequiredService<PreviewLinks>().Issue(id, clock.Now)}"));

    /// <summary>A published story with everything that a body can hold, under a picture.</summary>
    public Task<long> Rich() => _rich ??= WriteRich();

    private async Task<long> WriteRich()
    {
        var head = await Site.Picture(Admin, Running.Pictures.Jpeg(1100, 700), "ميناء في الضباب");
        var (one, other) = (await Site.Picture(Admin, Running.Pictures.Jpeg(660, 500), "رافعة"), await Site.Picture(Admin, Running.Pictures.Jpeg(500, 760), "برج"));
        var body = $"""
            فقرة أولى فيها حاشية.[^1] ورابط إلى [مصدر](https://example.org/tea) وكلمة **غليظة** وأخرى *مائلة*، و`code`.

            ## أرقام الميناء

            | السنة | الحاويات | النسبة |
            |:------|:--------:|-------:|
            | 2024 | 49 مليونًا | 3.2% |
            | 2025 | 51 مليونًا | 4.1% |

            {one.Markdown}

            > اقتباس بارز من النص.

            ### عنوان أصغر

            1. أول
            2. ثانٍ فيه 茶马古道

            - نقطة
            - نقطة أخرى

            {one.Markdown} {other.Markdown}

            English paragraph in the middle of it all.

            ```
            let x = 1;
            ```

            ---

            فقرة أخيرة.[^2]

            [^1]: حاشية أولى فيها https://example.org/note
            [^2]: حاشية ثانية.
            """;
        return await Site.Within(async (services, clock) =>
        {
            var (db, desk, now) = (services.GetRequiredService<NewsDb>(), services.GetRequiredService<ArticleDesk>(), clock.Now);
            var story = await desk.Draft(await Words(db, "مادة فيها كل شيء", "economy") with { Body = body, PictureId = head.Id, Standfirst = "مقدمة." }, null, now, default);
            await desk.Publish(story, null, now, default, now.AddDays(-350));
            await db.SaveChangesAsync();
            return story.Id;
        });
    }
}
