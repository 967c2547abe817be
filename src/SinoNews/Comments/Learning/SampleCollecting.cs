using Microsoft.EntityFrameworkCore;
using SinoNews.Storage;

namespace SinoNews.Comments.Learning;

/// <summary>
/// Makes samples of what was decided, in steps: read outside the writer, and written through it. Collected twice, it is
/// the same: a sample follows its comment as it stands.
/// </summary>
public sealed class SampleCollecting(StoreWriter writer)
{
    /// <summary>Decisions a step: the writer gets so few rows at a time that nobody's post waits behind them.</summary>
    public const int StepSize = 200;

    /// <summary>Comments of one campaign that teach: thousands that say the same are one lesson, and must not drown the others.</summary>
    public const int OfACampaign = 10;

    /// <param name="after">The last decision that was collected.</param>
    /// <returns>The last decision of this step, and how many comments it was about; null when there is none.</returns>
    public async Task<(long Last, int Comments)?> Step(NewsDb db, long after, CancellationToken ct)
    {
        var decided = await db.Decisions.Where(decision => decision.Id > after).OrderBy(decision => decision.Id).Take(StepSize)
            .Select(decision => new { decision.Id, decision.CommentId }).ToListAsync(ct);
        if (decided.Count == 0)
            return null;
        var ids = decided.ConvertAll(decision => decision.CommentId).Distinct().ToList();
        var comments = await db.Comments.AsNoTracking().Include(comment => comment.Decisions)
            .Where(comment => ids.Contains(comment.Id) && comment.StaffId == null && comment.Reader != "").OrderBy(comment => comment.Id).AsSplitQuery().ToListAsync(ct);
        var room = await Campaigns(db, comments, ct);
        var (kept, away) = (new List<(TrainingSample Sample, int Version)>(), new List<long>());
        foreach (var comment in comments)
        {
            if (Lessons.Of(comment) is var lesson and not Lesson.None && HasRoom(room, comment))
                kept.Add((TrainingSample.Of(comment, lesson, Features.Of(await db.CircumstancesOf(comment, comment.Text, ct))), comment.Version));
            else
                away.Add(comment.Id);
        }
        await Write(kept, away, ct);
        return (decided[^1].Id, kept.Count + away.Count);
    }

    private Task<bool> Write(IReadOnlyList<(TrainingSample Sample, int Version)> kept, IReadOnlyList<long> away, CancellationToken ct) => writer.Run(
        db =>
        {
            foreach (var (sample, version) in kept)
                db.Keep(sample, version);
            foreach (var id in away)
                db.TakeSampleAway(id);
            return Task.FromResult(true);
        },
        ct);

    private static async Task<Dictionary<long, HashSet<long>>> Campaigns(NewsDb db, IEnumerable<Comment> comments, CancellationToken ct)
    {
        var campaigns = new Dictionary<long, HashSet<long>>();
        foreach (var campaign in comments.Select(comment => comment.CampaignId).OfType<long>().Distinct())
        {
            campaigns[campaign] = (await db.TrainingSamples.Join(db.Comments, sample => sample.CommentId, comment => comment.Id, (_, comment) => comment)
                .Where(comment => comment.CampaignId == campaign).Select(comment => comment.Id).Take(OfACampaign).ToListAsync(ct)).ToHashSet();
        }
        return campaigns;
    }

    private static bool HasRoom(Dictionary<long, HashSet<long>> campaigns, Comment comment) =>
        comment.CampaignId is not { } campaign || campaigns[campaign].Contains(comment.Id)
        || (campaigns[campaign].Count < OfACampaign && campaigns[campaign].Add(comment.Id));
}
