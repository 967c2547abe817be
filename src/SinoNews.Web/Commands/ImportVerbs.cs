using System.CommandLine;

namespace SinoNews.Web.Commands;

/// <summary><c>import …</c>: what is brought in from elsewhere.</summary>
public static class ImportVerbs
{
    public static Command Build()
    {
        var import = new Command("import", "Reads what 'export' wrote into an empty data folder, or stories from elsewhere.") { ImportWordPress.Build() };
        ImportArchive.AddTo(import);
        return import;
    }
}
