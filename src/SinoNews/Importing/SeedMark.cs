using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SinoNews.Storage;

namespace SinoNews.Importing;

/// <summary>
/// A line beside the store that says which seeds it has taken: while it holds, a start need not read them. It names the
/// program, the files, the zone of their dates and what the store has of them, so it stands for no other.
/// </summary>
/// <param name="store">The path of the store, up to date.</param>
/// <param name="seeds">The folder of the stories; the glossary's is in it.</param>
public sealed class SeedMark(string store, string seeds, TimeZoneInfo zone)
{
    private readonly string _path = Path.Combine(Path.GetDirectoryName(store)!, "seeds.taken");

    /// <summary>The folder of the stories.</summary>
    public string Folder => seeds;

    /// <summary>The folder of the glossary's files.</summary>
    public string Glossary => Path.Combine(seeds, "glossary");

    /// <summary>True when seeding would change nothing and say nothing.</summary>
    public bool Holds(StoreGlance glance) => File.Exists(_path) && Write(glance) is { } now && File.ReadAllText(_path) == now;

    /// <summary>To be called after a seeding that left nothing out which might go in another time.</summary>
    public void Keep(StoreGlance glance)
    {
        if (Write(glance) is { } now)
            File.WriteAllText(_path, now);
    }

    // Null when a file can't be read: who seeds will say which.
    private string? Write(StoreGlance glance)
    {
        try
        {
            return $"{Hash()} {glance.SeedsTaken()}\n";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        // Another build may read the same file otherwise.
        hash.AppendData(typeof(SeedMark).Module.ModuleVersionId.ToByteArray());
        hash.AppendData(Encoding.UTF8.GetBytes(zone.Id));
        foreach (var path in Files(seeds).Concat(Files(Glossary)))
        {
            var bytes = File.ReadAllBytes(path);
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\n{Path.GetRelativePath(seeds, path)}\n{bytes.Length}\n")));
            hash.AppendData(bytes);
        }
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal) : [];
}
