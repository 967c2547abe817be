using System.CommandLine;

namespace SinoNews.Web.Commands;

/// <summary>
/// The command line. Only a bare first word is a verb; everything else, such as <c>--urls</c>, belongs to the web host.
/// </summary>
public static class Verbs
{
    private const int WrongUsage = 2;

    public static bool AreNamed(string[] args) =>
        args is [var first, ..] && (!first.StartsWith('-') || first is "--help" or "-h" or "-?" or "--version");

    /// <summary>What the help of a verb ends with.</summary>
    internal static string Examples(params string[] lines) =>
        $"{Environment.NewLine}{Environment.NewLine}Such as:{string.Concat(lines.Select(line => $"{Environment.NewLine}  SinoNews.Web {line}"))}";

    /// <returns>0 done, 1 failed with a line on stderr, 2 wrong usage.</returns>
    public static async Task<int> Run(string[] args)
    {
        var root = new RootCommand("SinoNews: the site and its newsroom. Without a verb it serves.")
        {
            StaffVerbs.Build(), SearchVerbs.Build(), SeedVerb.Build(), DoctorVerb.Build(), HealthVerb.Build(),
            BackupVerb.Build(), RestoreVerb.Build(), ExportVerbs.Build(), ImportVerbs.Build(), ReaderVerbs.Build(),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count == 0)
            return await parsed.InvokeAsync();
        foreach (var error in parsed.Errors)
            await Console.Error.WriteLineAsync(error.Message);
        return WrongUsage;
    }
}
