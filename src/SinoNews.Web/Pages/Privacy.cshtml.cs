using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Comments.Rules;
using SinoNews.Storage;
using SinoNews.Web.Caching;

namespace SinoNews.Web.Pages;

/// <summary>What is kept of readers and how long, as the policy on comments says at this time.</summary>
[PublicPage]
public sealed class PrivacyModel(NewsDb db, PageSources sources) : PageModel
{
    public CommentPolicy Policy { get; private set; } = null!;

    public async Task OnGet(CancellationToken ct)
    {
        Policy = await db.CommentPolicies.AsNoTracking().SingleAsync(ct);
        sources.Add(PageTags.Privacy);
    }
}
