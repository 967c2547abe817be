using System.Globalization;

namespace SinoNews.Backups;

/// <summary>
/// Moves the parts of a restored site into place and the old ones aside. A part that still lies in the folder of the new
/// has not been moved, so what has its place is old: that is all that must be known to go on after a crash.
/// </summary>
internal sealed class PartSwap(SiteData data)
{
    private const string Aside = "before-restore-";

    /// <summary>True from <see cref="Begin"/> until <see cref="Finish"/> is through, also of a process that was killed.</summary>
    internal bool IsBegun => Directory.Exists(data.Restoring) || Directory.Exists(data.Probing);

    /// <summary>
    /// Moves each folder that will be set aside out and back. What is a mount of its own, or another user's, can't be moved,
    /// and that must be known before another part has its new place. Files and links are moved by whoever may write beside them.
    /// </summary>
    /// <exception cref="IOException">One can't be moved.</exception>
    internal void Prove()
    {
        try
        {
            foreach (var folder in SiteData.Parts.Select(part => Path.Combine(data.Folder, part)).Where(IsFolder))
                Prove(folder);
        }
        finally
        {
            Return();
        }
    }

    private static bool IsFolder(string path) => new DirectoryInfo(path) is { Exists: true, LinkTarget: null };

    private void Prove(string folder)
    {
        try
        {
            Directory.Move(folder, Path.Combine(Directory.CreateDirectory(data.Probing).FullName, Path.GetFileName(folder)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new IOException(
                $"{folder} can't be moved aside ({exception.Message}). Where it is a mount of its own or another user's, restore into another folder with --data and copy what is in it.", exception);
        }
    }

    private void Return()
    {
        if (!Directory.Exists(data.Probing))
            return;
        foreach (var moved in Directory.EnumerateDirectories(data.Probing))
            Directory.Move(moved, Path.Combine(data.Folder, Path.GetFileName(moved)));
        Directory.Delete(data.Probing);
    }

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
        Return();
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

    // Folders of backups lie on other disks, to which nothing can be renamed.
    private string Keep(string aside)
    {
        try
        {
            return Keep(aside, Directory.CreateDirectory(data.Backups).FullName);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Keep(aside, data.Folder);
        }
    }

    private static string Keep(string aside, string folder)
    {
        var kept = Free(Path.Combine(folder, Path.GetFileName(aside)));
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
