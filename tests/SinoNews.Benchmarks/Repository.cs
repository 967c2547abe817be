namespace SinoNews.Benchmarks;

/// <summary>Where the repository lies that this program was built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string WebProject => Path.Combine(Root, "src", "SinoNews.Web");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SinoNews.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Run it inside the repository.");
    }
}
