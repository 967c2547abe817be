using SinoNews.Comments.Learning;

namespace SinoNews.Tests.Comments.Learning;

/// <summary>How examples are parted for cross-validation.</summary>
public sealed class FoldsTests
{
    private static readonly string[] Marks = ["ظغظغ", "ثخثخ", "ذضذض", "قصقص", "پژپژ"];

    [Fact]
    public void One_group_is_never_on_both_sides_and_each_example_is_judged_once()
    {
        var random = new Random(4);
        Example[] examples = [.. Teaching.Examples(150).Select(example => example with { Group = random.Next(3) == 0 ? null : $"{random.Next(40)}" })];

        var folds = Folds.Of(examples, 5).ToList();

        Assert.Equal(5, folds.Count);
        Assert.All(folds, fold =>
        {
            Assert.Empty(fold.Learned.Select(example => example.Group).OfType<string>().Intersect(fold.Kept.Select(example => example.Group).OfType<string>()));
            Assert.Equal(examples.ToHashSet(), fold.Learned.Concat(fold.Kept).ToHashSet());
            Assert.Equal(examples.Length, fold.Learned.Count + fold.Kept.Count);
        });
        Assert.Equal(examples.ToHashSet(), folds.SelectMany(fold => fold.Kept).ToHashSet());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Each_fold_has_about_as_many_of_either_class(bool grouped)
    {
        Example[] examples = [.. Teaching.Examples(100).Take(160).Select((example, i) => example with { Group = grouped ? $"{example.IsUnwanted}{i % (example.IsUnwanted ? 12 : 30)}" : null })];

        var folds = Folds.Of(examples, 5).ToList();

        Assert.All(folds, fold => Assert.InRange(fold.Kept.Count(example => !example.IsUnwanted), 17, 23));
        Assert.All(folds, fold => Assert.InRange(fold.Kept.Count(example => example.IsUnwanted), 9, 15));
        if (!grouped)
            Assert.All(folds, fold => Assert.Equal((20, 12), (fold.Kept.Count(example => !example.IsUnwanted), fold.Kept.Count(example => example.IsUnwanted))));
    }

    [Fact]
    public void The_same_examples_are_parted_alike()
    {
        Example[] examples = [.. Teaching.Examples(40).Select((example, i) => example with { Group = i % 4 == 0 ? null : $"{i % 7}" })];

        Assert.Equal(Folds.Of(examples, 5).Select(fold => fold.Kept), Folds.Of(examples, 5).Select(fold => fold.Kept));
    }

    [Fact]
    public void What_tells_only_a_group_by_its_own_mark_is_no_recall()
    {
        var (alone, grouped) = (Trained.From(Marked(grouped: false), 60)!, Trained.From(Marked(grouped: true), 60)!);

        Assert.True(alone.Recall > 0.8, $"recall {alone.Recall}");
        Assert.True(grouped.Recall < 0.3, $"recall {grouped.Recall}");
        Assert.Equal((alone.Samples, alone.Unwanted), (grouped.Samples, grouped.Unwanted));
    }

    [Fact]
    public void What_came_all_from_one_reader_claims_nothing_of_others()
    {
        var trained = Trained.From([.. Teaching.Examples(40).Select(example => example with { Group = example.IsUnwanted ? "one" : null })], 60)!;

        Assert.True(trained.Recall < 0.1, $"recall {trained.Recall}");
        var (offer, wanted) = (Features.Of(new Circumstances(Teaching.Offer(500), Elapsed: 2)), Features.Of(new Circumstances(Teaching.Wanted(500), Elapsed: 90)));
        Assert.True(trained.Model.Score(offer) > 60 && trained.Model.Score(wanted) < 40, $"the same reader's next: {trained.Model.Score(offer)}, a stranger's: {trained.Model.Score(wanted)}");
    }

    private static IReadOnlyList<Example> Marked(bool grouped) =>
    [
        .. Enumerable.Range(0, 100).Select(i => new Example(Features.Of(new Circumstances(Teaching.Wanted(i))), false)),
        .. Enumerable.Range(0, 100).Select(i => new Example(Features.Of(new Circumstances($"{Teaching.Wanted(200 + i)} {Marks[i % 5]}")), true) { Group = grouped ? Marks[i % 5] : null }),
    ];
}
