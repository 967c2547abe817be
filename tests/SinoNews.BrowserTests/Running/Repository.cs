using System.Runtime.CompilerServices;

namespace SinoNews.BrowserTests.Running;

/// <summary>Where this repository lies.</summary>
public static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Project, "..", ".."));

    /// <summary>The folder of this test project.</summary>
    public static string Project => Path.GetFullPath(Path.Combine(Here(), ".."));

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
