using Microsoft.AspNetCore.Mvc;
using SinoNews.Comments.Desk;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Log;

/// <summary>سجل القرارات: the decisions on comments.</summary>
public sealed class IndexModel(DecisionLog log, NewsDb db, SiteClock clock) : LogPageModel<LogRow>(db)
{
    [BindProperty(SupportsGet = true, Name = "")]
    public DecisionQuery Query { get; set; } = new();

    public Task<IActionResult> OnGet(long? before, CancellationToken ct) => Show(() => log.Page(Query.ToFilter(clock), before, ct), ct);
}
