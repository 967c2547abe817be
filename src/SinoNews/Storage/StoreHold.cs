namespace SinoNews.Storage;

/// <summary>
/// Who works with a data folder as a whole: servers and verbs share it, and what replaces the store has it alone. A lock on a file
/// beside the store, which the system gives back when its process ends, however it ends.
/// </summary>
public sealed class StoreHold : IDisposable
{
    private readonly FileStream _file;

    private StoreHold(FileStream file) => _file = file;

    /// <summary>For a server or a verb, as long as it may read or write. A process may share it as often as it likes.</summary>
    /// <param name="store">The path of the store; its folder must be there.</param>
    /// <exception cref="IOException">The store is being replaced.</exception>
    public static StoreHold Share(string store)
    {
        try
        {
            // A lock that is shared is taken by reading, which others than who made the file may.
            if (!File.Exists(Beside(store)))
                new FileStream(Beside(store), FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite).Dispose();
            return new StoreHold(new FileStream(Beside(store), FileMode.Open, FileAccess.Read, FileShare.Read));
        }
        catch (IOException exception) when (exception is not (DirectoryNotFoundException or FileNotFoundException))
        {
            throw new IOException("The store is being replaced. Start again when that is done.", exception);
        }
    }

    /// <summary>For what replaces the store. Null while a server, a verb or another replacement has it.</summary>
    public static StoreHold? TakeAlone(string store)
    {
        try
        {
            return new StoreHold(new FileStream(Beside(store), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException exception) when (exception is not (DirectoryNotFoundException or FileNotFoundException))
        {
            return null;
        }
    }

    public void Dispose() => _file.Dispose();

    // Kept for good: whoever deletes a lock takes it from somebody.
    private static string Beside(string store) => $"{store}.serving";
}
