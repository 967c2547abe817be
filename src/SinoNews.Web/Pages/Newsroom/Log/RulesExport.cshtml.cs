using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Comments.Desk;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Log;

/// <summary>The changes of the rules as a file, by the filter of the page.</summary>
public sealed class RulesExportModel(RuleLog log, SiteClock clock) : PageModel
{
    private static readonly string[] Header = ["الوقت", "صاحب التغيير", "التغيير", "موضوعه"];

    public IActionResult OnGet([FromQuery(Name = "")] RuleQuery query, CancellationToken ct) => !ModelState.IsValid ? BadRequest() : new CsvFile(
        "rules", clock.Today, Header,
        log.All(query.ToFilter(clock), ct).Select(change => new[] { clock.Iso(change.At), change.By.Name, ModerationWords.Of(change.Kind), change.Subject }));
}
