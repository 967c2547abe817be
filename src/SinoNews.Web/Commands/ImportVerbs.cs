using System.CommandLine;

namespace SinoNews.Web.Commands;

/// <summary><c>import …</c>: what is brought in from elsewhere.</summary>
public static class ImportVerbs
{
    public static Command Build() => new("import", "Brings in what another site exported.") { ImportWordPress.Build() };
}
