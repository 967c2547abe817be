using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Backups;
using SinoNews.Comments.Desk;
using SinoNews.Search;
using SinoNews.Storage;
using SinoNews.Web.Background;
using SinoNews.Web.Caching;
using SinoNews.Web.Mail;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Telemetry;

/// <summary>How the site stands at one moment, for who looks after it: no address, no secret, nobody's words but titles.</summary>
public sealed record SiteStatus
{
    /// <summary>Of this look; moments are UTC.</summary>
    public required DateTime At { get; init; }

    public required DateTime StartedAt { get; init; }

    /// <summary>What a probe would be told.</summary>
    public required IReadOnlyList<string> Faults { get; init; }

    /// <summary>Of the store.</summary>
    public required string? Schema { get; init; }

    public required FolderSize Size { get; init; }

    public required KeptBackup? Backup { get; init; }

    /// <summary>Of the last attempt; null when it did not fail.</summary>
    public required BackupFailure? BackupFailure { get; init; }

    public required bool SendsMail { get; init; }

    public required StoreFigures Waiting { get; init; }

    /// <summary>How long the oldest comment waits, where that is longer than the policy allows.</summary>
    public required TimeSpan? Late { get; init; }

    /// <summary>The next stories that the clock will publish.</summary>
    public required IReadOnlyList<PlannedStory> Next { get; init; }

    public required ShelfFigures Pages { get; init; }

    public required int PagesKept { get; init; }

    public required long BytesKept { get; init; }

    public required IReadOnlyList<Round> Rounds { get; init; }

    public required IndexReport Index { get; init; }

    public required ScoreVersion? Score { get; init; }
}

/// <summary>The model that scores comments.</summary>
public sealed record ScoreVersion(int Version, DateTime TrainedAt);

/// <summary>Gathers the status.</summary>
public sealed class StatusDesk(NewsDb db, SiteClock clock, Readiness readiness, DataFolder folder, BackupShelf backups, SiteMail mail, PageShelf shelf, Rounds rounds)
{
    private const int Planned = 3;

    public async Task<SiteStatus> Look(CancellationToken ct)
    {
        var now = clock.Now;
        return new SiteStatus
        {
            At = now,
            StartedAt = rounds.StartedAt,
            Faults = await readiness.Faults(ct),
            Schema = StoreSchema.Of(db),
            Size = folder.Size(),
            Backup = backups.Newest(now),
            BackupFailure = backups.LastFailure,
            SendsMail = mail.IsOn,
            Waiting = await StoreFigures.Of(db, now, ct),
            Late = await db.LongestWait(now, ct),
            Next = await Next(now, ct),
            Pages = shelf.Figures,
            PagesKept = shelf.Count,
            BytesKept = shelf.Bytes,
            Rounds = rounds.All,
            Index = IndexReport.Of(db),
            Score = await db.ScoreModels.OrderByDescending(model => model.Id).Select(model => new ScoreVersion(model.Id, model.TrainedAt)).FirstOrDefaultAsync(ct),
        };
    }

    private Task<List<PlannedStory>> Next(DateTime now, CancellationToken ct) => db.Articles
        .Where(article => article.State == ArticleState.Scheduled && article.VisibleFrom > now).OrderBy(article => article.VisibleFrom).Take(Planned)
        .Select(article => new PlannedStory(article.Id, article.Title, article.Slug, article.VisibleFrom!.Value)).ToListAsync(ct);
}
