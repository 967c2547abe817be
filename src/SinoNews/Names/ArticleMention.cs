using SinoNews.Articles;

namespace SinoNews.Names;

/// <summary>A story whose published words mention an entry, in any spelling. <see cref="ListEntry.Position"/> is the order of the first mentions.</summary>
public sealed class ArticleMention : ListEntry
{
    private ArticleMention()
    {
    }

    internal ArticleMention(int entryId) => EntryId = entryId;

    public int EntryId { get; private set; }

    /// <summary>At least once it is written as the house does not.</summary>
    public bool HasRejectedSpelling { get; private set; }

    internal void Spell(bool isRejected) => HasRejectedSpelling = isRejected;
}
