using Microsoft.EntityFrameworkCore;
using SinoNews.Storage;

namespace SinoNews.Comments.Learning;

/// <summary>What became of the comments that wait when a version came.</summary>
/// <param name="Comments">How many have another score, or another reason for it, than before.</param>
public sealed record Rescored(int Version, int Comments);

/// <summary>
/// Lets the scores of the comments that wait follow the newest version, in steps: read outside the writer, and written
/// through it. What has that score already is only read, so a process that does not know how far another came begins anew.
/// </summary>
public sealed class Rescoring(StoreWriter writer, ScoreCache scores)
{
    /// <summary>Comments a step: the writer gets so few rows at a time that nobody's post waits behind them.</summary>
    public const int StepSize = 200;

    private int? _followed;

    /// <returns>Null when nothing is to be done: there is no version, all follow it already, or it was taken away meanwhile.</returns>
    public async Task<Rescored?> Follow(NewsDb db, CancellationToken ct)
    {
        if (await db.NewestScoreVersion(ct) is not { } version || version == _followed || await scores.Of(db, version, ct) is not { } scorer)
            return null;
        var (changed, after) = (0, 0L);
        while (await Waiting(db, after, ct) is [.., var last] waiting)
        {
            if (await Write(version, await Others(db, waiting, scorer, ct), ct) is not { } written)
                return null;
            (changed, after) = (changed + written, last.Id);
        }
        _followed = version;
        return new Rescored(version, changed);
    }

    // Whatever comes later is scored by this version, or a newer one.
    private static Task<List<Comment>> Waiting(NewsDb db, long after, CancellationToken ct) => db.Comments.AsNoTracking().Include(comment => comment.Decisions)
        .Where(comment => comment.State == CommentState.Pending && comment.Id > after && comment.EscalatedTo == null && comment.StaffId == null)
        .OrderBy(comment => comment.Id).Take(StepSize).AsSplitQuery().ToListAsync(ct);

    /// <summary>Those that the version scores otherwise.</summary>
    private static async Task<Dictionary<long, (Comment Seen, Scored Scored)>> Others(NewsDb db, List<Comment> waiting, Scorer scorer, CancellationToken ct)
    {
        var known = await db.WithRecord([.. waiting.Select(comment => comment.Reader).Where(reader => reader.Length > 0).Distinct()], ct);
        var others = new Dictionary<long, (Comment, Scored)>();
        foreach (var comment in waiting)
        {
            var text = comment.WordsReceived;
            var scored = scorer.Score(known.Contains(comment.Reader) ? await db.CircumstancesOf(comment, text, ct)
                : new Circumstances(text, comment.Elapsed, comment.Removed, IsProven: comment.IsProven));
            if (comment.Rescore(scored))
                others.Add(comment.Id, (comment, scored));
        }
        return others;
    }

    /// <returns>How many it wrote; null when the version does not hold any more, as after an erasure.</returns>
    private async Task<int?> Write(int version, Dictionary<long, (Comment Seen, Scored Scored)> others, CancellationToken ct) =>
        others.Count == 0 ? 0 : await writer.Run(db => Write(db, version, others, ct), ct);

    private static async Task<int?> Write(NewsDb db, int version, Dictionary<long, (Comment Seen, Scored Scored)> others, CancellationToken ct)
    {
        if (await db.NewestScoreVersion(ct) != version)
            return null;
        var written = 0;
        foreach (var comment in await db.Comments.Where(comment => others.Keys.Contains(comment.Id)).ToListAsync(ct))
        {
            var (seen, scored) = others[comment.Id];
            if (comment.WaitsForDesk && IsAsSeen(comment, seen) && Rescore(db, comment, scored))
                written++;
        }
        await db.SaveChangesAsync(ct);
        return written;
    }

    // A reader who proves the address meanwhile has the comment judged anew, and scored by this version.
    private static bool IsAsSeen(Comment comment, Comment seen) => comment.Version == seen.Version && comment.IsProven == seen.IsProven;

    // The index knows by which rules a comment is found, and nothing of the score.
    private static bool Rescore(NewsDb db, Comment comment, Scored scored)
    {
        var before = comment.Findings;
        if (!comment.Rescore(scored))
            return false;
        if (before.Count != comment.Findings.Count)
            db.ReindexComment(comment);
        return true;
    }
}
