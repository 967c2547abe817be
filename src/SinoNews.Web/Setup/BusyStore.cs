using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using SinoNews.Storage;

namespace SinoNews.Web.Setup;

/// <summary>
/// A store that cannot take a write in time is no fault of the program: 503, and when to come back. Forms with much
/// text in them answer with the form itself instead.
/// </summary>
public sealed class BusyStore : IExceptionFilter
{
    private const int SecondsToWait = 30;

    public static string RetryAfter => SecondsToWait.ToString(CultureInfo.InvariantCulture);

    public void OnException(ExceptionContext context)
    {
        if (!NewsDb.IsBusy(context.Exception))
            return;
        context.HttpContext.Response.Headers.RetryAfter = RetryAfter;
        context.Result = new StatusCodeResult(StatusCodes.Status503ServiceUnavailable);
        context.ExceptionHandled = true;
    }
}
