using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Arabic;
using SinoNews.Articles;
using SinoNews.Names;
using SinoNews.Storage;
using SinoNews.Web.Caching;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Names;

/// <summary>An entry of the glossary, and the stories that mention it.</summary>
[PublicPage("before", "after")]
public sealed class ShowModel(NewsDb db, LexiconCache lexicons, SiteClock clock, Masthead masthead, PageSources sources) : PageModel
{
    public GlossaryEntry Entry { get; private set; } = null!;

    /// <summary>The related entries that there are.</summary>
    public IReadOnlyList<GlossaryEntry> SeeAlso { get; private set; } = [];

    public Listing Listing { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string slug, string? before, string? after, CancellationToken ct)
    {
        slug = Slug.Received(slug);
        var entries = (await lexicons.Of(db, ct)).Entries;
        if (entries.FirstOrDefault(entry => entry.Slug == slug) is not { } entry)
            return NotFound();
        Entry = entry;
        sources.Add(PageTags.Names, PageTags.Mentions(entry.Id));
        await masthead.EndWith(db.ArticleMentions.Where(mention => mention.EntryId == entry.Id).NextAfter, ct);
        SeeAlso = [.. entry.SeeAlso.Select(name => entries.FirstOrDefault(other => other.Name == name)).OfType<GlossaryEntry>()];
        Listing = await Listing.Of(db.Mentioning(entry.Id, clock.Now), before, after, ct);
        return Listing.IsPastTheEnd ? NotFound() : Page();
    }
}
