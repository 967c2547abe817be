using System.Runtime.Versioning;
using SinoNews.Backups;
using SinoNews.Storage;

namespace SinoNews.Web.Checkups;

/// <summary>The data folder: there, private, roomy, and copied elsewhere.</summary>
internal static class FolderLooks
{
    private const long Gigabyte = 1024 * 1024 * 1024;
    private const UnixFileMode Others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
    private const UnixFileMode Strangers = UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    private static readonly TimeSpan BackupsEvery = TimeSpan.FromDays(2);

    internal static Diagnosis IsThere(Patient site)
    {
        if (!Directory.Exists(site.Data))
            return Diagnosis.Fail($"{site.Data} is not there. The first start makes it; if there was one, see that SinoNews:DataPath is right and its disk is mounted.");
        // Asked by doing it: who may write follows from more than the mode. The file is gone with its handle.
        using (new FileStream(Path.Combine(site.Data, $".doctor-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose))
            return Diagnosis.Ok($"{site.Data} can be written.");
    }

    internal static Diagnosis IsPrivate(Patient site)
    {
        if (OperatingSystem.IsWindows())
            return Diagnosis.Ok("not looked at on Windows: see that nobody else may open the data folder.");
        if (Directory.Exists(site.Data) && (File.GetUnixFileMode(site.Data) & Others) == UnixFileMode.None)
            return Diagnosis.Ok("nobody else of this machine comes into the data folder.");
        var open = Directory.Exists(site.Data) ? Keys(site).Append(site.Store).Where(IsOpen).ToList() : [];
        return open is []
            ? Diagnosis.Ok("keys and store are readable by their owner alone.")
            : Diagnosis.Warn($"everybody on this machine can read {string.Join(", ", open.Select(Path.GetFileName).Take(3))}: they hold what staff sign in with and readers' addresses. chmod -R o-rwx {site.Data}");
    }

    [UnsupportedOSPlatform("windows")]
    private static bool IsOpen(string path) => File.Exists(path) && (File.GetUnixFileMode(path) & Strangers) != UnixFileMode.None;

    private static IEnumerable<string> Keys(Patient site) =>
        Path.Combine(site.Data, "keys") is var keys && Directory.Exists(keys) ? Directory.EnumerateFiles(keys) : [];

    internal static Diagnosis IsOutside(Patient site)
    {
        var program = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory) + Path.DirectorySeparatorChar;
        return site.Data.StartsWith(program, StringComparison.Ordinal)
            ? Diagnosis.Warn($"{site.Data} is inside the program's folder, where replacing the program may delete it. Move it, and set SinoNews:DataPath, such as /var/lib/sinonews.")
            : Diagnosis.Ok("outside the program's folder.");
    }

    internal static Diagnosis HasRoom(Patient site)
    {
        var free = new DriveInfo(Nearest(site.Data)).AvailableFreeSpace;
        var store = File.Exists(site.Store) ? new FileInfo(site.Store).Length : 0;
        var found = $"{free / (double)Gigabyte:0.0} GB are free";
        return free < Gigabyte ? Diagnosis.Warn($"{found}: make room, or nothing can be written before long.")
            : free < 2 * store ? Diagnosis.Warn($"{found}, and the store has {store / (double)Gigabyte:0.0} GB: an upgrade and a backup need as much again each.")
            : Diagnosis.Ok($"{found}.");
    }

    private static string Nearest(string path) => Directory.Exists(path) || Path.GetDirectoryName(path) is not { } parent ? path : Nearest(parent);

    internal static Diagnosis Remains(Patient site) =>
        Restore.IsUnfinished(site.Data) ? Diagnosis.Warn("a restore was broken off while it took its place, or runs just now: the next start finishes it.")
            : Leftovers.In(site.Data) is [_, ..] found ? Diagnosis.Warn($"{string.Join(", ", found.Select(Path.GetFileName))}: of a restore, an import or a backup that was killed, or runs just now. The next start removes what nobody works with.")
            : StoreExamination.HasLeftovers(site.Store) ? Diagnosis.Warn("an upgrade was broken off, or runs just now: the old store stands as it was, and the next start upgrades it anew.")
            : Diagnosis.Ok("none.");

    internal static Diagnosis Backups(Patient site) =>
        site.Backups.Newest(site.Now) is not { } newest ? Diagnosis.Warn($"there is none in {site.Backups.Folder}. The verb backup makes one; keep copies on another machine.")
            : site.Now - newest.MadeAt > BackupsEvery ? Diagnosis.Warn($"the newest is of {newest.MadeAt:u}: none was made since. Read the log, and make one by the verb backup.")
            : Diagnosis.Ok($"the newest is of {newest.MadeAt:u}.");
}
