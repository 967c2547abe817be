using Microsoft.EntityFrameworkCore;
using SinoNews.Storage;

namespace SinoNews.Comments.Desk;

/// <summary>How many comments stand in a state. Moved in the transaction of what changes it, so it is always exact.</summary>
public sealed class StateCount
{
    public CommentState State { get; private set; }

    public int Count { get; private set; }
}

/// <summary>How many stand in a view across the states, each along its own short index.</summary>
public static class ViewCounts
{
    /// <summary>Comments whose reports wait.</summary>
    public static Task<int> ReportedComments(this NewsDb db, CancellationToken ct) => db.Comments.CountAsync(comment => comment.ReportWeight > 0, ct);

    /// <summary>Comments that wait for a second colleague.</summary>
    public static Task<int> EscalatedComments(this NewsDb db, CancellationToken ct) => db.Comments.CountAsync(comment => comment.EscalatedTo != null, ct);
}
