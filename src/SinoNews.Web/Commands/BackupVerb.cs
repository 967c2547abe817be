using System.CommandLine;
using System.Globalization;
using SinoNews.Backups;

namespace SinoNews.Web.Commands;

/// <summary><c>backup FILE</c>: the site as one archive, also while a server runs. The store is taken as it is, whatever its schema.</summary>
internal static class BackupVerb
{
    private static readonly Argument<string> Archive = new("FILE") { Description = "The archive to make, such as site.zip. Keep it as private as the site: its keys are in it." };
    private static readonly Option<bool> Force = new("--force") { Description = "Replace the file if it is there." };

    internal static Command Build()
    {
        var backup = new Command("backup", "Puts the store, the pictures and the keys into one archive with checksums. A running site serves on.") { Archive, Force, StoreVerb.Data };
        backup.SetAction(Make);
        return backup;
    }

    private static async Task<int> Make(ParseResult parsed, CancellationToken ct)
    {
        var file = Path.GetFullPath(parsed.GetRequiredValue(Archive));
        if (Path.Exists(file) && !parsed.GetValue(Force))
            return await StoreVerb.Fail($"{file} is there already. --force replaces it.");
        try
        {
            var backup = new Backup(StoreHost.DataFolder(parsed.GetValue(StoreVerb.Data)));
            var bytes = await backup.Make(file, TimeProvider.System.GetUtcNow().UtcDateTime, new Percent().Tell, ct);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: {bytes / 1e6:N1} MB"));
            return 0;
        }
        catch (Exception exception) when (StoreVerb.IsTold(exception))
        {
            return await StoreVerb.Fail($"No backup was made: {exception.Message}");
        }
    }
}
