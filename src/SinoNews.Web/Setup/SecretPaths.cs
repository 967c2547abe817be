namespace SinoNews.Web.Setup;

/// <summary>The address of a receipt, a private preview or a link in a mail is its secret: neither a log nor a trace may hold it.</summary>
public static class SecretPaths
{
    private static readonly (string Begins, string Named)[] Secret =
    [
        ("/comments/", "/comments/{receipt}"),
        ("/preview/", "/preview/{token}"),
        ("/verify/", "/verify/{token}"),
        ("/unsubscribe/", "/unsubscribe/{token}"),
        ("/privacy/my-data/", "/privacy/my-data/{token}"),
    ];

    /// <summary>What may be written down of a path.</summary>
    public static string Masked(string path)
    {
        foreach (var (begins, named) in Secret)
        {
            if (path.StartsWith(begins, StringComparison.OrdinalIgnoreCase))
                return named;
        }
        return path;
    }
}
