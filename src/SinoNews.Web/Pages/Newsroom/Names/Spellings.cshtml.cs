using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Names;

namespace SinoNews.Web.Pages.Newsroom.Names;

/// <summary>The archive's stories with rejected spellings, each with what a fix would change: ticked, they are put right at once.</summary>
public sealed class SpellingsModel(SpellingReport report) : PageModel
{
    public const string Path = "/newsroom/names/spellings";

    public int Count { get; private set; }

    public IReadOnlyList<MisspeltStory> Stories { get; private set; } = [];

    /// <summary>The last story of this page, where others follow.</summary>
    public long? Below { get; private set; }

    public async Task OnGet(long? below, CancellationToken ct)
    {
        Count = await report.Count(ct);
        var stories = await report.Page(below, ct);
        Stories = [.. stories.Take(SpellingReport.PageSize)];
        Below = stories.Count > SpellingReport.PageSize ? Stories[^1].Id : null;
    }
}
