using Microsoft.Extensions.Logging;
using SinoNews.Names;

namespace SinoNews.Importing;

/// <summary>Reads the shipped glossary into the store. A file or an entry that can't be read is named and skipped; the rest go in.</summary>
public sealed class GlossarySeeds(GlossaryDesk desk, ILogger<GlossarySeeds> log)
{
    /// <summary>False when a file or an entry was left out which might go in another time.</summary>
    public bool HasTakenAll { get; private set; } = true;

    /// <param name="folder">Every .json file in it is a list of entries; one that is not there is empty.</param>
    /// <param name="now">UTC.</param>
    /// <returns>How many entries were added or updated.</returns>
    public async Task<int> Seed(string folder, DateTime now, CancellationToken ct)
    {
        var rows = Files(folder).SelectMany(path => Read(path).Select(row => (File: Path.GetFileName(path), Row: row))).ToList();
        if (rows.Count == 0)
            return 0;
        var outcomes = await desk.TakeShipped([.. rows.Select(row => row.Row)], now, ct);
        foreach (var (row, shipped) in rows.Zip(outcomes))
            Report(row.File, shipped);
        var changed = outcomes.Count(shipped => shipped.Outcome is ShippedOutcome.Added or ShippedOutcome.Updated);
        if (changed > 0)
            log.LogInformation("Glossary: {Added} entries added, {Updated} updated", outcomes.Count(shipped => shipped.Outcome == ShippedOutcome.Added), outcomes.Count(shipped => shipped.Outcome == ShippedOutcome.Updated));
        return changed;
    }

    private static IEnumerable<string> Files(string folder) =>
        !Directory.Exists(folder) ? [] : Directory.EnumerateFiles(folder)
            .Where(path => Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal);

    private IReadOnlyList<FileRow> Read(string path)
    {
        try
        {
            if (new FileInfo(path).Length > GlossaryFile.MaxBytes)
                throw new GlossaryFileException(FileFault.TooLarge);
            return GlossaryFile.Read(File.ReadAllBytes(path));
        }
        catch (Exception exception) when (exception is FormatException or IOException or UnauthorizedAccessException)
        {
            log.LogWarning("Glossary file {File} skipped: {Reason}", Path.GetFileName(path), exception.Message);
            HasTakenAll = false;
            return [];
        }
    }

    private void Report(string file, Shipped shipped)
    {
        if (shipped.Outcome == ShippedOutcome.Refused)
        {
            HasTakenAll = false;
            log.LogWarning(
                "Glossary file {File}, line {Line}, «{Name}» skipped: {Problems}", file, shipped.Row.Line, shipped.Row.Name,
                string.Join("; ", shipped.Problems.Select(problem => $"{problem.Fault} {problem.Detail} {problem.Other?.Name}".Trim())));
        }
        else if (shipped.Outcome == ShippedOutcome.KeptNewsroomWords)
        {
            log.LogWarning("Glossary file {File}, line {Line}: «{Name}» changed, but the newsroom has decided about it since: its words stay", file, shipped.Row.Line, shipped.Row.Name);
        }
    }
}
