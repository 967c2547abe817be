using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;
using SinoNews.Comments.Reports;
using SinoNews.Storage;

namespace SinoNews.Tests.Comments;

/// <summary>What is kept beside the comments must agree with them, whatever was done: counts, index rows, histories.</summary>
internal static class Books
{
    internal static Task AssertBalance(SiteUnderTest site) => site.Store(async db =>
    {
        await AssertBalance(db);
        return true;
    });

    internal static async Task AssertBalance(NewsDb db)
    {
        var comments = await db.Comments.AsNoTracking().Include(comment => comment.Decisions).AsSplitQuery().ToListAsync();

        var counts = await db.CommentCounts.AsNoTracking().ToDictionaryAsync(count => count.State, count => count.Count);
        Assert.Equal(
            Enum.GetValues<CommentState>().Select(state => (state, comments.Count(comment => comment.State == state))),
            counts.OrderBy(count => count.Key).Select(count => (count.Key, count.Value)));

        Assert.All(await db.Articles.AsNoTracking().ToListAsync(), article => Assert.Equal(
            comments.Count(comment => comment.ArticleId == article.Id && comment.State is CommentState.Approved), article.CommentCount));

        Assert.Equal(
            comments.Select(comment => comment.Id).Order(),
            await db.Database.SqlQuery<long>($"SELECT rowid AS \"Value\" FROM \"CommentIndex\" ORDER BY rowid").ToListAsync());

        var reports = (await db.CommentReports.AsNoTracking().ToListAsync()).ToLookup(report => report.CommentId);
        var revisions = (await db.CommentRevisions.AsNoTracking().ToListAsync()).ToLookup(revision => revision.CommentId);
        Assert.All(reports, of => Assert.Contains(comments, comment => comment.Id == of.Key));
        Assert.All(comments, comment =>
        {
            var open = reports[comment.Id].Where(report => report.State is ReportState.Open).ToList();
            Assert.Equal(comment.ReportsSettled ? 0 : ReportWeight.Together(open.Count(report => report.Weight == 1), open.Count(report => report.Weight == 3)), comment.ReportWeight);
            Assert.True(!comment.ReportsSettled || comment.State is CommentState.Pending or CommentState.Approved); // an escalation may hide it
            Assert.True(comment.State is CommentState.Pending or CommentState.Approved || open.Count == 0);
            var history = comment.Decisions.OrderBy(decision => decision.Version).ToList();
            // Each version is a decision, a change by the reader, after which the rules may have moved it, or the one proof that did.
            var edits = revisions[comment.Id].Count();
            Assert.InRange(comment.Version - history.Count - edits, 0, comment.IsProven ? 1 : 0);
            Assert.Equal(history.Count, history.Select(decision => decision.Version).Distinct().Count(version => version >= 1 && version <= comment.Version));
            if (edits == 0)
            {
                Assert.Equal(history.Skip(1).Select(decision => decision.From), history.SkipLast(1).Select(decision => decision.To));
                Assert.Equal(history.LastOrDefault()?.To ?? comment.State, comment.State);
            }
            Assert.Equal(edits > 0, comment.EditedAt is not null);
            Assert.Equal((history.LastOrDefault()?.ById, history.LastOrDefault()?.At), (comment.DecidedById, comment.DecidedAt));
            Assert.True(comment.PinnedAt is null || comment is { State: CommentState.Approved, ParentId: null });
        });
    }
}
