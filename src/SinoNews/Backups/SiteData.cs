namespace SinoNews.Backups;

/// <summary>
/// What of a data folder can't be made anew, and so is backed up: the store, the pictures, and the keys by which cookies
/// and links of mails are read. Cards are drawn anew; logs and backups are not the site.
/// </summary>
internal sealed record SiteData(string Folder)
{
    internal const string StoreName = "sinonews.db";
    internal const string MediaName = "media";
    internal const string KeysName = "keys";

    /// <summary>What lies under a data folder, and in the same way in an archive.</summary>
    internal static readonly string[] Parts = [StoreName, MediaName, KeysName];

    /// <summary>A store's file, and what SQLite keeps beside it.</summary>
    internal static readonly string[] StoreEndings = ["-wal", "-shm", "-journal", ""];

    internal string Store => Path.Combine(Folder, StoreName);

    internal string Backups => Path.Combine(Folder, "backups");

    /// <summary>What is being unpacked: of no use to anybody but who unpacks it.</summary>
    internal string Unpacking => Path.Combine(Folder, "restoring.part");

    /// <summary>What is unpacked and checked, and takes its place part by part.</summary>
    internal string Restoring => Path.Combine(Folder, "restoring");

    /// <summary>Where a part stands for a moment while it is asked whether it can be moved.</summary>
    internal string Probing => Path.Combine(Folder, "restoring.probe");

    /// <summary>True for a path in an archive that a backup of ours can have.</summary>
    internal static bool Knows(string name) =>
        name == StoreName || name.StartsWith($"{MediaName}/", StringComparison.Ordinal) || name.StartsWith($"{KeysName}/", StringComparison.Ordinal);

    /// <summary>The files beside the store, by their path in the archive. What is still being written is not there yet.</summary>
    internal IEnumerable<(string Name, FileInfo File)> Files()
    {
        foreach (var part in (string[])[MediaName, KeysName])
        {
            var folder = new DirectoryInfo(Path.Combine(Folder, part));
            foreach (var file in folder.Exists ? folder.EnumerateFiles("*", SearchOption.AllDirectories) : [])
            {
                var name = Path.GetRelativePath(Folder, file.FullName).Replace(Path.DirectorySeparatorChar, '/');
                if (!name.StartsWith($"{MediaName}/incoming/", StringComparison.Ordinal) && file.Extension is not (".part" or ".tmp"))
                    yield return (name, file);
            }
        }
    }
}
