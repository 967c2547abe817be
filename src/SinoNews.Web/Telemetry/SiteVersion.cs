using System.Reflection;

namespace SinoNews.Web.Telemetry;

/// <summary>Which program runs.</summary>
public static class SiteVersion
{
    private const int CommitLength = 8;

    /// <summary>As it was built, with the beginning of the commit where the build knew it.</summary>
    public static string Program { get; } = Short(typeof(SiteVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion);

    private static string Short(string version) =>
        version.IndexOf('+', StringComparison.Ordinal) is > 0 and var plus && version.Length > plus + 1 + CommitLength ? version[..(plus + 1 + CommitLength)] : version;
}
