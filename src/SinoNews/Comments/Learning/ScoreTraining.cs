using Microsoft.EntityFrameworkCore;
using SinoNews.Storage;

namespace SinoNews.Comments.Learning;

/// <summary>
/// Learns from the desk: collects what was decided since, and trains a new version of the score when that is enough, or
/// once a day. One at a time; nothing of it but the writing is done on the writer's thread.
/// </summary>
public sealed class ScoreTraining(StoreWriter writer) : IDisposable
{
    /// <summary>The newest samples of either class that are kept and learned from.</summary>
    public const int OfEachClass = 10_000;

    /// <summary>Versions that are kept.</summary>
    public const int Kept = 5;

    private const int EnoughNew = 20;

    /// <summary>At the first round at most so many of the newest decisions are read: older ones would be trimmed again.</summary>
    private const int Newest = 60_000;

    /// <summary>Where the policy holds nothing for its score, the figures are those of this one.</summary>
    private const int UsualHoldScore = 80;

    private readonly SampleCollecting _collecting = new(writer);
    private readonly SemaphoreSlim _turn = new(1, 1);
    private long? _collected;
    private int _changed;

    /// <param name="asked">Also trains when little is new.</param>
    /// <returns>The new version; null when none was made: too little is new, or too little is known of either class.</returns>
    public async Task<ScoreModel?> Learn(NewsDb db, DateTime now, bool asked, CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            var newest = await db.NewestScore(ct);
            _collected ??= await Beginning(db, newest, ct);
            while (await _collecting.Step(db, _collected.Value, ct) is { } step)
                (_collected, _changed) = (step.Last, _changed + step.Comments);
            return asked || IsDue(newest, now) || (newest is null && await IsEnough(db, ct)) ? await Train(db, newest?.Id, now, ct) : null;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    // A model of another form knows nothing that this program could read: all is collected anew.
    private static async Task<long> Beginning(NewsDb db, ScoreModel? newest, CancellationToken ct)
    {
        var last = await db.Decisions.MaxAsync(decision => (long?)decision.Id, ct) ?? 0;
        return Math.Max(newest?.LastDecisionId ?? 0, last - Newest);
    }

    // After an erasure there is no version, and perhaps nothing new.
    private static async Task<bool> IsEnough(NewsDb db, CancellationToken ct) =>
        await db.CountSamples(ct) is { Wanted: >= Trained.FewestOfEach, Unwanted: >= Trained.FewestOfEach };

    private bool IsDue(ScoreModel? newest, DateTime now) => _changed > 0
        && (newest is null || _changed >= Math.Max(EnoughNew, newest.Samples / 20) || newest.TrainedAt <= now.AddDays(-1));

    private async Task<ScoreModel?> Train(NewsDb db, int? before, DateTime now, CancellationToken ct)
    {
        var policy = await db.CommentPolicies.AsNoTracking().SingleAsync(ct);
        var examples = await db.Examples(OfEachClass, ct);
        var (last, changed) = (_collected!.Value, _changed);
        if (await Task.Run(() => Trained.From(examples, policy.HoldScore > 0 ? policy.HoldScore : UsualHoldScore), ct) is not { } trained)
            return null;
        var model = await writer.Run(db => Save(db, ScoreModel.Of(trained, last, now), before, ct), ct);
        _changed -= model is null ? 0 : changed;
        return model;
    }

    // An erasure while it was trained took the versions away: what was learned from the reader's samples is not kept.
    private static async Task<ScoreModel?> Save(NewsDb db, ScoreModel model, int? before, CancellationToken ct)
    {
        if (before is { } id && !await db.ScoreModels.AnyAsync(known => known.Id == id, ct))
            return null;
        db.ScoreModels.Add(model);
        await db.SaveChangesAsync(ct);
        db.TrimModels(Kept);
        db.TrimSamples(unwanted: false, OfEachClass);
        db.TrimSamples(unwanted: true, OfEachClass);
        return model;
    }
}

/// <summary>What is asked of the versions of the score.</summary>
public static class ScoreQueries
{
    /// <summary>The version that scores; null where there is none that this program can read.</summary>
    public static Task<ScoreModel?> NewestScore(this NewsDb db, CancellationToken ct) =>
        db.ScoreModels.AsNoTracking().Where(model => model.Form == ScoreModel.CurrentForm).OrderByDescending(model => model.Id).FirstOrDefaultAsync(ct);

    /// <summary>Its number alone.</summary>
    internal static Task<int?> NewestScoreVersion(this NewsDb db, CancellationToken ct) =>
        db.ScoreModels.Where(model => model.Form == ScoreModel.CurrentForm).MaxAsync(model => (int?)model.Id, ct);

    /// <summary>How many samples of either class there are.</summary>
    public static async Task<(int Wanted, int Unwanted)> CountSamples(this NewsDb db, CancellationToken ct) =>
        (await db.TrainingSamples.CountAsync(sample => !sample.IsUnwanted, ct), await db.TrainingSamples.CountAsync(sample => sample.IsUnwanted, ct));
}
