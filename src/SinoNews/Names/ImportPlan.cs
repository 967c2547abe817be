namespace SinoNews.Names;

/// <summary>What an import would do with one row.</summary>
public enum RowFate
{
    New,
    Changed,
    Unchanged,
    Refused,
}

/// <summary>A row of a file and what becomes of it.</summary>
/// <param name="EntryId">The entry that it changes; null for a new one.</param>
public sealed record PlannedRow(FileRow Row, RowFate Fate, int? EntryId, IReadOnlyList<(string Label, string Before, string After)> Differences, IReadOnlyList<EntryProblem> Problems);

/// <summary>
/// What an import would do. A row is the entry of the same name; else the one of the same characters, which it renames;
/// else a new one. Entries that the file does not name stay as they are.
/// </summary>
public sealed record ImportPlan(IReadOnlyList<PlannedRow> Rows)
{
    public int Count(RowFate fate) => Rows.Count(row => row.Fate == fate);

    /// <param name="living">Every entry that there is.</param>
    public static ImportPlan Of(IReadOnlyList<GlossaryEntry> living, IReadOnlyList<FileRow> rows)
    {
        var taken = new NamesTaken(living);
        var entries = living.ToDictionary(entry => entry.Id);
        var used = new HashSet<EntryRef>();
        return new ImportPlan([.. rows.Select(row => Planned(row, entries, taken, used)).ToList().Select(row => row with { Problems = StillTrue(row.Problems, taken) })]);
    }

    private static PlannedRow Planned(FileRow row, Dictionary<int, GlossaryEntry> entries, NamesTaken taken, HashSet<EntryRef> used)
    {
        if (row.Words is not { } words || row.Problems.Any(problem => !problem.IsWarning))
            return new PlannedRow(row, RowFate.Refused, null, [], row.Problems);
        var owner = taken.WithApprovedName(words.Name) ?? taken.Written(words.Simplified);
        if (owner is not null && (owner.Id is null || used.Contains(owner)))
            return new PlannedRow(row, RowFate.Refused, owner.Id, [], [new EntryProblem(EntryFault.Twice, nameof(words.Name), words.Name, owner)]);
        var current = owner is { Id: { } id } ? entries[id].Words : null;
        if (current is not null)
            taken.Remove(owner!, current);
        var problems = EntryCheck.Of(words, taken);
        var refused = problems.Any(problem => !problem.IsWarning);
        var now = owner ?? new EntryRef(null, words.Name);
        if (!refused || current is not null)
            taken.Add(now, refused ? current! : words);
        used.Add(now);
        var fate = refused ? RowFate.Refused : current is null ? RowFate.New : current.IsSameAs(words) ? RowFate.Unchanged : RowFate.Changed;
        return new PlannedRow(row, fate, owner?.Id, current is null ? [] : EntryDifferences.Between(current, words), problems);
    }

    // An entry may name one that comes after it in the file.
    private static IReadOnlyList<EntryProblem> StillTrue(IReadOnlyList<EntryProblem> problems, NamesTaken taken) =>
        [.. problems.Where(problem => problem.Fault != EntryFault.SeeAlsoUnknown || taken.WithApprovedName(problem.Detail!) is null)];
}
