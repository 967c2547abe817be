using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Articles;
using SinoNews.Storage;

namespace SinoNews.Benchmarks.Serving.Plain;

/// <summary>A section, plainly.</summary>
public sealed class SectionModel(NewsDb db, PlainMasthead masthead) : PageModel
{
    private const int PageSize = 8;
    private const int TagCount = 8;

    public Section Section { get; private set; } = null!;

    public IReadOnlyList<StoryCard> Stories { get; private set; } = [];

    public bool HasOlder { get; private set; }

    public IReadOnlyList<Tag> Tags { get; private set; } = [];

    public async Task<IActionResult> OnGet(string slug, CancellationToken ct)
    {
        await masthead.Load(ct);
        if (masthead.Sections.FirstOrDefault(section => section.Slug == slug) is not { } section)
            return NotFound();
        Section = section;
        var stories = await db.NewestInSection(section.Id, PageSize + 1, masthead.Now, ct);
        (Stories, HasOlder) = ([.. stories.Take(PageSize)], stories.Count > PageSize);
        var tags = await StoryQueries.TagsOf(db, [.. Stories.Select(story => story.Id)]).ToListAsync(ct);
        Tags = [.. tags.GroupBy(tag => tag.Id).OrderByDescending(shared => shared.Count()).Select(shared => shared.First()).Take(TagCount)];
        return Page();
    }
}
