namespace SinoNews.Names;

/// <summary>What became of a change of an entry.</summary>
public abstract record EntryRuling
{
    private EntryRuling()
    {
    }

    /// <summary>Committed, with the row that says who changed it.</summary>
    public sealed record Done(GlossaryEntry Entry, IReadOnlyList<EntryProblem> Warnings) : EntryRuling;

    /// <summary>It is so already: nothing was written.</summary>
    public sealed record AlreadyThere(GlossaryEntry Entry) : EntryRuling;

    /// <summary>Somebody changed it after the colleague had looked: nothing was written.</summary>
    public sealed record Conflict(GlossaryEntry Current) : EntryRuling;

    /// <summary>Its words can't stand so: nothing was written.</summary>
    public sealed record Refused(IReadOnlyList<EntryProblem> Problems) : EntryRuling;

    public sealed record NoSuch : EntryRuling;
}
