using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Articles;
using SinoNews.Comments.Rules;
using SinoNews.Staff;
using SinoNews.Storage;

namespace SinoNews.BrowserTests.Pages;

/// <summary>The gallery's own settings: links in the footer, a section without stories or pattern, one that is hidden.</summary>
public sealed partial class Gallery
{
    private static readonly SectionSettings Sport = new()
    {
        Name = "رياضة",
        Description = "الملاعب واللاعبون، من 蹴鞠 إلى كرة الطاولة.",
        Glyph = "体",
        Pinyin = "tǐ",
        GlyphMeaning = "جسم",
        StoryGlyphs = "体育",
    };

    public int PlainSection { get; private set; }

    public int HiddenSection { get; private set; }

    /// <summary>A colleague's change of the site.</summary>
    public Task ChangeSite() => Setting(async (desk, db, by, now) =>
    {
        var site = await db.Sites.AsNoTracking().SingleAsync();
        return Assert.IsType<Ruling<Site>.Done>(await desk.Change(
            site.Version, SiteSettings.Of(site) with { Tagline = $"{site.Tagline}، رقم {site.Version}" }, by, now, default));
    });

    /// <summary>A colleague's change of the section without stories.</summary>
    public Task ChangeSection() => Setting(async (desk, db, by, now) =>
    {
        var section = await db.Sections.AsNoTracking().SingleAsync(one => one.Id == PlainSection);
        return Assert.IsType<Ruling<Section>.Done>(await desk.Change(
            section.Id, section.Version, SectionSettings.Of(section) with { GlyphMeaning = "جسم، وبدن" }, by, now, default));
    });

    private async Task SetUp()
    {
        await Setting(async (desk, db, by, now) => await desk.Change(
            0,
            SiteSettings.Of(await db.Sites.AsNoTracking().SingleAsync()) with { Links = [new("تلغرام", "https://t.me/example"), new("قناة WhatsApp", "https://whatsapp.com/channel/example")] },
            by, now, default));
        PlainSection = await Setting(async (desk, _, by, now) =>
            Assert.IsType<Ruling<Section>.Done>(await desk.Add("sport", Sport, by, now, default)).Now.Id);
        HiddenSection = await Setting(async (desk, db, by, now) =>
        {
            var id = Assert.IsType<Ruling<Section>.Done>(await desk.Add("opinion", Sport with { Name = "رأي", Hidden = true, Look = "history" }, by, now, default)).Now.Id;
            await Story("رأي في قسم مخفي", "opinion");
            return id;
        });
    }

    private Task<T> Setting<T>(Func<SiteDesk, NewsDb, StaffMember, DateTime, Task<T>> set) => Site.Within(async (services, clock) =>
    {
        var db = services.GetRequiredService<NewsDb>();
        return await set(services.GetRequiredService<SiteDesk>(), db, await Me(db), clock.Now);
    });
}
