using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using SinoNews.Articles;

namespace SinoNews.Web.Caching;

/// <summary>What a save changes of a story, as far as readers see it.</summary>
internal sealed class StoryChange
{
    // What no page shows: each save of a draft changes these.
    private static readonly HashSet<string> Unseen = new(StringComparer.Ordinal)
    {
        nameof(Article.Version), nameof(Article.EditedAt), nameof(Article.LatestRevision), nameof(Article.TouchedByStaff), nameof(Article.Folded),
        nameof(Article.EmbargoUntil), nameof(Article.EmbargoNote), nameof(Article.SourceHash), nameof(Article.SourceKey), nameof(Article.DraftKey),
    };

    private static readonly string[] Placing = [nameof(Article.State), nameof(Article.VisibleFrom), nameof(Article.SectionId), nameof(Article.Binned)];

    private readonly EntityEntry _entry;
    private readonly HashSet<string> _changed;

    private StoryChange(EntityEntry entry, HashSet<string> changed) => (_entry, _changed) = (entry, changed);

    internal long Id => ((Article)_entry.Entity).Id;

    internal bool CountsComments => _changed.Contains(nameof(Article.CommentCount));

    /// <summary>More than the number of its comments.</summary>
    internal bool ChangesWords => _entry.State is not EntityState.Modified || _changed.Count > (CountsComments ? 1 : 0);

    /// <summary>It enters lists, leaves them, or moves in them.</summary>
    internal bool ChangesLists => _entry.State is not EntityState.Modified || Array.Exists(Placing, _changed.Contains);

    /// <summary>It is, was or becomes the breaking line, in these words.</summary>
    internal bool ChangesMasthead(DateTime now) => BothValues(nameof(Article.BreakingUntil)).Any(value => value is DateTime until && until > now);

    /// <summary>It was before the readers once: since then it may have been corrected.</summary>
    internal bool MayBeCorrected => _entry.State is not EntityState.Added
        && (BothValues(nameof(Article.ModifiedAt)).Any(value => value is not null) || _entry.Property(nameof(Article.LiveRevision)).OriginalValue is not null);

    /// <summary>Where it stood and where it stands.</summary>
    internal IEnumerable<int> Sections => BothValues(nameof(Article.SectionId)).OfType<int>().Distinct();

    /// <summary>The same of its series: each shows the titles of its stories.</summary>
    internal IEnumerable<int> Series => BothValues(nameof(Article.SeriesId)).OfType<int>().Distinct();

    /// <summary>When it appeared before and when it appears now, UTC.</summary>
    internal IEnumerable<DateTime> Moments => BothValues(nameof(Article.VisibleFrom)).OfType<DateTime>().Distinct();

    /// <returns>Null where readers see nothing of it.</returns>
    internal static StoryChange? Of(EntityEntry entry, Article article)
    {
        var changed = entry.Properties.Where(property => property.IsModified).Select(property => property.Metadata.Name).ToHashSet(StringComparer.Ordinal);
        changed.ExceptWith(Unseen);
        if (entry.State is EntityState.Modified && changed.Count == 0)
            return null;
        var change = new StoryChange(entry, changed);
        return article.VisibleFrom is not null || change.Moments.Any() || article.State is ArticleState.Withdrawn ? change : null;
    }

    private IEnumerable<object?> BothValues(string property)
    {
        var value = _entry.Property(property);
        if (_entry.State is not EntityState.Deleted)
            yield return value.CurrentValue;
        if (_entry.State is not EntityState.Added)
            yield return value.OriginalValue;
    }
}
