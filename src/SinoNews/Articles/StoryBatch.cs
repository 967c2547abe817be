using SinoNews.Arabic;
using SinoNews.Staff;

namespace SinoNews.Articles;

/// <summary>What can be done to many stories at once.</summary>
public enum StoryBulkAct
{
    MoveToSection,
    AddTag,
    RemoveTag,
    MoveToBin,

    /// <summary>Writes every name as the glossary does.</summary>
    FixSpellings,

    /// <summary>Takes a bulk action back.</summary>
    Undo,
}

/// <summary>What became of one story of a bulk action.</summary>
public enum StoryOutcome
{
    /// <summary>Not reached, since the store was busy.</summary>
    Waiting,

    /// <summary>Changed, and readers see it.</summary>
    Published,

    /// <summary>Changed, and it appears so at its time.</summary>
    Scheduled,

    /// <summary>Changed in a new revision alone: no reader sees the story, or other changes of it wait to be published.</summary>
    Kept,
    Binned,
    Restored,

    /// <summary>It was so before.</summary>
    Unchanged,

    /// <summary>Somebody acted on it after it was ticked: left as it was.</summary>
    Conflict,

    /// <summary>It has as many tags as a story may: left as it was.</summary>
    TooManyTags,

    /// <summary>Readers would see it so, but something that publishing asks for is missing: left as it was.</summary>
    NotReady,
}

/// <summary>One change of many stories, ticked by hand.</summary>
public sealed class StoryBatch
{
    private readonly List<StoryBatchItem> _items = [];

    private StoryBatch()
    {
    }

    /// <param name="section">Whither, for <see cref="StoryBulkAct.MoveToSection"/>.</param>
    /// <param name="tag">Its name, cleaned, for the acts on tags.</param>
    /// <param name="seen">The stories at the versions that the editor saw.</param>
    public StoryBatch(StoryBulkAct act, Section? section, string? tag, IEnumerable<(long Id, int Version)> seen, StaffMember by, DateTime now)
    {
        (Act, Section, Tag, By, At) = (act, section, tag, by, now);
        _items.AddRange(seen.Select(story => new StoryBatchItem(story.Id, story.Version, null)));
    }

    public long Id { get; private set; }

    public StoryBulkAct Act { get; private set; }

    public int? SectionId { get; private set; }

    public Section? Section { get; private set; }

    public string? Tag { get; private set; }

    public long? UndoOfId { get; private set; }

    public int ById { get; private set; }

    public StaffMember By { get; private set; } = null!;

    public DateTime At { get; private set; }

    public IReadOnlyList<StoryBatchItem> Items => _items;

    public bool CanBeUndone => UndoOfId is null && _items.Exists(item => item.Changed);

    /// <summary>The bulk action that takes this one back, as far as nobody has acted on its stories since.</summary>
    /// <exception cref="InvalidOperationException">It changed nothing, or takes back another itself.</exception>
    public StoryBatch Undo(StaffMember by, DateTime now)
    {
        if (!CanBeUndone)
            throw new InvalidOperationException("There is nothing to take back.");
        var undo = new StoryBatch(StoryBulkAct.Undo, null, null, [], by, now) { UndoOfId = Id };
        undo._items.AddRange(_items.Where(item => item.Changed).Select(item => new StoryBatchItem(item.ArticleId, item.VersionAfter!.Value, item.RevisionBefore)));
        return undo;
    }

    /// <summary>The words as this action wants them; null when the story would have too many tags.</summary>
    internal ArticleWords? Change(ArticleWords words) => Act switch
    {
        StoryBulkAct.MoveToSection => words with { SectionId = Section!.Id },
        StoryBulkAct.AddTag when words.Tags.Any(IsTheTag) => words,
        StoryBulkAct.AddTag => words.Tags.Count >= ArticleWords.MaxTags ? null : words with { Tags = [.. words.Tags, Tag!] },
        StoryBulkAct.RemoveTag => words with { Tags = [.. words.Tags.Where(tag => !IsTheTag(tag))] },
        _ => throw new InvalidOperationException($"{Act} changes no words by itself."),
    };

    private bool IsTheTag(string name) => Slug.From(name) == Slug.From(Tag!);
}

/// <summary>One story of a bulk action.</summary>
public sealed class StoryBatchItem
{
    private StoryBatchItem()
    {
    }

    internal StoryBatchItem(long articleId, int version, int? restores) => (ArticleId, Version, Restores) = (articleId, version, restores);

    public long BatchId { get; private set; }

    public long ArticleId { get; private set; }

    public Article Article { get; private set; } = null!;

    /// <summary>The version that was seen.</summary>
    public int Version { get; private set; }

    /// <summary>The revision whose words an undo brings back; null where it only takes the story out of the bin.</summary>
    public int? Restores { get; private set; }

    public StoryOutcome Outcome { get; private set; }

    /// <summary>The newest revision before the change; null when no words were changed.</summary>
    public int? RevisionBefore { get; private set; }

    /// <summary>The version that the change made.</summary>
    public int? VersionAfter { get; private set; }

    public bool Changed => VersionAfter is not null;

    internal void Leave(StoryOutcome why) => Outcome = why;

    internal void Report(StoryOutcome outcome, int? revisionBefore, int versionAfter) =>
        (Outcome, RevisionBefore, VersionAfter) = (outcome, revisionBefore, versionAfter);
}
