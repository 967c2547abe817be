using Microsoft.EntityFrameworkCore;
using SinoNews.Staff;
using SinoNews.Storage;

namespace SinoNews.Articles;

/// <summary>
/// Changes many stories, each by its own verbs and in a transaction of its own: a story that somebody acted on meanwhile is
/// left as it is, and those that were done before stay done.
/// </summary>
public sealed class StoryBulk(NewsDb db, ArticleDesk desk)
{
    // Not tracked: an undo looks at each story anew, inside its transaction.
    public Task<StoryBatch?> Find(long id, CancellationToken ct) =>
        db.StoryBatches.AsNoTracking().Include(batch => batch.By).Include(batch => batch.Section)
            .Include(batch => batch.Items).ThenInclude(item => item.Article)
            .AsSplitQuery().SingleOrDefaultAsync(batch => batch.Id == id, ct);

    /// <summary>The bulk action that took this one back.</summary>
    public Task<long?> UndoOf(long id, CancellationToken ct) =>
        db.StoryBatches.Where(undo => undo.UndoOfId == id).Select(undo => (long?)undo.Id).SingleOrDefaultAsync(ct);

    /// <summary>Keeps the action, then does it story by story; what a busy store did not let it reach is left waiting.</summary>
    /// <param name="note">Stands with each revision that it makes.</param>
    /// <returns>The id of the action.</returns>
    public async Task<long> Run(StoryBatch batch, string note, DateTime now, CancellationToken ct)
    {
        db.StoryBatches.Add(batch);
        await db.SaveChangesAsync(ct);
        await CarryAll(batch, note, now, ct);
        return batch.Id;
    }

    /// <summary>Takes an action back as far as nobody has acted on its stories since, once.</summary>
    /// <returns>The id of the undo; null when another was quicker.</returns>
    public async Task<long?> Undo(StoryBatch batch, StaffMember by, string note, DateTime now, CancellationToken ct)
    {
        var undo = batch.Undo(by, now);
        await using (var transaction = await db.Database.BeginTransactionAsync(ct))
        {
            if (await UndoOf(batch.Id, ct) is not null)
                return null;
            db.StoryBatches.Add(undo);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }
        await CarryAll(undo, note, now, ct);
        return undo.Id;
    }

    private async Task CarryAll(StoryBatch batch, string note, DateTime now, CancellationToken ct)
    {
        try
        {
            foreach (var item in batch.Items)
                await Carry(batch, item, note, now, ct);
        }
        catch (Exception exception) when (StoreFaults.Of(exception) is not null)
        {
            // The page of the action shows which stories were reached.
        }
    }

    private async Task Carry(StoryBatch batch, StoryBatchItem item, string note, DateTime now, CancellationToken ct)
    {
        // Held from the look at the version to the save: nobody acts on the story in between.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var story = (await desk.Find(item.ArticleId, ct))!;
        if (story.Version != item.Version)
            item.Leave(StoryOutcome.Conflict);
        else if (batch.Act is StoryBulkAct.MoveToBin)
            Bin(story, item, batch.By, now);
        else if (batch.Act is StoryBulkAct.Undo && item.Restores is null)
            Restore(story, item, batch.By, now);
        else
            await Change(story, batch, item, note, now, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private static void Bin(Article story, StoryBatchItem item, StaffMember by, DateTime now)
    {
        if (!story.Allows(ArticleActKind.Binned))
        {
            item.Leave(StoryOutcome.Unchanged);
            return;
        }
        story.MoveToBin(by, now);
        item.Report(StoryOutcome.Binned, null, story.Version);
    }

    private static void Restore(Article story, StoryBatchItem item, StaffMember by, DateTime now)
    {
        story.RestoreFromBin(by, now);
        item.Report(StoryOutcome.Restored, null, story.Version);
    }

    private async Task Change(Article story, StoryBatch batch, StoryBatchItem item, string note, DateTime now, CancellationToken ct)
    {
        var (latest, before) = (story.LatestWords, story.LatestRevision);
        var words = item.Restores is { } number
            ? await db.Revisions.Where(revision => revision.ArticleId == story.Id && revision.Number == number).Select(revision => revision.Words).SingleAsync(ct)
            : batch.Act is StoryBulkAct.FixSpellings ? await desk.InHouseStyle(latest, ct) : batch.Change(latest);
        if (words is null || words.IsSameAs(latest) || story.Binned)
        {
            item.Leave(words is null ? StoryOutcome.TooManyTags : StoryOutcome.Unchanged);
            return;
        }

        // What waits to be published is the newsroom's to publish: a bulk action does not take it along.
        var shown = !story.HasUnpublishedChanges;
        if (shown && AppearsAt(story, now) is { } at && story.Lacks(words, await desk.Shown(words, ct), at) is not null)
        {
            item.Leave(StoryOutcome.NotReady);
            return;
        }
        await desk.Revise(story, words, batch.By, now, ct, note);
        var outcome = shown ? await Show(story, batch.By, now, ct) : StoryOutcome.Kept;
        item.Report(outcome, before, story.Version);
    }

    private static DateTime? AppearsAt(Article story, DateTime now) => story switch
    {
        { State: ArticleState.Published } => now,
        { State: ArticleState.Scheduled, VisibleFrom: { } at } => at > now ? at : now,
        _ => null,
    };

    private async Task<StoryOutcome> Show(Article story, StaffMember by, DateTime now, CancellationToken ct)
    {
        if (story is { State: ArticleState.Scheduled, VisibleFrom: { } at })
        {
            if (at > now)
            {
                await desk.Schedule(story, at, by, now, ct);
                return StoryOutcome.Scheduled;
            }
            story.GoLive(now);
        }
        if (story.State is not ArticleState.Published)
            return StoryOutcome.Kept;
        await desk.Publish(story, by, now, ct);
        return StoryOutcome.Published;
    }
}
