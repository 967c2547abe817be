namespace SinoNews.Articles;

/// <summary>Where else readers may follow the site.</summary>
/// <param name="Label">As the footer names it: «تلغرام».</param>
/// <param name="Url">An https address.</param>
public sealed record SocialLink(string Label, string Url)
{
    public const int Most = 8;
    public const int MaxLabel = 30;
    public const int MaxUrl = 300;

    /// <summary>The address as it is kept; null if it is none that a reader may be sent to.</summary>
    public static string? UrlFrom(string typed) =>
        Uri.TryCreate(typed, UriKind.Absolute, out var uri) && uri is { Scheme: "https", UserInfo: "", IsDefaultPort: true } && uri.Host.Contains('.', StringComparison.Ordinal)
        && uri.AbsoluteUri.Length <= MaxUrl ? uri.AbsoluteUri : null;
}
