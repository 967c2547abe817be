using System.Globalization;
using CsvHelper;
using Microsoft.AspNetCore.Mvc;

namespace SinoNews.Web.Pages.Newsroom.Log;

/// <summary>A table as a file for spreadsheets, sent while it is read: however long it is, little of it is in memory.</summary>
internal sealed class CsvFile(string what, DateOnly day, string[] header, IAsyncEnumerable<string?[]> rows) : ActionResult
{
    private static readonly CsvWriterOptions Options = new()
    {
        WriteByteOrderMark = true, // Excel reads Arabic only so
        Injection = CsvInjection.Escape, // and runs as a formula what begins like one
    };

    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"sinonews-{what}-{day.ToString("O", CultureInfo.InvariantCulture)}.csv\"";
        if (HttpMethods.IsHead(http.Request.Method))
            return;
        await using var csv = CsvWriter.Create(http.Response.Body, Options, leaveOpen: true);
        csv.WriteHeader(header);
        await foreach (var row in rows.WithCancellation(http.RequestAborted))
            await csv.WriteRecordAsync(row, http.RequestAborted);
    }
}
