using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Api;

/// <summary>What went wrong, as RFC 9457 has it told.</summary>
internal static class ApiProblems
{
    /// <param name="parameter">The parameter that is wrong; null when none is.</param>
    internal static ProblemHttpResult Of(int status, string detail, string? parameter = null) => TypedResults.Problem(
        detail, statusCode: status, title: ReasonPhrases.GetReasonPhrase(status), type: "about:blank",
        extensions: parameter is null ? null : new Dictionary<string, object?>(StringComparer.Ordinal) { ["parameter"] = parameter });

    /// <summary>The value of a parameter says nothing.</summary>
    internal static ProblemHttpResult Wrong(string parameter, string expected) => Of(StatusCodes.Status400BadRequest, $"The parameter {parameter} must be {expected}.", parameter);

    /// <summary>What the parameter names is not there.</summary>
    internal static ProblemHttpResult Unknown(string parameter) => Of(StatusCodes.Status404NotFound, $"There is nothing of that {parameter}.", parameter);

    /// <summary>No such address, or no such verb.</summary>
    internal static ProblemHttpResult NotThere(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
            return Of(StatusCodes.Status404NotFound, "Nothing is at this address; /api lists what there is.");
        context.Response.Headers.Allow = "GET, HEAD";
        return Of(StatusCodes.Status405MethodNotAllowed, "The API is read only: GET and HEAD.");
    }
}

/// <summary>A fault of ours, or a store that takes or gives nothing now, told to a program.</summary>
internal sealed partial class ApiFaults(ILogger<ApiFaults> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if (!ApiSetup.IsData(context.Request.Path))
            return false;
        var isBusy = StoreFaults.Of(exception) is not null;
        if (isBusy)
            context.Response.Headers.RetryAfter = ((int)FaultyStore.Wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        else
            Failed(exception);
        context.Response.Headers.XContentTypeOptions = "nosniff"; // all headers were cleared
        context.Response.StatusCode = isBusy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;
        await ApiProblems.Of(context.Response.StatusCode, isBusy ? "The site is busy; try again later." : "Something failed on our side.").ExecuteAsync(context);
        return true;
    }

    [LoggerMessage(LogLevel.Error, "A request of the API failed.")]
    private partial void Failed(Exception exception);
}
