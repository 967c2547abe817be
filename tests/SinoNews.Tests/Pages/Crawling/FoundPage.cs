namespace SinoNews.Tests.Pages.Crawling;

/// <summary>What an address was answered with, redirects followed.</summary>
/// <param name="From">Where it was found first.</param>
/// <param name="Hops">The statuses on the way.</param>
internal sealed record FoundPage(string Path, string From, IReadOnlyList<int> Hops, string FinalPath, Answer Answer)
{
    internal bool IsHtml => Answer.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true;

    /// <summary>Answered, or sent on by a 301 or a 303 to what is.</summary>
    internal bool IsFound => Answer.Code == 200 && Hops.All(hop => hop is 301 or 303);

    /// <summary>It asks search engines to list it under this very address.</summary>
    internal bool IsIndexable(Uri site) =>
        IsHtml && Answer.Code == 200 && Hops.Count == 0 && !Says("noindex")
        && Answer.Page.QuerySelector("link[rel=canonical]")?.GetAttribute("href") is { } canonical
        && Links.Plain(new Uri(canonical, UriKind.Absolute)) == Links.Plain(new Uri(site, Path));

    private bool Says(string rule) =>
        $"{Answer.Page.QuerySelector("meta[name=robots]")?.GetAttribute("content")} {Answer.Header("X-Robots-Tag")}".Contains(rule, StringComparison.Ordinal);
}
