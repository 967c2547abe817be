using System.CommandLine;
using System.Globalization;
using SinoNews.Backups;

namespace SinoNews.Web.Commands;

/// <summary><c>restore FILE</c>: a backup in the place of the site's data, while no server has them.</summary>
internal static class RestoreVerb
{
    private static readonly Argument<string> Archive = new("FILE") { Description = "An archive that backup made." };

    internal static Command Build()
    {
        var restore = new Command("restore", "Proves a backup and puts it in place of the site's data, which are kept beside it. Stop the site first.") { Archive, StoreVerb.Data };
        restore.SetAction(Run);
        return restore;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken ct)
    {
        try
        {
            var restore = new Restore(StoreHost.DataFolder(parsed.GetValue(StoreVerb.Data)));
            var done = await restore.Run(Path.GetFullPath(parsed.GetRequiredValue(Archive)), TimeProvider.System.GetUtcNow().UtcDateTime, new Percent().Tell, ct);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Restored as of {done.MadeAt:yyyy-MM-dd HH:mm} UTC: {done.Files:N0} files, {done.Bytes / 1e6:N1} MB."));
            if (done.Before is { } before)
                Console.WriteLine($"What was there before lies in {before}.");
            return 0;
        }
        catch (UnfinishedRestoreException exception)
        {
            return await StoreVerb.Fail(exception.Message);
        }
        catch (Exception exception) when (StoreVerb.IsTold(exception))
        {
            return await StoreVerb.Fail($"Nothing was restored: {exception.Message}");
        }
    }
}
