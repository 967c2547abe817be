using Microsoft.EntityFrameworkCore;
using SinoNews.Staff;
using SinoNews.Storage;

namespace SinoNews.Names;

/// <summary>
/// Changes the glossary: each change one act of the store's writer, with the row that says who made it and what was
/// before, and with the glossary's own version.
/// </summary>
public sealed partial class GlossaryDesk(StoreWriter writer)
{
    /// <summary>Adds an entry. One that was deleted comes back with these words, its address and its history.</summary>
    public Task<EntryRuling> Add(EntryWords words, StaffMember by, DateTime now, CancellationToken ct) => writer.Run<EntryRuling>(
        async db =>
        {
            var tidied = words.Tidied();
            var problems = EntryCheck.Of(tidied, new NamesTaken(await Living(db, ct)));
            if (problems.Any(problem => !problem.IsWarning))
                return new EntryRuling.Refused(problems);
            var change = Place(db, tidied, await Addresses(db, ct), now);
            change.Entry.TakenOver();
            await Keep(db, [change], new ActOrigin(by), now, ct);
            return new EntryRuling.Done(change.Entry, problems);
        },
        ct);

    /// <summary>Changes an entry, if nobody has since the colleague looked. One that is deleted comes back with these words.</summary>
    /// <param name="seen">The version that was seen.</param>
    public Task<EntryRuling> Revise(int id, int seen, EntryWords words, StaffMember by, DateTime now, CancellationToken ct) => writer.Run<EntryRuling>(
        async db =>
        {
            var living = await Living(db, ct);
            if (await db.AllGlossaryEntries.SingleOrDefaultAsync(entry => entry.Id == id, ct) is not { } entry)
                return new EntryRuling.NoSuch();
            if (entry.Version != seen)
                return new EntryRuling.Conflict(entry);
            var (before, tidied) = (entry.Words, words.Tidied());
            if (!entry.Deleted && before.IsSameAs(tidied))
                return new EntryRuling.AlreadyThere(entry);
            var problems = EntryCheck.Of(tidied, new NamesTaken(living.Where(other => other != entry)));
            if (problems.Any(problem => !problem.IsWarning))
                return new EntryRuling.Refused(problems);
            var change = entry.Deleted
                ? new EntryChange(entry, EntryActKind.Restored, null, tidied) { Former = before }
                : new EntryChange(entry, EntryActKind.Revised, before, tidied);
            if (entry.Deleted)
                entry.Restore(now);
            entry.Revise(tidied, now);
            entry.TakenOver();
            await Keep(db, [change], new ActOrigin(by), now, ct);
            return new EntryRuling.Done(entry, problems);
        },
        ct);

    /// <summary>Deletes an entry, if nobody has changed it since the colleague looked. <see cref="Restore"/> takes it back.</summary>
    public Task<EntryRuling> Delete(int id, int seen, StaffMember by, DateTime now, CancellationToken ct) => writer.Run<EntryRuling>(
        async db =>
        {
            if (await db.GlossaryEntries.SingleOrDefaultAsync(entry => entry.Id == id, ct) is not { } entry)
                return new EntryRuling.NoSuch();
            if (entry.Version != seen)
                return new EntryRuling.Conflict(entry);
            var before = entry.Words;
            entry.Delete(now);
            entry.TakenOver();
            await Keep(db, [new EntryChange(entry, EntryActKind.Deleted, before, null)], new ActOrigin(by), now, ct);
            return new EntryRuling.Done(entry, []);
        },
        ct);

    /// <summary>Brings a deleted entry back, unless another has taken its name or its characters.</summary>
    public Task<EntryRuling> Restore(int id, StaffMember by, DateTime now, CancellationToken ct) => writer.Run<EntryRuling>(
        async db =>
        {
            if (await db.AllGlossaryEntries.SingleOrDefaultAsync(entry => entry.Id == id, ct) is not { } entry)
                return new EntryRuling.NoSuch();
            if (!entry.Deleted)
                return new EntryRuling.AlreadyThere(entry);
            var problems = EntryCheck.Of(entry.Words, new NamesTaken(await Living(db, ct)));
            if (problems.Any(problem => !problem.IsWarning))
                return new EntryRuling.Refused(problems);
            entry.Restore(now);
            await Keep(db, [new EntryChange(entry, EntryActKind.Restored, null, entry.Words) { Former = entry.Words }], new ActOrigin(by), now, ct);
            return new EntryRuling.Done(entry, problems);
        },
        ct);

    /// <summary>What is still to be looked at in an entry as it stands.</summary>
    public static async Task<IReadOnlyList<EntryProblem>> WarningsOf(NewsDb db, GlossaryEntry entry, CancellationToken ct) =>
        EntryCheck.Of(entry.Words, new NamesTaken(await db.GlossaryEntries.AsNoTracking().Where(other => other.Id != entry.Id).ToListAsync(ct)));

    private static async Task Keep(NewsDb db, List<EntryChange> changes, ActOrigin origin, DateTime now, CancellationToken ct)
    {
        if (changes.Count == 0)
            return;
        await db.SaveChangesAsync(ct); // a new entry gets its id
        db.EntryActs.AddRange(changes.Select(change => new EntryAct(change.Kind, change.Entry, change.Before ?? change.Former, origin, now)));
        (await db.GlossaryStates.SingleAsync(ct)).Change();
        await db.SaveChangesAsync(ct);
        db.RenderMentioning(
            [.. changes.Select(change => change.Entry.Id).Distinct()],
            changes.SelectMany(change => new[] { change.Before, change.After, change.Former }).OfType<EntryWords>().SelectMany(NamesOf));
    }

    private static IEnumerable<string> NamesOf(EntryWords words) =>
        new[] { words.Name, words.Simplified, words.Traditional, words.Pinyin }.OfType<string>().Concat(words.Spellings.Select(spelling => spelling.Text));

    private static Task<List<GlossaryEntry>> Living(NewsDb db, CancellationToken ct) => db.GlossaryEntries.OrderBy(entry => entry.Id).ToListAsync(ct);

    // Of all entries that there ever were: a renamed one keeps its address, so the next of that name needs another.
    private static Task<Dictionary<string, GlossaryEntry>> Addresses(NewsDb db, CancellationToken ct) =>
        db.AllGlossaryEntries.ToDictionaryAsync(entry => entry.Slug, StringComparer.Ordinal, ct);

    private static EntryChange Place(NewsDb db, EntryWords words, Dictionary<string, GlossaryEntry> addresses, DateTime now)
    {
        var slug = Arabic.Slug.From(words.Name);
        if (addresses.TryGetValue(slug, out var former) && former.Deleted)
        {
            var lastWords = former.Words;
            former.Restore(now);
            former.Revise(words, now);
            return new EntryChange(former, EntryActKind.Restored, null, words) { Former = lastWords };
        }
        var free = Enumerable.Range(1, int.MaxValue).Select(number => number == 1 ? slug : $"{slug}-{number}").First(candidate => !addresses.ContainsKey(candidate));
        var entry = new GlossaryEntry(words, now, free);
        db.AllGlossaryEntries.Add(entry);
        addresses.Add(free, entry);
        return new EntryChange(entry, EntryActKind.Added, null, words);
    }
}
