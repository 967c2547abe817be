using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Names;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Names;

/// <summary>The whole glossary as a file, by the address: .csv for spreadsheets, .json as it is shipped.</summary>
public sealed class ExportModel(NewsDb db, LexiconCache lexicons, SiteClock clock) : PageModel
{
    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        var entries = (await lexicons.Of(db, ct)).Entries.OrderBy(entry => entry.SortKey, StringComparer.Ordinal).Select(entry => entry.Words);
        var day = clock.Today.ToString("O", CultureInfo.InvariantCulture);
        return Request.Path.Value!.TrimEnd('/').EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            ? File(GlossaryFile.WriteJson(entries), "application/json; charset=utf-8", $"sinonews-names-{day}.json")
            : File(GlossaryFile.WriteCsv(entries), "text/csv; charset=utf-8", $"sinonews-names-{day}.csv");
    }
}
