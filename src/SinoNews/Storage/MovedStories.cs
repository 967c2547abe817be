using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using SinoNews.Articles;

namespace SinoNews.Storage;

/// <summary>Which stories a save moves from one count to another. The counts are moved in its transaction, with the stories or not at all.</summary>
internal sealed class MovedStories(NewsDb db)
{
    private Dictionary<(ArticleState State, bool Binned), int> _moves = [];

    /// <summary>Before a save: notes what it moves.</summary>
    /// <returns>False when it moves nothing.</returns>
    internal bool Note(IEnumerable<EntityEntry> entries)
    {
        _moves = [];
        foreach (var entry in entries.Where(entry => entry.Entity is Article))
        {
            var (state, binned) = (entry.Property(nameof(Article.State)), entry.Property(nameof(Article.Binned)));
            var moves = entry.State is EntityState.Modified && (state.IsModified || binned.IsModified);
            if (moves || entry.State is EntityState.Deleted)
                Count(state.OriginalValue, binned.OriginalValue, -1);
            if (moves || entry.State is EntityState.Added)
                Count(state.CurrentValue, binned.CurrentValue, 1);
        }
        return _moves.Count > 0;
    }

    /// <summary>In the save's transaction: just before its commit, or after the save where the transaction goes on.</summary>
    internal void Write()
    {
        foreach (var ((state, binned), by) in _moves)
            db.CountStories(state, binned, by);
        _moves = [];
    }

    /// <summary>The save failed and moved nothing.</summary>
    internal void GiveUp() => _moves = [];

    private void Count(object? state, object? binned, int by)
    {
        var place = ((ArticleState)state!, (bool)binned!);
        _moves[place] = _moves.GetValueOrDefault(place) + by;
    }
}
