using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SinoNews.Comments.Reports;
using SinoNews.Storage;

namespace SinoNews.Comments.Readers;

/// <summary>A comment with all that hangs on it, for its reader.</summary>
public sealed record ExportedComment
{
    public required long Id { get; init; }

    public required CommentState State { get; init; }

    public required ExportedStory Story { get; init; }

    /// <summary>The comment that opened its thread.</summary>
    public long? ReplyTo { get; init; }

    public required string Name { get; init; }

    /// <summary>Empty once it was kept long enough.</summary>
    public required string Email { get; init; }

    public string? Network { get; init; }

    public DateTime? AddressesForgottenAt { get; init; }

    public bool IsProven { get; init; }

    public bool WantsNotice { get; init; }

    public required string Text { get; init; }

    public string? RemovedCharacters { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime? EditedAt { get; init; }

    public DateTime? PinnedAt { get; init; }

    /// <summary>The rules of the house that fired.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    public int Risk { get; init; }

    public int? Score { get; init; }

    public int? SecondsToWrite { get; init; }

    /// <summary>It waits for a second colleague, and can't be erased before.</summary>
    public bool IsDisputed { get; init; }

    public IReadOnlyList<ExportedRevision> Revisions { get; init; } = [];

    public IReadOnlyList<ExportedDecision> Decisions { get; init; } = [];

    public IReadOnlyList<ExportedComplaint> Reports { get; init; } = [];
}

public sealed record ExportedStory(string Title, string Address);

/// <summary>What it said before the reader changed it.</summary>
public sealed record ExportedRevision(string Text, DateTime ReplacedAt);

public sealed record ExportedDecision(ModerationAct Act, CommentState From, CommentState To, RejectionReason? Reason, string? TextBefore, DateTime At);

/// <summary>A report about it.</summary>
public sealed record ExportedComplaint(RejectionReason Reason, ReportState State, DateTime At);

/// <summary>Reads a reader's comments, a few at a time, so that a file of any length takes the same room.</summary>
internal static class ExportedComments
{
    private const int Step = 50;

    internal static async IAsyncEnumerable<ExportedComment> Of(
        NewsDb db, string reader, Func<long, string, string> address, [EnumeratorCancellation] CancellationToken ct)
    {
        for (var after = 0L; ;)
        {
            var comments = await db.Comments.AsNoTracking().Include(comment => comment.Article).Include(comment => comment.Decisions).AsSplitQuery()
                .Where(comment => comment.Reader == reader && comment.Id > after).OrderBy(comment => comment.Id).Take(Step).ToListAsync(ct);
            var ids = comments.ConvertAll(comment => comment.Id);
            var revisions = (await db.CommentRevisions.AsNoTracking().Where(revision => ids.Contains(revision.CommentId)).OrderBy(revision => revision.Id).ToListAsync(ct))
                .ToLookup(revision => revision.CommentId, revision => new ExportedRevision(revision.Text, revision.At));
            var reports = (await db.CommentReports.AsNoTracking().Where(report => ids.Contains(report.CommentId)).OrderBy(report => report.Id).ToListAsync(ct))
                .ToLookup(report => report.CommentId, report => new ExportedComplaint(report.Reason, report.State, report.At));
            foreach (var comment in comments)
                yield return Of(comment, address) with { Revisions = [.. revisions[comment.Id]], Reports = [.. reports[comment.Id]] };
            if (comments.Count < Step)
                yield break;
            after = ids[^1];
        }
    }

    private static ExportedComment Of(Comment comment, Func<long, string, string> address) => new()
    {
        Id = comment.Id,
        State = comment.State,
        Story = new ExportedStory(comment.Article.Title, address(comment.ArticleId, comment.Article.Slug)),
        ReplyTo = comment.ParentId,
        Name = comment.Name,
        Email = comment.Email,
        Network = comment.Network,
        AddressesForgottenAt = comment.AnonymisedAt,
        IsProven = comment.IsProven,
        WantsNotice = comment.WantsNotice,
        Text = comment.Text,
        RemovedCharacters = comment.Removed,
        CreatedAt = comment.CreatedAt,
        EditedAt = comment.EditedAt,
        PinnedAt = comment.PinnedAt,
        Rules = [.. comment.Findings.Select(finding => finding.Reason).Prepend(comment.Reason).Distinct().Select(reason => reason.ToString())],
        Risk = comment.Risk,
        Score = comment.Score,
        SecondsToWrite = comment.Elapsed,
        IsDisputed = comment.EscalatedTo is not null,
        Decisions = [.. comment.Decisions.OrderBy(decision => decision.Version)
            .Select(decision => new ExportedDecision(decision.Act, decision.From, decision.To, decision.Reason, decision.TextBefore, decision.At))],
    };
}
