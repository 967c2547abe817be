using System.Reflection;

namespace SinoNews.Web.Telemetry;

/// <summary>Which program runs.</summary>
public static class SiteVersion
{
    /// <summary>As it was built, with the commit where the build knew it.</summary>
    public static string Program { get; } =
        typeof(SiteVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? typeof(SiteVersion).Assembly.GetName().Version!.ToString();
}
