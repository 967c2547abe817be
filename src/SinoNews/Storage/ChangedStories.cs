using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using SinoNews.Articles;
using SinoNews.Names;

namespace SinoNews.Storage;

/// <summary>
/// Which stories a context's transaction has changed in what is searched. Their rows of the index are written just before
/// its commit, so a story and its row are kept together or not at all.
/// </summary>
internal sealed class ChangedStories(NewsDb db)
{
    private static readonly string[] Searched =
    [
        nameof(Article.State), nameof(Article.Binned), nameof(Article.VisibleFrom), nameof(Article.Title), nameof(Article.Kicker),
        nameof(Article.Standfirst), nameof(Article.Byline), nameof(Article.SectionId), nameof(Article.Kind),
    ];

    private readonly HashSet<long> _saved = [];
    private List<EntityEntry> _saving = [];

    /// <summary>Before a save: notes what it changes.</summary>
    /// <returns>False when it changes nothing that is searched.</returns>
    internal bool Note(IEnumerable<EntityEntry> entries)
    {
        if (db.Database.CurrentTransaction is null)
            _saved.Clear(); // of a transaction that was given up
        _saving = [.. entries.Where(IsSearched)];
        return _saving.Count > 0;
    }

    /// <summary>After the save: what its transaction has yet to write.</summary>
    internal void Keep()
    {
        if (db.Database.CurrentTransaction is not null)
            _saved.UnionWith(_saving.Select(Id));
        _saving = [];
    }

    /// <summary>Before the commit.</summary>
    internal void Write()
    {
        if (_saving.Count == 0 && _saved.Count == 0)
            return;
        db.IndexStories(_saved.Union(_saving.Select(Id)).Order().ToList());
        _saved.Clear();
    }

    private static bool IsSearched(EntityEntry entry) => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && entry.Entity switch
    {
        Article article when entry.State is EntityState.Modified => Concerns(article, entry) && Array.Exists(Searched, name => entry.Property(name).IsModified),
        Article article => entry.State is EntityState.Deleted || article.State is ArticleState.Published,
        ArticleBody => entry.State is not EntityState.Modified || entry.Property(nameof(ArticleBody.Text)).IsModified,
        ArticleTag or ArticleAuthor or ArticleMention => true,
        _ => false,
    };

    private static bool Concerns(Article article, EntityEntry entry) =>
        article.State is ArticleState.Published || Equals(entry.Property(nameof(Article.State)).OriginalValue, ArticleState.Published);

    // While it is being saved, a new story has its id in its entry only.
    private static long Id(EntityEntry entry) =>
        (long)entry.Property(entry.Entity is Article ? nameof(Article.Id) : nameof(ListEntry.ArticleId)).CurrentValue!;
}
