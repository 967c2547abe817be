using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace SinoNews.Web.Setup;

/// <summary>
/// Reads the form before model binding does, within a limit: binding would turn Kestrel's "too large" into an invalid
/// field instead of a 413.
/// </summary>
/// <param name="bytes">The largest body.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FormSizeLimitAttribute(long bytes) : Attribute, IAsyncResourceFilter, IOrderedFilter
{
    public int Order { get; set; }

    public long Bytes { get; } = bytes;

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (HttpMethods.IsPost(request.Method) && await Refuse(request) is { } status)
            context.Result = new StatusCodeResult(status);
        else
            await next();
    }

    private async Task<int?> Refuse(HttpRequest request)
    {
        if (request.ContentLength > Bytes)
            return StatusCodes.Status413PayloadTooLarge;
        if (!request.HasFormContentType)
            return StatusCodes.Status415UnsupportedMediaType;
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = Bytes;
        try
        {
            await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return null;
        }
        catch (BadHttpRequestException exception)
        {
            return exception.StatusCode;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException) // no boundary, or no end
        {
            return StatusCodes.Status400BadRequest;
        }
        catch (NotSupportedException) // a charset that .NET takes from nobody: UTF-7
        {
            return StatusCodes.Status415UnsupportedMediaType;
        }
    }
}
