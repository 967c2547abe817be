using Microsoft.AspNetCore.Mvc;
using SinoNews.Comments.Desk;
using SinoNews.Comments.Rules;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Log;

/// <summary>The log's other tab: the changes of the rules.</summary>
public sealed class RulesModel(RuleLog log, NewsDb db, SiteClock clock) : LogPageModel<RuleChange>(db)
{
    [BindProperty(SupportsGet = true, Name = "")]
    public RuleQuery Query { get; set; } = new();

    public Task<IActionResult> OnGet(long? before, CancellationToken ct) => Show(() => log.Page(Query.ToFilter(clock), before, ct), ct);
}
