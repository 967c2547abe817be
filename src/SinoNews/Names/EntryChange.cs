namespace SinoNews.Names;

/// <summary>An entry as it stands after a change, and what it was before.</summary>
/// <param name="Before">Null for one that nobody found until now: added, or brought back.</param>
/// <param name="After">Null for one that nobody finds any more.</param>
internal sealed record EntryChange(GlossaryEntry Entry, EntryActKind Kind, EntryWords? Before, EntryWords? After)
{
    /// <summary>The words of one that comes back, from before it was deleted.</summary>
    internal EntryWords? Former { get; init; }
}
