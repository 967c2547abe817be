using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using SinoNews.Storage;

namespace SinoNews.Web.Setup;

/// <summary>
/// A store that cannot take a write now, or give a page, is no fault of the program: 503, and when to come back. Forms
/// with much text in them answer with the form itself instead.
/// </summary>
public sealed class FaultyStore : IExceptionFilter
{
    /// <summary>When to come back. A fault may last longer; who asks again costs nothing.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromSeconds(30);

    public void OnException(ExceptionContext context)
    {
        // The page that says so may need what can't be read: then the one that needs nothing of the store says it.
        if (context.HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.HttpContext.Met(context.Exception) is null)
            return;
        context.Result = new StatusCodeResult(StatusCodes.Status503ServiceUnavailable);
        context.ExceptionHandled = true;
    }
}

/// <summary>How a request answers a fault of the store.</summary>
public static class FaultAnswers
{
    /// <summary>Says when to come back, and has the cause logged, once for a row of them. Null for an exception that is no fault of the store's.</summary>
    public static StoreFault? Met(this HttpContext context, Exception? exception)
    {
        if (StoreFaults.Of(exception) is not { } fault)
            return null;
        context.RequestServices.GetRequiredService<FaultLog>().Met(fault, exception!);
        context.Response.Headers.RetryAfter = FaultyStore.Wait.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        return fault;
    }

    /// <summary>For a colleague, who may know whom to call.</summary>
    public static string Words(this StoreFault fault) => fault switch
    {
        StoreFault.Busy => "المخزن مشغول",
        StoreFault.Full => "امتلأ القرص، فأبلغ مدير الموقع",
        StoreFault.ReadOnly => "المخزن مفتوح للقراءة وحدها، فأبلغ مدير الموقع",
        _ => "في المخزن عطل، فأبلغ مدير الموقع",
    };
}
