namespace SinoNews.Archives;

/// <summary>Files with what is nobody else's business: keys, passwords' hashes, readers' addresses.</summary>
public static class PrivateFile
{
    private const int BufferSize = 128 * 1024;

    /// <summary>Opens a file to write it. One that is made here only its owner may read, from its first byte; elsewhere than on Unix the folder's rights hold.</summary>
    public static FileStream Create(string path, FileMode mode = FileMode.Create)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.None, BufferSize = BufferSize, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }
}
