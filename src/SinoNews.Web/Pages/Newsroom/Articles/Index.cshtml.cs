using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Articles;
using SinoNews.Staff;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Articles;

/// <summary>All stories, the last edited first.</summary>
public sealed class IndexModel(NewsDb db, NewsroomBar bar) : PageModel
{
    // Nothing is scheduled yet: the tab comes with scheduling.
    public static readonly IReadOnlyList<ArticleState?> Tabs =
        [null, ArticleState.Published, ArticleState.InReview, ArticleState.Draft, ArticleState.Withdrawn];

    public ArticleState? State { get; private set; }

    public IReadOnlyList<NewsroomRow> Rows { get; private set; } = [];

    /// <summary>The last row's id, where there is another page.</summary>
    public long? Next { get; private set; }

    public IReadOnlyDictionary<ArticleState, int> Counts { get; private set; } = new Dictionary<ArticleState, int>();

    /// <summary>The author's own story was handed over just now.</summary>
    public bool Submitted { get; private set; }

    private int MyId { get; set; }

    public async Task<IActionResult> OnGet(string? status, long? after, string? done, CancellationToken ct)
    {
        Submitted = done == "submit";
        State = Tabs.FirstOrDefault(tab => Status(tab) == (status ?? "all"));
        if (State is null && status is not (null or "all"))
            return NotFound();
        MyId = (await bar.Me()).Id;
        var rows = await db.Articles.NewsroomPage(State, after, ct);
        Rows = [.. rows.Take(NewsroomList.PageSize)];
        Next = rows.Count > NewsroomList.PageSize ? Rows[^1].Id : null;
        Counts = await db.Articles.NewsroomCounts(ct);
        return Page();
    }

    public int CountOf(ArticleState? state) => state is { } one ? Counts.GetValueOrDefault(one) : Counts.Values.Sum();

    public bool MayEdit(NewsroomRow row) =>
        bar.May(Permissions.Publish) || (row.CreatedById == MyId && row.State is ArticleState.Draft);

    public static string Status(ArticleState? state) => state?.ToString().ToLowerInvariant() ?? "all";
}
