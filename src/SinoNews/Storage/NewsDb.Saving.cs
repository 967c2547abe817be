using Microsoft.EntityFrameworkCore;

namespace SinoNews.Storage;

/// <summary>What hangs on a save: the index of the stories that it changes, and their counts.</summary>
public partial class NewsDb
{
    internal ChangedStories ChangedStories => field ??= new ChangedStories(this);

    internal MovedStories MovedStories => field ??= new MovedStories(this);

    /// <summary>What is searched is indexed, and what is counted is counted, in the transaction of its save.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        var usual = NoteChanges();
        try
        {
            var saved = base.SaveChanges(acceptAllChangesOnSuccess);
            MovedStories.Write(); // nothing, unless the transaction goes on
            return saved;
        }
        finally
        {
            EndChanges(usual);
        }
    }

    /// <summary>What is searched is indexed, and what is counted is counted, in the transaction of its save.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var usual = NoteChanges();
        try
        {
            var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            MovedStories.Write(); // nothing, unless the transaction goes on
            return saved;
        }
        finally
        {
            EndChanges(usual);
        }
    }

    // A save of one statement would have no transaction, nor a commit for the index to be written before.
    private AutoTransactionBehavior NoteChanges()
    {
        var usual = Database.AutoTransactionBehavior;
        var entries = ChangeTracker.Entries().ToList();
        if (ChangedStories.Note(entries) | MovedStories.Note(entries))
            Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
        return usual;
    }

    private void EndChanges(AutoTransactionBehavior usual)
    {
        Database.AutoTransactionBehavior = usual;
        ChangedStories.Keep();
        MovedStories.GiveUp();
    }
}
