using Microsoft.Extensions.DependencyInjection;
using SinoNews.Articles;
using SinoNews.BrowserTests.Running;
using SinoNews.Media;
using SinoNews.Storage;

namespace SinoNews.BrowserTests.Pages;

public sealed partial class Gallery
{
    private int _pictures;

    /// <summary>A described picture that a story shows.</summary>
    public long PictureId { get; private set; }

    /// <summary>A picture that nobody described or uses.</summary>
    public long BarePictureId { get; private set; }

    public async Task<long> UndescribedPicture() => (await Site.Picture(Admin, Pictures.Jpeg(900 + Interlocked.Increment(ref _pictures), 600))).Id;

    /// <summary>A colleague's description.</summary>
    public Task Describe(long id, string alt) => Site.As(Admin, async (services, me, now) =>
    {
        var desk = services.GetRequiredService<PictureDesk>();
        var picture = (await desk.Find(id, default))!;
        return Assert.IsType<PictureAct.Done>(await desk.Describe(id, picture.Version, new PictureWords(alt), picture.FocalPoint, me, true, now, default));
    });

    private async Task Hang()
    {
        var used = await Site.Picture(Admin, Pictures.Jpeg(2000, 1300), "قافلة تعبر ممرًا جبليًا في Yunnan عام 1905");
        PictureId = used.Id;
        BarePictureId = await UndescribedPicture();
        await Site.Picture(Admin, Pictures.Jpeg(500, 900), "برج قديم");
        await Site.Within(async (services, clock) =>
        {
            var (db, desk) = (services.GetRequiredService<NewsDb>(), services.GetRequiredService<ArticleDesk>());
            var story = await desk.Draft(await Words(db, "مادة فيها صورة", "history") with { Body = $"فقرة.\n\n{used.Markdown}" }, null, clock.Now, default);
            return await db.SaveChangesAsync();
        });
    }
}
