using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SinoNews.Comments.Reports;

namespace SinoNews.Comments.Desk;

/// <summary>
/// A comment and all that hangs on it, at the moment of an escalation: for whoever has to prove later what stood there. No
/// e-mail address but its mask, and no network.
/// </summary>
public sealed record Evidence(DateTime TakenAt, EvidenceComment Comment, EvidenceStory Story)
{
    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // a file and a store's column; a page encodes it again
        Converters = { new JsonStringEnumConverter() },
    };

    public IReadOnlyList<EvidenceReport> Reports { get; init; } = [];

    /// <summary>What it said before its reader changed it, oldest first.</summary>
    public IReadOnlyList<EvidenceText> Revisions { get; init; } = [];

    public IReadOnlyList<EvidenceDecision> Decisions { get; init; } = [];

    /// <param name="comment">With its article, and its decisions with who made them.</param>
    internal static Evidence Of(Comment comment, IEnumerable<CommentReport> reports, IEnumerable<CommentRevision> revisions, DateTime now) => new(
        now,
        new EvidenceComment(
            comment.Id, comment.Version, comment.State, comment.Name, EmailMask.Of(comment.Email, comment.AnonymisedAt), comment.Text, comment.Removed,
            comment.CreatedAt, comment.EditedAt, comment.Reason, comment.Risk, comment.Findings),
        new EvidenceStory(
            comment.ArticleId, comment.Article.Title, $"/a/{comment.ArticleId}", comment.Article.State.ToString(), comment.Article.VisibleFrom, comment.Article.LiveRevision))
    {
        Reports = [.. reports.OrderBy(report => report.Id).Select(report => new EvidenceReport(report.Reason, report.Note, report.Weight, report.State, report.At))],
        Revisions = [.. revisions.OrderBy(revision => revision.Id).Select(revision => new EvidenceText(revision.Text, revision.At))],
        Decisions = [.. comment.Decisions.OrderBy(decision => decision.Version).Select(decision => new EvidenceDecision(
            decision.Version, decision.Act, decision.From, decision.To, decision.Reason, decision.TextBefore, decision.By.Name, decision.At))],
    };

    public static Evidence FromJson(string json) => JsonSerializer.Deserialize<Evidence>(json, Written)!;

    /// <summary>SHA-256 of the text in UTF-8, in hexadecimal.</summary>
    public static string Hash(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));

    internal string ToJson() => JsonSerializer.Serialize(this, Written);
}

/// <inheritdoc cref="Evidence"/>
public sealed record EvidenceComment(
    long Id, int Version, CommentState State, string Name, string Email, string Text, string? Removed,
    DateTime CreatedAt, DateTime? EditedAt, HoldReason Reason, int Risk, IReadOnlyList<Finding> Findings);

/// <summary>The story that it stands under.</summary>
/// <param name="Revision">The number of the words that readers saw.</param>
public sealed record EvidenceStory(long Id, string Title, string Address, string State, DateTime? PublishedAt, int? Revision);

/// <inheritdoc cref="Evidence"/>
public sealed record EvidenceReport(RejectionReason Reason, string Note, int Weight, ReportState State, DateTime At);

/// <inheritdoc cref="Evidence"/>
public sealed record EvidenceText(string Text, DateTime ReplacedAt);

/// <inheritdoc cref="Evidence"/>
public sealed record EvidenceDecision(
    int Version, ModerationAct Act, CommentState From, CommentState To, RejectionReason? Reason, string? TextBefore, string By, DateTime At);
