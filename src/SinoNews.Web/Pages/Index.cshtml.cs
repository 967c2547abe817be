using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Articles;
using SinoNews.Names;
using SinoNews.Storage;
using SinoNews.Web.Caching;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages;

/// <summary>The front page: what editors put at its head, else the newest.</summary>
[PublicPage]
public sealed class IndexModel(NewsDb db, LexiconCache lexicons, SiteClock clock, Masthead masthead, PageSources sources) : PageModel
{
    public HomePage Home { get; private set; } = null!;

    public async Task OnGet(CancellationToken ct)
    {
        await masthead.Open(ct);
        sources.Add(PageTags.Home, PageTags.Latest, PageTags.Names);
        await masthead.EndWith(db.Articles.NextAfter, ct);
        var home = await db.HomePage(await db.HomePicks(clock.Now, ct), masthead.Sections, clock.Now, ct);
        Home = home with
        {
            Character = CharacterOfTheDay.On(masthead.Today, (await lexicons.Of(db, ct)).Entries, CharacterOfTheDay.Known),
            MostRead = await db.MostRead(clock.Now, ct),
        };
        sources.Add(PageTags.MostRead(ReadPlace.WholePaper));
        sources.AddNames([.. home.Latest.Select(story => story.Id), .. Home.MostRead.Select(story => story.Id)]);
    }
}
