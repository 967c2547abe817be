using Microsoft.EntityFrameworkCore;
using SinoNews.Comments.Readers;
using SinoNews.Storage;

namespace SinoNews.Comments.Reports;

/// <summary>Receives readers' reports, each in one act of the store's writer. They rank a comment for the desk and never hide it.</summary>
public sealed class ReportDesk(StoreWriter writer)
{
    /// <summary>Keeps the report. A second one by the same reader takes the place of the first.</summary>
    /// <param name="network">The sender's block; only its pseudonym is kept, and only where the complaint proves no reader.</param>
    /// <returns>After the commit. False when readers see no such comment, or it is not one that they report.</returns>
    /// <exception cref="StoreSaturatedException">Too many acts wait: nothing was written.</exception>
    public Task<bool> Report(long articleId, long commentId, string network, Complaint complaint, DateTime now, CancellationToken ct) => writer.Run(
        async db =>
        {
            if (await db.Reportable(articleId, commentId, now).AsNoTracking().SingleOrDefaultAsync(ct) is not { } comment)
                return false;
            var reporter = await db.ProvenReader(complaint.Proof, ct) ?? CommentReport.ReporterOf(network, await db.ReaderKey(ct));
            var report = await db.CommentReports.SingleOrDefaultAsync(report => report.CommentId == commentId && report.Reporter == reporter, ct)
                ?? db.CommentReports.Add(CommentReport.On(commentId, reporter)).Entity;
            if (comment.ReportsSettled && report.State is ReportState.Dismissed)
                return true; // that was answered, and the words are the same
            report.Say(complaint, (await Record(db, reporter, report.Id, ct)).Weight, comment.ReportedAt(now));
            await db.SaveChangesAsync(ct);
            if (!comment.ReportsSettled)
                db.WeighReports(commentId, await db.WeightOfReports(commentId, ct));
            return true;
        },
        ct);

    private static async Task<ReporterRecord> Record(NewsDb db, string reporter, long but, CancellationToken ct)
    {
        var others = db.CommentReports.Where(report => report.Reporter == reporter && report.Id != but);
        return new ReporterRecord(
            await others.CountAsync(report => report.State == ReportState.Upheld, ct),
            await others.CountAsync(report => report.State == ReportState.Dismissed, ct),
            await others.CountAsync(report => report.State == ReportState.Open, ct));
    }
}

/// <summary>What readers may report, and what was reported.</summary>
public static class ReportQueries
{
    /// <summary>The comment, if readers see it now and it is a reader's.</summary>
    public static IQueryable<Comment> Reportable(this NewsDb db, long articleId, long commentId, DateTime now) => db.Comments.Where(comment =>
        comment.Id == commentId && comment.ArticleId == articleId && comment.State == CommentState.Approved && comment.StaffId == null
        && comment.Article.VisibleFrom <= now);

    /// <summary>What the open reports on a comment weigh together. Counted, not loaded: what the next one costs does not grow with the campaign.</summary>
    internal static async Task<int> WeightOfReports(this NewsDb db, long commentId, CancellationToken ct)
    {
        var open = db.CommentReports.Where(report => report.CommentId == commentId && report.State == ReportState.Open);
        return ReportWeight.Together(
            await open.CountAsync(report => report.Weight == ReportWeight.OfAStranger, ct),
            await open.CountAsync(report => report.Weight == ReportWeight.OfTheProven, ct));
    }

    /// <summary>All reports on these comments, tracked, by comment.</summary>
    internal static async Task<ILookup<long, CommentReport>> ReportsOn(this NewsDb db, IReadOnlyCollection<long> comments, CancellationToken ct) =>
        (await db.CommentReports.Where(report => comments.Contains(report.CommentId)).ToListAsync(ct)).ToLookup(report => report.CommentId);
}
