using System.Globalization;

namespace SinoNews.Backups;

/// <summary>
/// Moves the parts of a restored site into place and the old ones aside. A part that still lies in the folder of the new
/// has not been moved, so what has its place is old: that is all that must be known to go on after a crash.
/// </summary>
internal sealed class PartSwap(SiteData data)
{
    private const string Aside = "before-restore-";

    /// <summary>From here on the restore is finished, whatever happens.</summary>
    /// <param name="now">UTC, for the name of what was there before.</param>
    internal void Begin(DateTime now)
    {
        Directory.CreateDirectory(Path.Combine(data.Unpacking, string.Create(CultureInfo.InvariantCulture, $"{Aside}{now:yyyyMMdd-HHmmss}")));
        Directory.Move(data.Unpacking, data.Restoring);
    }

    /// <summary>Does nothing where nothing was begun.</summary>
    /// <returns>The folder of what was there before; null when nothing was.</returns>
    internal string? Finish()
    {
        if (!Directory.Exists(data.Restoring))
            return null;
        var aside = Directory.EnumerateDirectories(data.Restoring, $"{Aside}*").SingleOrDefault();
        foreach (var part in SiteData.Parts)
        {
            var restored = Path.Combine(data.Restoring, part);
            if (aside is null || !Path.Exists(restored))
                continue;
            SetAside(part, aside);
            Move(restored, Path.Combine(data.Folder, part));
        }
        var kept = aside is not null && Directory.EnumerateFileSystemEntries(aside).Any() ? Keep(aside) : null;
        Directory.Delete(data.Restoring, recursive: true);
        return kept;
    }

    // A log left beside another store would be taken for its own.
    private void SetAside(string part, string aside)
    {
        foreach (var ending in part == SiteData.StoreName ? SiteData.StoreEndings : [""])
        {
            var old = Path.Combine(data.Folder, part + ending);
            if (Path.Exists(old))
                Move(old, Free(Path.Combine(aside, part + ending)));
        }
    }

    private string Keep(string aside)
    {
        Directory.CreateDirectory(data.Backups);
        var kept = Free(Path.Combine(data.Backups, Path.GetFileName(aside)));
        Directory.Move(aside, kept);
        return kept;
    }

    private static void Move(string from, string to)
    {
        if (Directory.Exists(from))
            Directory.Move(from, to);
        else
            File.Move(from, to);
    }

    private static string Free(string path) => Enumerable.Range(1, int.MaxValue)
        .Select(number => number == 1 ? path : string.Create(CultureInfo.InvariantCulture, $"{path}-{number}"))
        .First(free => !Path.Exists(free));
}
