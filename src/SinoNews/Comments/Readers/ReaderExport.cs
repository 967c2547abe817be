using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using SinoNews.Comments.Rules;
using SinoNews.Storage;

namespace SinoNews.Comments.Readers;

/// <summary>
/// All that is kept of one reader, as a file says it. Colleagues' names, and who reported, are others' data and are not in it.
/// Its shape is described in src/README.md; a field that changes its meaning changes <see cref="Form"/>.
/// </summary>
/// <param name="Email">The address that was proved to be the reader's.</param>
public sealed record ReaderExport(string Email, DateTime ExportedAt)
{
    /// <summary>The name of this form of the file.</summary>
    public string Form { get; } = "sinonews-reader-data-1";

    public DateTime? VerifiedAt { get; init; }

    /// <summary>Since when no notices are sent.</summary>
    public DateTime? UnsubscribedAt { get; init; }

    public IReadOnlyList<ExportedBan> Bans { get; init; } = [];

    public IReadOnlyList<ExportedNote> Notes { get; init; } = [];

    public IReadOnlyList<ExportedReport> ReportsWritten { get; init; } = [];

    /// <summary>That there are some, and what they were taken for: numbers made of words, never the words.</summary>
    public IReadOnlyList<ExportedSamples> TrainingSamples { get; init; } = [];

    /// <summary>Read while they are written, a few at a time.</summary>
    public required IAsyncEnumerable<ExportedComment> Comments { get; init; }

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
        WriteIndented = true,
    };

    /// <param name="address">The address of a story by its id and slug.</param>
    public static async Task<ReaderExport> Of(NewsDb db, string reader, string email, Func<long, string, string> address, DateTime now, CancellationToken ct)
    {
        var verified = await db.VerifiedReaders.AsNoTracking().SingleOrDefaultAsync(one => one.Reader == reader, ct);
        return new ReaderExport(email, now)
        {
            VerifiedAt = verified?.VerifiedAt,
            UnsubscribedAt = verified?.UnsubscribedAt,
            Bans = await db.Bans.Where(ban => ban.Value == reader).Holding(now).Select(ban => new ExportedBan(ban.At, ban.Until)).ToListAsync(ct),
            Notes = await db.StaffNotes.Where(note => note.Reader == reader).OrderBy(note => note.Id).Select(note => new ExportedNote(note.Text, note.At)).ToListAsync(ct),
            ReportsWritten = await db.CommentReports.Where(report => report.Reporter == reader).OrderBy(report => report.Id)
                .Select(report => new ExportedReport(report.CommentId, report.Reason, report.Note, report.State, report.At)).ToListAsync(ct),
            TrainingSamples = await db.TrainingSamples.Where(sample => sample.Reader == reader).GroupBy(sample => sample.IsUnwanted)
                .Select(group => new ExportedSamples(group.Key ? "unwanted" : "wanted", group.Count())).ToListAsync(ct),
            Comments = ExportedComments.Of(db, reader, address, ct),
        };
    }

    public Task Write(Stream to, CancellationToken ct) => JsonSerializer.SerializeAsync(to, this, Json, ct);
}

/// <param name="Until">Null for good.</param>
public sealed record ExportedBan(DateTime Since, DateTime? Until);

/// <summary>What a colleague noted of the reader.</summary>
public sealed record ExportedNote(string Text, DateTime At);

/// <param name="Comment">Its number: what it says is another reader's.</param>
public sealed record ExportedReport(long Comment, RejectionReason Reason, string Note, Reports.ReportState State, DateTime At);

/// <param name="Label">wanted or unwanted.</param>
public sealed record ExportedSamples(string Label, int Count);
