using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Arabic;
using SinoNews.Storage;

namespace SinoNews.Web.Pages.Newsroom.Tags;

/// <summary>The tags that begin as somebody types, so that one subject keeps one name.</summary>
public sealed class SuggestModel(NewsDb db) : PageModel
{
    private const int AtMost = 8;

    public async Task<IActionResult> OnGet(string? q, CancellationToken ct)
    {
        var start = Slug.From(q ?? "");
        if (start.Length == 0)
            return new JsonResult(Array.Empty<string>());
        var end = start + '\uffff';
        return new JsonResult(await db.Tags.Where(tag => tag.Slug.CompareTo(start) >= 0 && tag.Slug.CompareTo(end) < 0)
            .OrderBy(tag => tag.Slug).Select(tag => tag.Name).Take(AtMost).ToListAsync(ct));
    }
}
