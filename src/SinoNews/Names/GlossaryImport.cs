using SinoNews.Staff;

namespace SinoNews.Names;

/// <summary>A file of entries that a colleague sent: first to be looked at, then taken in at once, and taken back at once.</summary>
public sealed class GlossaryImport
{
    private GlossaryImport()
    {
    }

    public GlossaryImport(string fileName, IReadOnlyList<FileRow> rows, int? byId, DateTime at) => (FileName, Rows, ById, At) = (fileName, rows, byId, at);

    public long Id { get; private set; }

    public string FileName { get; private set; } = "";

    public IReadOnlyList<FileRow> Rows { get; private set; } = [];

    public int? ById { get; private set; }

    /// <summary>Null for the operator's console.</summary>
    public StaffMember? By { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>Null while nobody has confirmed it.</summary>
    public DateTime? AppliedAt { get; private set; }

    public int Added { get; private set; }

    public int Changed { get; private set; }

    public DateTime? UndoneAt { get; private set; }

    internal void Apply(int added, int changed, DateTime now) => (Added, Changed, AppliedAt) = (added, changed, now);

    internal void Undo(DateTime now) => UndoneAt = now;
}

/// <summary>One entry of a file.</summary>
/// <param name="Line">Where it begins, from 1.</param>
/// <param name="Words">Null when it can't be read.</param>
/// <param name="Name">What it calls itself, even then.</param>
public sealed record FileRow(int Line, EntryWords? Words, string Name, IReadOnlyList<EntryProblem> Problems);
