using Microsoft.AspNetCore.Mvc;
using SinoNews.Staff;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Log;

/// <summary>The log's third tab, for admins: what was changed about people, sections and the site.</summary>
public sealed class AdminModel(AdminLog log, NewsDb db, SiteClock clock) : LogPageModel<AdminAct>(db)
{
    [BindProperty(SupportsGet = true, Name = "")]
    public AdminQuery Query { get; set; } = new();

    public Task<IActionResult> OnGet(long? before, CancellationToken ct) => Show(() => log.Page(Query.ToFilter(clock), before, ct), ct);
}
