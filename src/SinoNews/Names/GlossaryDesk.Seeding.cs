using System.Security.Cryptography;
using System.Text.Json;
using SinoNews.Storage;

namespace SinoNews.Names;

/// <summary>What became of one shipped entry.</summary>
public enum ShippedOutcome
{
    Added,
    Updated,

    /// <summary>It is here already, unchanged; or the newsroom has one of that name or those characters.</summary>
    Known,

    /// <summary>It changed, but the newsroom has decided about it since, or deleted it.</summary>
    KeptNewsroomWords,

    Refused,
}

/// <param name="Problems">Why it was refused.</param>
public sealed record Shipped(FileRow Row, ShippedOutcome Outcome, IReadOnlyList<EntryProblem> Problems);

public sealed partial class GlossaryDesk
{
    /// <summary>
    /// Takes the entries that come with the program, each once: its characters are its identity, for they stay when the
    /// house changes how it writes a name.
    /// </summary>
    public Task<IReadOnlyList<Shipped>> TakeShipped(IReadOnlyList<FileRow> rows, DateTime now, CancellationToken ct) => writer.Run<IReadOnlyList<Shipped>>(
        async db =>
        {
            var addresses = await Addresses(db, ct);
            var all = addresses.Values.ToList();
            var taken = new NamesTaken(all.Where(entry => !entry.Deleted));
            var keys = rows.Select(row => row.Words?.Simplified).OfType<string>().ToHashSet(StringComparer.Ordinal);
            var (changes, outcomes, seen) = (new List<EntryChange>(), new List<Shipped>(), new HashSet<string>(StringComparer.Ordinal));
            foreach (var row in rows)
            {
                if (row.Words is not { } words || row.Problems.Count > 0)
                    outcomes.Add(new Shipped(row, ShippedOutcome.Refused, row.Problems));
                else if (!seen.Add(words.Simplified))
                    outcomes.Add(new Shipped(row, ShippedOutcome.Refused, [new EntryProblem(EntryFault.Twice, nameof(words.Simplified), words.Simplified)]));
                else
                    outcomes.Add(TakeShipped(db, row, words, Known(all, keys, words), taken, addresses, changes, now));
            }
            await Keep(db, changes, new ActOrigin(null), now, ct);
            return outcomes;
        },
        ct);

    // One whose characters were put right keeps its name; what the newsroom deleted, its own too, does not come back.
    private static GlossaryEntry? Known(List<GlossaryEntry> all, HashSet<string> keys, EntryWords words) =>
        all.Find(entry => entry.SourceKey == words.Simplified)
        ?? all.Find(entry => entry.Name == words.Name && entry.SourceKey is { } key && !keys.Contains(key))
        ?? all.Find(entry => entry.SourceKey is null && (entry.Name == words.Name || entry.Simplified == words.Simplified));

    private static Shipped TakeShipped(
        NewsDb db, FileRow row, EntryWords words, GlossaryEntry? entry, NamesTaken taken, Dictionary<string, GlossaryEntry> addresses, List<EntryChange> changes, DateTime now)
    {
        var hash = Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(words, JsonSerializerOptions.Default)));
        if (entry?.SourceHash == hash || entry is { SourceKey: null })
            return new Shipped(row, ShippedOutcome.Known, []);
        if (entry is { TouchedByStaff: true })
            return new Shipped(row, ShippedOutcome.KeptNewsroomWords, []);
        var before = entry?.Words;
        if (before is not null)
            taken.Remove(new EntryRef(entry!.Id, entry.Name), before);
        var problems = EntryCheck.Of(words, taken).Where(problem => !problem.IsWarning).ToList();
        var owner = new EntryRef(entry?.Id, entry?.Name ?? words.Name);
        if (problems.Count == 0 || before is not null)
            taken.Add(owner, problems.Count == 0 ? words : before!);
        if (problems.Count > 0)
            return new Shipped(row, ShippedOutcome.Refused, problems);
        entry?.Revise(words, now);
        var change = entry is null ? Place(db, words, addresses, now) : new EntryChange(entry, EntryActKind.Revised, before, words);
        change.Entry.CameFrom(words.Simplified, hash);
        changes.Add(change);
        return new Shipped(row, before is null ? ShippedOutcome.Added : ShippedOutcome.Updated, []);
    }
}
