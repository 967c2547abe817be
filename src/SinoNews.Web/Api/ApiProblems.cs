using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
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
internal sealed class ApiFaults : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        // The request itself has the address of the error page already.
        if (!ApiSetup.IsData(context.Features.Get<IExceptionHandlerPathFeature>()?.Path))
            return false;
        var isBusy = context.Met(exception) is not null; // else its stack is logged as that of any request
        context.Guard(); // all headers were cleared
        context.Response.StatusCode = isBusy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;
        await ApiProblems.Of(context.Response.StatusCode, isBusy ? "The site is busy; try again later." : "Something failed on our side.").ExecuteAsync(context);
        return true;
    }
}
