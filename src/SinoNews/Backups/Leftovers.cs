using SinoNews.Storage;

namespace SinoNews.Backups;

/// <summary>What a restore, an import or a backup leaves when it is killed: copies of the site, as large as it is, of no use to anybody.</summary>
public static class Leftovers
{
    /// <summary>Their paths. Of what is at work just now they are no leftovers, which only who has the store alone can tell.</summary>
    public static IReadOnlyList<string> In(string data)
    {
        var site = new SiteData(data);
        string[] copies = [StoreImport.BesideOf(site.Store), OnlineCopy.BesideOf(site.Store)];
        return [.. copies.SelectMany(copy => SiteData.StoreEndings.Select(ending => copy + ending)).Prepend(site.Unpacking).Where(Path.Exists)];
    }

    /// <summary>Whoever calls it has the store alone. What another user's are stays: they take room, and keep no site from starting.</summary>
    internal static void Remove(string data)
    {
        foreach (var path in In(data))
        {
            try
            {
                if (Directory.Exists(path))
                    Directory.Delete(path, recursive: true);
                else
                    File.Delete(path);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // The doctor names it.
            }
        }
    }
}
