using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Storage;
using SinoNews.Web.Caching;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Lite;

/// <summary>The newest stories for those who pay for each kilobyte: words and links alone.</summary>
[PublicPage("before")]
public sealed class IndexModel(NewsDb db, SiteClock clock, Masthead masthead, PageSources sources, HtmlEncoder encoder) : PageModel
{
    public LiteList List { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string? before, CancellationToken ct)
    {
        await masthead.Open(ct);
        sources.Add(PageTags.Latest);
        await masthead.EndWith(db.Articles.NextAfter, ct);
        var cursor = Cursor.Parse(before);
        var stories = cursor is { } from
            ? await db.Articles.Published(clock.Now).OlderThan(from).NewestFirst().Take(LiteList.Asked).Cards().ToListAsync(ct)
            : await db.Newest(LiteList.Asked, clock.Now, ct);
        List = LiteList.Of(stories, cursor is null, encoder);
        return cursor is not null && stories.Count == 0 ? NotFound() : Page();
    }
}
