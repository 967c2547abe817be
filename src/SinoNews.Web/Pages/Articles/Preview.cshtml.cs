using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Articles;

/// <summary>What is saved of a story, for whoever has a private link to it: the page that readers would get, without its comments.</summary>
public sealed class PreviewModel(NewsDb db, ArticleDesk desk, PreviewLinks links, SiteClock clock) : PageModel
{
    public FullStory Story { get; private set; } = null!;

    public string Byline { get; private set; } = "";

    public async Task<IActionResult> OnGet(string token, CancellationToken ct)
    {
        if (links.Open(token, clock.Now) is not { } id
            || await db.Articles.AsNoTracking().Include(article => article.Revisions.Where(revision => revision.Number == revision.Article.LatestRevision))
                .SingleOrDefaultAsync(article => article.Id == id && !article.Binned, ct) is not { } article)
            return NotFound();
        var words = article.LatestWords;
        var section = await db.Sections.AsNoTracking().SingleAsync(section => section.Id == words.SectionId, ct);
        (Story, Byline) = (FullStory.Preview(words, section, id, await desk.Shown(words, ct)), words.Byline);
        return Page();
    }
}
