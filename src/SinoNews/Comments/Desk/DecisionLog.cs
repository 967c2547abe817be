using Microsoft.EntityFrameworkCore;
using SinoNews.Storage;

namespace SinoNews.Comments.Desk;

/// <summary>سجل القرارات: who decided what about which comment, newest first.</summary>
public sealed class DecisionLog(NewsDb db)
{
    public async Task<LogPage<LogRow>> Page(LogFilter filter, long? before, CancellationToken ct) =>
        await Newest(await filter.Matching(db, ct), ct).Page(before);

    /// <summary>Every decision that matches and was there when the reading began; never all of them in memory.</summary>
    public async Task<IAsyncEnumerable<LogRow>> All(LogFilter filter, CancellationToken ct) =>
        Newest(await filter.Matching(db, ct), ct).All(ct);

    private NewestFirst<LogRow> Newest(IQueryable<Decision> decisions, CancellationToken ct) => new(
        row => row.Id,
        (before, atMost) => Rows(decisions.Where(decision => decision.Id < before)).Take(atMost).ToListAsync(ct));

    private IQueryable<LogRow> Rows(IQueryable<Decision> decisions) =>
        from decision in decisions
        join comment in db.Comments on decision.CommentId equals comment.Id
        orderby decision.Id descending
        select new LogRow(
            decision.Id,
            decision.At,
            decision.By.Name,
            decision.Act,
            decision.Reason,
            decision.From,
            decision.To,
            decision.TextBefore,
            // What the next change of the words found is what this one left.
            decision.TextBefore == null ? null : db.Decisions
                .Where(later => later.CommentId == decision.CommentId && later.Version > decision.Version && later.TextBefore != null)
                .OrderBy(later => later.Version).Select(later => later.TextBefore).FirstOrDefault() ?? comment.Text,
            decision.BatchId,
            decision.CommentId,
            decision.Version,
            decision.Version == comment.Version && comment.EscalatedTo == null
                && decision.Act != ModerationAct.Undo && decision.Act != ModerationAct.Escalate && decision.Act != ModerationAct.Return
                && !db.Decisions.Any(before => before.CommentId == decision.CommentId && before.Version == decision.Version - 1 && before.Act == ModerationAct.Escalate)
                && (comment.StaffId == null || decision.Version > 1),
            comment.Name,
            comment.Text,
            comment.ArticleId,
            comment.Article.Slug,
            comment.Article.Title);
}

/// <summary>A decision as the log shows it.</summary>
/// <param name="By">The colleague's name.</param>
/// <param name="TextBefore">The words that it replaced; null when it changed none.</param>
/// <param name="TextAfter">The words that it put in their place.</param>
/// <param name="Version">The comment's version that it made.</param>
/// <param name="MayUndo">It is the comment's last, and one that can be taken back.</param>
/// <param name="Name">Whose comment it is.</param>
/// <param name="Text">The comment's words as they are now.</param>
public sealed record LogRow(
    long Id,
    DateTime At,
    string By,
    ModerationAct Act,
    RejectionReason? Reason,
    CommentState From,
    CommentState To,
    string? TextBefore,
    string? TextAfter,
    long? BatchId,
    long CommentId,
    int Version,
    bool MayUndo,
    string Name,
    string Text,
    long ArticleId,
    string ArticleSlug,
    string ArticleTitle);
