namespace SinoNews.Comments.Learning;

/// <summary>
/// A model with what cross-validation says of it: each fifth of the examples scored by what the other four taught; for
/// the figures, those of one group never by one another.
/// </summary>
/// <param name="Precision">Of those that it would hold, how many were unwanted: 0 to 1; 0 when it would hold none.</param>
/// <param name="Recall">Of those that were unwanted, how many it would hold: 0 to 1.</param>
public sealed record Trained(LinearModel Model, int Samples, int Unwanted, double Precision, double Recall)
{
    /// <summary>Fewer of either class teach nothing that could be relied on.</summary>
    public const int FewestOfEach = 20;

    private const int FoldCount = 5;

    /// <param name="holdScore">The score from which on comments are held: precision and recall are of this one.</param>
    /// <returns>Null when there are too few examples of either class.</returns>
    public static Trained? From(IReadOnlyList<Example> examples, int holdScore)
    {
        var unwanted = examples.Count(example => example.IsUnwanted);
        if (Math.Min(unwanted, examples.Count - unwanted) < FewestOfEach)
            return null;
        var unseen = Unseen(examples);
        // What a score means is learned of the like of what was learned, too: all of one class may be one group, and no other knows it.
        var calibration = Calibrating.Fit(examples.All(example => example.Group is null) ? unseen : Unseen([.. examples.Select(example => example with { Group = null })]));
        var held = unseen.Where(scored => LinearModel.ScoreOf(scored.Sum, calibration) >= holdScore).ToList();
        var right = held.Count(scored => scored.IsUnwanted);
        return new Trained(
            Training.Fit(examples).Calibrated(calibration), examples.Count, unwanted,
            held.Count == 0 ? 0 : (double)right / held.Count, (double)right / unwanted);
    }

    // Each by what was learned without it.
    private static List<(double Sum, bool IsUnwanted)> Unseen(IReadOnlyList<Example> examples) => [.. Folds.Of(examples, FoldCount).SelectMany(fold =>
    {
        var model = Training.Fit(fold.Learned);
        return fold.Kept.Select(example => (model.Sum(example.Features), example.IsUnwanted));
    })];
}
