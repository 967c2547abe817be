namespace SinoNews.Comments.Learning;

/// <summary>
/// Parts examples for cross-validation: each group whole in one fold, as many of either class in each fold as the groups
/// allow. The same examples are parted alike.
/// </summary>
public static class Folds
{
    private const int Seed = 20261130;

    /// <returns>For each fold what it is judged by, and itself; empty ones are left out.</returns>
    public static IEnumerable<(IReadOnlyList<Example> Learned, IReadOnlyList<Example> Kept)> Of(IReadOnlyList<Example> examples, int count)
    {
        var folds = Parted(examples, count);
        return folds.Where(fold => fold.Count > 0).Select(kept =>
            ((IReadOnlyList<Example>)[.. folds.Where(fold => fold != kept).SelectMany(fold => fold)], (IReadOnlyList<Example>)kept));
    }

    // The largest groups first: what comes last evens out what they left.
    private static List<List<Example>> Parted(IReadOnlyList<Example> examples, int count)
    {
        var folds = Enumerable.Range(0, count).Select(_ => new List<Example>()).ToList();
        var filled = new (double Wanted, double Unwanted)[count];
        var all = Count(examples);
        foreach (var group in Groups(examples).OrderByDescending(group => group.Count))
        {
            var (wanted, unwanted) = Count(group);
            var at = Enumerable.Range(0, count).MinBy(fold =>
                (wanted * filled[fold].Wanted / all.Wanted / all.Wanted) + (unwanted * filled[fold].Unwanted / all.Unwanted / all.Unwanted));
            folds[at].AddRange(group);
            filled[at] = (filled[at].Wanted + wanted, filled[at].Unwanted + unwanted);
        }
        return folds;
    }

    private static IEnumerable<IReadOnlyList<Example>> Groups(IReadOnlyList<Example> examples)
    {
        var shuffled = examples.ToArray();
        new Random(Seed).Shuffle(shuffled);
        return shuffled.Select((example, i) => (Example: example, Alone: example.Group is null ? i : -1))
            .GroupBy(one => (one.Example.Group, one.Alone), one => one.Example).Select(group => group.ToList());
    }

    private static (double Wanted, double Unwanted) Count(IReadOnlyCollection<Example> examples)
    {
        var unwanted = examples.Count(example => example.IsUnwanted);
        return (examples.Count - unwanted, unwanted);
    }
}
