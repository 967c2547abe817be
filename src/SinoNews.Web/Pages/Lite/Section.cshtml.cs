using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Storage;
using SinoNews.Web.Caching;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Lite;

/// <summary>A section's stories, as <see cref="IndexModel"/> shows those of all.</summary>
[PublicPage("before")]
public sealed class SectionModel(NewsDb db, SiteClock clock, Masthead masthead, PageSources sources, HtmlEncoder encoder) : PageModel
{
    public Section Section { get; private set; } = null!;

    public LiteList List { get; private set; } = null!;

    /// <summary>The place in the list, which the full page shares.</summary>
    public string Query { get; private set; } = "";

    public async Task<IActionResult> OnGet(string slug, string? before, CancellationToken ct)
    {
        await masthead.Open(ct);
        if (masthead.Section(slug) is not { } section)
            return NotFound();
        Section = section;
        sources.Add(PageTags.Section(section.Id));
        await masthead.EndWith(db.Articles.InSection(section.Id).NextAfter, ct);
        var cursor = Cursor.Parse(before);
        var stories = cursor is { } from
            ? await db.Articles.Published(clock.Now).InSection(section.Id).OlderThan(from).NewestFirst().Take(LiteList.Asked).Cards().ToListAsync(ct)
            : await db.NewestInSection(section.Id, LiteList.Asked, clock.Now, ct);
        Query = cursor is null ? "" : $"?before={cursor}";
        List = LiteList.Of(stories, cursor is null, encoder);
        return cursor is not null && stories.Count == 0 ? NotFound() : Page();
    }
}
