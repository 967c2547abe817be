using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace SinoNews.Web.Setup;

/// <summary>
/// On pages that change the keys of an account: who has not proved to be its owner within the last minutes is asked
/// again first. A browser left open is no key.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RecentlyConfirmedAttribute : Attribute, IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        var (signIn, clock) = (http.RequestServices.GetRequiredService<StaffSignIn>(), http.RequestServices.GetRequiredService<SiteClock>());
        if (await signIn.Session(http.RequestAborted) is { } session && session.IsConfirmed(clock.Now))
            await next();
        else
            context.Result = new RedirectToPageResult("/Newsroom/Account/Confirm", new { returnUrl = http.Request.Path.Value });
    }
}
