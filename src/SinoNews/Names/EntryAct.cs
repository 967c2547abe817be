using SinoNews.Staff;

namespace SinoNews.Names;

/// <summary>What was done to an entry.</summary>
public enum EntryActKind
{
    Added,
    Revised,
    Deleted,
    Restored,
}

/// <summary>Who did what to an entry, when, and the words before it, so that they may come back. Never changed, never deleted.</summary>
public sealed class EntryAct
{
    private EntryAct()
    {
    }

    internal EntryAct(EntryActKind kind, GlossaryEntry entry, EntryWords? before, ActOrigin origin, DateTime at)
    {
        (Kind, EntryId, Version, Before, At) = (kind, entry.Id, entry.Version, before, at);
        (ById, ImportId, IsUndo) = (origin.By?.Id, origin.ImportId, origin.IsUndo);
    }

    public long Id { get; private set; }

    public int EntryId { get; private set; }

    public EntryActKind Kind { get; private set; }

    /// <summary>The version that it made.</summary>
    public int Version { get; private set; }

    /// <summary>Null for an entry that was added.</summary>
    public EntryWords? Before { get; private set; }

    public int? ById { get; private set; }

    /// <summary>Null for what came with the program, and for the operator's console.</summary>
    public StaffMember? By { get; private set; }

    /// <summary>The import that it was part of.</summary>
    public long? ImportId { get; private set; }

    /// <summary>It took an import back.</summary>
    public bool IsUndo { get; private set; }

    public DateTime At { get; private set; }
}

/// <summary>Whose act it is, and of what it is a part.</summary>
/// <param name="By">Null for what came with the program, and for the operator.</param>
internal sealed record ActOrigin(StaffMember? By, long? ImportId = null, bool IsUndo = false);
