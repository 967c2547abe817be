using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Storage;
using SinoNews.Web.Caching;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Sections;

/// <summary>A section's stories.</summary>
[PublicPage("before", "after")]
public sealed class ShowModel(NewsDb db, SiteClock clock, Masthead masthead, PageSources sources) : PageModel
{
    private const int TagCount = 8;

    public Section Section { get; private set; } = null!;

    public Listing Listing { get; private set; } = null!;

    /// <summary>The tags of this page's stories, the most shared first.</summary>
    public IReadOnlyList<Tag> Tags { get; private set; } = [];

    /// <summary>Beside the first page.</summary>
    public IReadOnlyList<MostReadStory> MostRead { get; private set; } = [];

    public async Task<IActionResult> OnGet(string slug, string? before, string? after, CancellationToken ct)
    {
        await masthead.Open(ct);
        if (masthead.Section(slug) is not { } section)
            return NotFound();
        Section = section;
        var stories = db.Articles.Published(clock.Now).InSection(section.Id);
        Listing = await Listing.Of(stories, before, after, ct);
        if (Listing.IsPastTheEnd)
            return NotFound();
        var ids = Listing.Stories.Select(story => story.Id).ToList();
        var tags = await db.ArticleTags.AsNoTracking().Where(tagged => ids.Contains(tagged.ArticleId)).Select(tagged => tagged.Tag).ToListAsync(ct);
        Tags = [.. tags.GroupBy(tag => tag.Id).OrderByDescending(shared => shared.Count()).Select(shared => shared.First()).Take(TagCount)];
        if (Listing.IsFirst)
            MostRead = await db.MostReadOfSection(section.Id, clock.Now, ct);
        await masthead.EndWith(db.Articles.InSection(section.Id).NextAfter, ct);
        sources.AddNames(MostRead.Select(story => story.Id));
        sources.Add([PageTags.Section(section.Id), PageTags.MostRead(section.Id), .. Tags.Select(tag => PageTags.Tag(tag.Id))]);
        return Page();
    }
}
