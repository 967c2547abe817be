using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Comments.Desk;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Log;

/// <summary>The decisions as a file, by the filter of the page. No e-mail address, no network.</summary>
public sealed class ExportModel(DecisionLog log, SiteClock clock) : PageModel
{
    private static readonly string[] Header =
    [
        "الوقت", "صاحب القرار", "القرار", "سبب الرفض", "من حالة", "إلى حالة", "رقم التعليق", "اسم القارئ", "نص التعليق الآن",
        "النص قبل التعديل", "النص بعد التعديل", "رقم المادة", "عنوان المادة", "رقم الإجراء الجماعي",
    ];

    public async Task<IActionResult> OnGet([FromQuery(Name = "")] DecisionQuery query, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return BadRequest();
        var rows = await log.All(query.ToFilter(clock), ct);
        return new CsvFile("decisions", clock.Today, Header, rows.Select(Fields));
    }

    private string?[] Fields(LogRow row) =>
    [
        clock.Iso(row.At), row.By, ModerationWords.Of(row.Act), row.Reason is { } reason ? ModerationWords.Of(reason) : null,
        ModerationWords.Of(row.From), ModerationWords.Of(row.To), Number(row.CommentId), row.Name, row.Text,
        row.TextBefore, row.TextAfter, Number(row.ArticleId), row.ArticleTitle, Number(row.BatchId),
    ];

    private static string? Number(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
