using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Articles;
using SinoNews.BrowserTests.Running;
using SinoNews.Staff;
using SinoNews.Storage;

namespace SinoNews.BrowserTests.Pages;

/// <summary>The gallery's story desk: everything that a row, the dashboard or a bulk action can show.</summary>
public sealed partial class Gallery
{
    /// <summary>An author, with a draft that came back and a text that was never saved.</summary>
    public Colleague Writer { get; private set; } = null!;

    public long BinnedId { get; private set; }

    /// <summary>A bulk action of which each story fared otherwise.</summary>
    public long StoryBatch { get; private set; }

    public long UndoneStoryBatch { get; private set; }

    /// <summary>A draft of the writer's.</summary>
    public Task<long> Draft(string title, string section) => Site.As(Writer, async (services, me, now) =>
    {
        var db = services.GetRequiredService<NewsDb>();
        var story = await services.GetRequiredService<ArticleDesk>().Draft(await Words(db, title, section), me, now, default);
        await db.SaveChangesAsync();
        return story.Id;
    });

    /// <summary>Lets the editor do something to a story.</summary>
    public Task<int> Edit(long id, Func<ArticleDesk, Article, StaffMember, DateTime, Task> act) => Site.As(Editor, async (services, me, now) =>
    {
        var desk = services.GetRequiredService<ArticleDesk>();
        await act(desk, (await desk.Find(id, default))!, me, now);
        return await services.GetRequiredService<NewsDb>().SaveChangesAsync();
    });

    private Task<int> Edit(long id, Action<Article, StaffMember, DateTime> act) => Edit(id, (_, story, me, now) =>
    {
        act(story, me, now);
        return Task.CompletedTask;
    });

    /// <summary>A bulk action that can be taken back.</summary>
    public async Task<long> Tagged() => await Bulk(StoryBulkAct.AddTag, [(await Draft("مسودة يتراجع عنها اثنان", "travel"), 1)]);

    private async Task FillStories()
    {
        Writer = await Site.Recruit("هدى سالم", "huda.salem@example.org", Roles.Author);
        await Edit(await Draft("كيف يعمل ميناء بلا عمّال؟ جولة في أرصفة الحاويات الآلية", "economy"), (desk, story, me, now) => desk.Schedule(story, now.AddMinutes(30), me, now, default));
        await Edit(await Draft("خريطة الجسور المعلقة", "science"), (desk, story, me, now) => desk.Schedule(story, now.AddDays(40), me, now, default));
        await Edit(await Draft("طرق الشاي: من جبال يوننان إلى هضبة التبت", "economy"), (story, me, now) => story.SubmitForReview(me, now));
        var returned = await Draft("دودة القز في 12 رقمًا", "economy");
        await Edit(returned, (story, me, now) => story.SubmitForReview(me, now));
        await Edit(returned, (story, me, now) => story.ReturnToDraft("الرقم في الفقرة الثانية من غير مصدر (FAO؟).", me, now));
        var embargoed = await Draft("تقرير لا يُنشر قبل موعده", "science");
        await Edit(embargoed, (story, me, now) => story.Embargo(now.AddDays(3), "وعد لمعهد الفضاء", me, now));
        await Site.As(Editor, async (services, me, now) => await new WorkingCopies(services.GetRequiredService<NewsDb>()).Claim(embargoed, me.Id, TimeSpan.FromHours(5), now, default));
        await Site.As(Writer, async (services, me, now) =>
        {
            await new WorkingCopies(services.GetRequiredService<NewsDb>()).Keep(Guid.NewGuid(), null, new ArticleWords { Title = "", SectionId = 0, Body = "بداية لم تُحفظ", Slug = "" }, 0, me, now, default);
            return now;
        });
        var breaking = await Story("زلزال يهز Sichuan والإنقاذ مستمر", "politics");
        await Edit(breaking, (story, me, now) => story.Break(now.AddHours(5), me, now));
        await Revise(breaking, "نص أحدث لم يُنشر.");
        BinnedId = await Story("مادة في السلة", "culture");
        await Edit(BinnedId, (story, me, now) => story.MoveToBin(me, now));
        await FillStoryBatches();
    }

    private async Task FillStoryBatches()
    {
        var (one, other, draft) = (await Story("مادة تنتقل إلى التاريخ", "travel"), await Story("مادة سبق إليها زميل", "travel"), await Draft("مسودة تنتقل معها", "travel"));
        StoryBatch = await Bulk(StoryBulkAct.MoveToSection, [(one, 2), (other, 1), (draft, 1)]);
        UndoneStoryBatch = await Bulk(StoryBulkAct.AddTag, [(draft, 2)]);
        await Site.As(Editor, async (services, me, now) =>
        {
            var bulk = services.GetRequiredService<StoryBulk>();
            return await bulk.Run((await bulk.Find(UndoneStoryBatch, default))!.Undo(me, now), "تراجع", now, default);
        });
    }

    private Task<long> Bulk(StoryBulkAct act, IReadOnlyList<(long Id, int Version)> seen) => Site.As(Editor, async (services, me, now) =>
    {
        var section = await services.GetRequiredService<NewsDb>().Sections.SingleAsync(section => section.Slug == "history");
        var batch = new StoryBatch(act, act is StoryBulkAct.MoveToSection ? section : null, act is StoryBulkAct.AddTag ? "قطارات" : null, seen, me, now);
        return await services.GetRequiredService<StoryBulk>().Run(batch, "إجراء جماعي", now, default);
    });
}
