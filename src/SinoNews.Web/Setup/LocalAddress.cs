using Microsoft.AspNetCore.Mvc;

namespace SinoNews.Web.Setup;

/// <summary>Where a form asks to return to.</summary>
public static class LocalAddress
{
    /// <summary>The address, if it is one of the newsroom's own, with one thing to say added; otherwise the other one.</summary>
    /// <param name="say">Such as <c>decided=5</c>; replaces what the address said of it before.</param>
    public static string BackTo(this IUrlHelper url, string? address, string otherwise, string say)
    {
        var back = url.IsOwn(address) && address!.StartsWith("/newsroom/", StringComparison.Ordinal) ? address : otherwise;
        var (path, query) = back.Split('#')[0].Split('?', 2) is [var before, var after] ? (before, after) : (back.Split('#')[0], "");
        string[] said = ["decided", "batch", say.Split('=')[0]];
        var kept = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Where(part => !said.Contains(part.Split('=')[0]));
        return $"{path}?{string.Join('&', kept.Append(say))}";
    }

    /// <summary>The address, if it leads nowhere outside the site; otherwise the newsroom's door.</summary>
    public static string WithinSite(this IUrlHelper url, string? address) => url.IsOwn(address) ? address! : "/newsroom";

    /// <summary>See Other: what a form's answer is when it was done, so that a reload does not send it again.</summary>
    public static IActionResult SeeOther(this HttpContext http, string location)
    {
        http.Response.Headers.Location = location;
        return new StatusCodeResult(StatusCodes.Status303SeeOther);
    }

    // A header holds nothing but ASCII: an address as a browser sends it is escaped.
    private static bool IsOwn(this IUrlHelper url, string? address) =>
        url.IsLocalUrl(address) && address!.All(char.IsAscii) && !address!.Any(char.IsControl);
}
