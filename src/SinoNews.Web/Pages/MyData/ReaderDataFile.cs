using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using SinoNews.Comments.Readers;

namespace SinoNews.Web.Pages.MyData;

/// <summary>What is kept of a reader as a file, sent while it is read.</summary>
internal sealed class ReaderDataFile(ReaderExport export, DateOnly day) : ActionResult
{
    public override Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"my-data-{day.ToString("O", CultureInfo.InvariantCulture)}.json\"";
        return export.Write(http.Response.Body, http.RequestAborted);
    }
}
