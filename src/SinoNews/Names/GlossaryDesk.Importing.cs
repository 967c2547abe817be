using Microsoft.EntityFrameworkCore;
using SinoNews.Staff;
using SinoNews.Storage;

namespace SinoNews.Names;

/// <summary>What became of an import, or of taking it back.</summary>
/// <param name="Changed">How many entries are different now.</param>
/// <param name="Left">The entries that stay, because somebody changed them since.</param>
public sealed record ImportRuling(GlossaryImportOutcome Outcome, int Changed, IReadOnlyList<string> Left);

public enum GlossaryImportOutcome
{
    Done,

    /// <summary>The glossary changed after the colleague had looked: nothing was written, and what would happen may be looked at anew.</summary>
    Stale,

    AlreadyDone,
    NoSuch,
}

public sealed partial class GlossaryDesk
{
    /// <summary>Keeps a file to be looked at. What the same colleague sent before and never confirmed is dropped.</summary>
    public Task<long> Receive(string fileName, IReadOnlyList<FileRow> rows, StaffMember? by, DateTime now, CancellationToken ct) => writer.Run(
        async db =>
        {
            var id = by?.Id;
            db.GlossaryImports.RemoveRange(await db.GlossaryImports.Where(import => import.ById == id && import.AppliedAt == null).ToListAsync(ct));
            var received = db.GlossaryImports.Add(new GlossaryImport(fileName, rows, id, now)).Entity;
            await db.SaveChangesAsync(ct);
            return received.Id;
        },
        ct);

    /// <summary>Takes a received file in, all that is new or different in it, at once. What is refused stays out.</summary>
    /// <param name="seen">The glossary's version when what would happen was shown.</param>
    public Task<ImportRuling> Import(long id, int seen, StaffMember? by, DateTime now, CancellationToken ct) => writer.Run(
        async db =>
        {
            if (await db.GlossaryImports.FindAsync([id], ct) is not { } import)
                return new ImportRuling(GlossaryImportOutcome.NoSuch, 0, []);
            if (import.AppliedAt is not null)
                return new ImportRuling(GlossaryImportOutcome.AlreadyDone, 0, []);
            if ((await db.GlossaryStates.SingleAsync(ct)).Version != seen)
                return new ImportRuling(GlossaryImportOutcome.Stale, 0, []);
            var living = await Living(db, ct);
            var changes = Carried(db, ImportPlan.Of(living, import.Rows), await Addresses(db, ct), now);
            foreach (var change in changes)
                change.Entry.TakenOver();
            import.Apply(changes.Count(change => change.Before is null), changes.Count(change => change.Before is not null), now);
            await Keep(db, changes, new ActOrigin(by, id), now, ct);
            await db.SaveChangesAsync(ct);
            return new ImportRuling(GlossaryImportOutcome.Done, changes.Count, []);
        },
        ct);

    /// <summary>Takes an import back: what it added is deleted and what it changed is as it was, but for what somebody changed since.</summary>
    public Task<ImportRuling> UndoImport(long id, StaffMember? by, DateTime now, CancellationToken ct) => writer.Run(
        async db =>
        {
            if (await db.GlossaryImports.FindAsync([id], ct) is not { AppliedAt: not null } import)
                return new ImportRuling(GlossaryImportOutcome.NoSuch, 0, []);
            if (import.UndoneAt is not null)
                return new ImportRuling(GlossaryImportOutcome.AlreadyDone, 0, []);
            var living = await Living(db, ct);
            var acts = await db.EntryActs.AsNoTracking().Where(act => act.ImportId == id && !act.IsUndo).OrderByDescending(act => act.Id).ToListAsync(ct);
            var (changes, left) = TakenBack(acts, living, now);
            import.Undo(now);
            await Keep(db, changes, new ActOrigin(by, id, IsUndo: true), now, ct);
            await db.SaveChangesAsync(ct);
            return new ImportRuling(GlossaryImportOutcome.Done, changes.Count, left);
        },
        ct);

    private static List<EntryChange> Carried(NewsDb db, ImportPlan plan, Dictionary<string, GlossaryEntry> addresses, DateTime now)
    {
        var entries = addresses.Values.ToDictionary(entry => entry.Id);
        var changes = new List<EntryChange>();
        foreach (var (row, fate, id, _, _) in plan.Rows)
        {
            if (fate == RowFate.New)
            {
                changes.Add(Place(db, row.Words!, addresses, now));
            }
            else if (fate == RowFate.Changed)
            {
                var entry = entries[id!.Value];
                var before = entry.Words;
                entry.Revise(row.Words!, now);
                changes.Add(new EntryChange(entry, EntryActKind.Revised, before, row.Words));
            }
        }
        return changes;
    }

    private static (List<EntryChange> Changes, List<string> Left) TakenBack(List<EntryAct> acts, List<GlossaryEntry> living, DateTime now)
    {
        var (changes, left) = (new List<EntryChange>(), new List<string>());
        var entries = living.ToDictionary(entry => entry.Id);
        var taken = new NamesTaken(living);
        foreach (var act in acts)
        {
            if (!entries.TryGetValue(act.EntryId, out var entry))
                continue; // somebody deleted it meanwhile
            var (owner, words) = (new EntryRef(entry.Id, entry.Name), entry.Words);
            taken.Remove(owner, words);
            if (entry.Version != act.Version || (act.Kind == EntryActKind.Revised && EntryCheck.Of(act.Before!, taken).Any(problem => !problem.IsWarning)))
            {
                taken.Add(owner, words);
                left.Add(entry.Name);
                continue;
            }
            changes.Add(TakenBack(act, entry, words, now));
            if (act.Kind == EntryActKind.Revised)
                taken.Add(new EntryRef(entry.Id, entry.Name), act.Before!);
        }
        return (changes, left);
    }

    private static EntryChange TakenBack(EntryAct act, GlossaryEntry entry, EntryWords words, DateTime now)
    {
        if (act.Kind != EntryActKind.Revised)
        {
            entry.Delete(now);
            return new EntryChange(entry, EntryActKind.Deleted, words, null);
        }
        entry.Revise(act.Before!, now);
        return new EntryChange(entry, EntryActKind.Revised, words, act.Before);
    }
}
