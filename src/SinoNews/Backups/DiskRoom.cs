using System.Globalization;
using SinoNews.Storage;

namespace SinoNews.Backups;

/// <summary>Room on a disk, asked for before it is filled.</summary>
internal static class DiskRoom
{
    /// <exception cref="IOException">There is less than that.</exception>
    internal static void Require(string folder, long bytes, string what)
    {
        if (new DriveInfo(folder).AvailableFreeSpace is var free && free < bytes)
            throw StoreFaults.Full(string.Create(CultureInfo.InvariantCulture, $"{what} needs {bytes / 1e6:N0} MB in {folder}, and {free / 1e6:N0} MB are free there."));
    }
}
