namespace SinoNews.Tests;

/// <summary>The files of the repository that this build came from.</summary>
internal static class Repository
{
    internal static string Root { get; } = Find();

    internal static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>Source files below a folder, without what the build made.</summary>
    internal static IEnumerable<string> Sources(string folder, string pattern) =>
        Directory.EnumerateFiles(Path(folder.Split('/')), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Split(System.IO.Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules"));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "SinoNews.sln")))
                return folder.FullName;
        }
        throw new InvalidOperationException("SinoNews.sln is in no folder above the tests.");
    }
}
