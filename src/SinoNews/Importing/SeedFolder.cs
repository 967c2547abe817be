using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SinoNews.Articles;
using SinoNews.Storage;

namespace SinoNews.Importing;

/// <summary>Reads a folder of seed files into the store. A file that can't be read is named and skipped; the rest go in.</summary>
public sealed class SeedFolder(NewsDb db, ArticleImporter importer, ILogger<SeedFolder> log)
{
    /// <summary>False when a file was left out which might go in another time.</summary>
    public bool HasTakenAll { get; private set; } = true;

    /// <param name="folder">Every .txt and .md file in it but README.md is a story.</param>
    /// <param name="zone">The zone in which the files' dates are written.</param>
    /// <param name="now">UTC: the date of stories that carry none.</param>
    /// <returns>How many stories were added or updated.</returns>
    public async Task<int> Seed(string folder, TimeZoneInfo zone, DateTime now, CancellationToken ct)
    {
        await EnsureSections(ct);
        var site = await db.Sites.SingleAsync(ct);
        var known = await importer.Known(ct);
        var changed = 0;
        foreach (var path in Files(folder))
        {
            if (Read(path, site.Tagline, zone) is not { } imported)
                continue;
            site.TakeTagline(imported.Tagline);
            if (known.TryGetValue(imported.SourceKey, out var hash) && hash == imported.Hash)
                continue;
            var outcome = await importer.Import(imported, now, ct);
            Report(Path.GetFileName(path), outcome, imported);
            HasTakenAll &= outcome is not (ImportOutcome.Duplicate or ImportOutcome.NoSuchSection);
            if (outcome is ImportOutcome.Added or ImportOutcome.Updated)
                changed++;
        }
        await db.SaveChangesAsync(ct);
        return changed;
    }

    private async Task EnsureSections(CancellationToken ct)
    {
        if (!await db.Sections.AnyAsync(ct))
            db.Sections.AddRange(Section.Initial());
        if (!await db.Sites.AnyAsync(ct))
            db.Sites.Add(new Site());
        await db.SaveChangesAsync(ct);
    }

    private static IEnumerable<string> Files(string folder) =>
        !Directory.Exists(folder) ? [] : Directory.EnumerateFiles(folder)
            .Where(path => Path.GetExtension(path).ToUpperInvariant() is ".TXT" or ".MD"
                && !string.Equals(Path.GetFileName(path), "README.md", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal);

    private ImportedArticle? Read(string path, string? tagline, TimeZoneInfo zone)
    {
        try
        {
            return SeedFile.Read(path, tagline, zone);
        }
        catch (Exception exception) when (exception is FormatException or IOException or UnauthorizedAccessException)
        {
            log.LogWarning("Seed {File} skipped: {Reason}", Path.GetFileName(path), exception.Message);
            HasTakenAll = false;
            return null;
        }
    }

    private void Report(string file, ImportOutcome outcome, ImportedArticle imported)
    {
        switch (outcome)
        {
            case ImportOutcome.Duplicate:
                log.LogWarning("Seed {File} skipped: the same words are here under another name", file);
                break;
            case ImportOutcome.KeptNewsroomWords:
                log.LogWarning("Seed {File} changed, but the newsroom has worked on the story since: its words stay", file);
                break;
            case ImportOutcome.NoSuchSection:
                log.LogWarning("Seed {File} skipped: there is no section '{Section}'", file, imported.SectionSlug);
                break;
            case ImportOutcome.Added or ImportOutcome.Updated:
                log.LogInformation("Seed {File}: {Outcome}", file, outcome);
                break;
        }
    }
}
