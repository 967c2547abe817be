using Microsoft.Data.Sqlite;

namespace SinoNews.Storage;

/// <summary>Why the store, or the disk that it lies on, does not do what it is asked now. None of them is a fault of the program, and all may pass.</summary>
public enum StoreFault
{
    /// <summary>Another writer has it, or too many acts came before.</summary>
    Busy,

    /// <summary>No room is left.</summary>
    Full,

    /// <summary>It may be read, and nothing may be written.</summary>
    ReadOnly,

    /// <summary>What lies there is no longer what was written.</summary>
    Damaged,

    /// <summary>The disk can't be read or written.</summary>
    Unreachable,
}

/// <summary>Tells such a fault from all other exceptions.</summary>
public static class StoreFaults
{
    private const int DiskFull = 28; // ENOSPC
    private const int QuotaFull = 122; // EDQUOT
    private const int ReadOnlySystem = 30; // EROFS
    private const int InputOutput = 5; // EIO
    private const int DiskFullOnWindows = unchecked((int)0x80070070);

    /// <summary>Null for what is no fault of the store: a bug, or a broken rule.</summary>
    public static StoreFault? Of(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (Here(exception) is { } fault)
                return fault;
        }
        return null;
    }

    /// <summary>What the system would say, said before it must.</summary>
    internal static IOException Full(string message) => new(message, OperatingSystem.IsWindows() ? DiskFullOnWindows : DiskFull);

    private static StoreFault? Here(Exception exception) => exception switch
    {
        StoreSaturatedException => StoreFault.Busy,
        SqliteException sqlite => SqliteStore.FaultOf(sqlite),
        IOException { HResult: DiskFull or QuotaFull or DiskFullOnWindows } => StoreFault.Full,
        IOException { HResult: ReadOnlySystem } => StoreFault.ReadOnly,
        IOException { HResult: InputOutput } => StoreFault.Unreachable,
        UnauthorizedAccessException => StoreFault.ReadOnly,
        _ => null,
    };
}
