using SinoNews.Comments.Learning;

namespace SinoNews.Tests.Comments.Learning;

public sealed class TrainedTests
{
    [Fact]
    public void Cross_validation_tells_two_kinds_apart_much_better_than_chance()
    {
        var trained = Trained.From(Teaching.Examples(100), 60)!;

        Assert.Equal((200, 100), (trained.Samples, trained.Unwanted));
        Assert.True(trained.Precision > 0.8, $"precision {trained.Precision}");
        Assert.True(trained.Recall > 0.8, $"recall {trained.Recall}");
    }

    [Fact]
    public void Where_there_is_nothing_to_tell_them_apart_by_it_claims_nothing()
    {
        var random = new Random(3);
        var trained = Trained.From([.. Enumerable.Range(0, 200).Select(i => new Example(Features.Of(new Circumstances(Teaching.Wanted(i))), random.Next(2) == 0))], 80)!;

        Assert.True(trained.Recall < 0.2, $"recall {trained.Recall}");
        Assert.InRange(trained.Model.Score(Features.Of(new Circumstances(Teaching.Wanted(500)))), 25, 75);
    }

    [Fact]
    public void The_same_examples_make_the_same_model_with_the_same_figures()
    {
        var (one, other) = (Trained.From(Teaching.Examples(40), 80)!, Trained.From(Teaching.Examples(40), 80)!);

        Assert.Equal(one.Model.Pack(), other.Model.Pack());
        Assert.Equal((one.Precision, one.Recall), (other.Precision, other.Recall));
    }

    [Theory]
    [InlineData(19, 100)]
    [InlineData(100, 19)]
    [InlineData(0, 0)]
    public void Too_few_of_either_kind_make_no_model(int wanted, int unwanted) =>
        Assert.Null(Trained.From([.. Teaching.Examples(100).Where(example => !example.IsUnwanted).Take(wanted), .. Teaching.Examples(100).Where(example => example.IsUnwanted).Take(unwanted)], 80));

    [Fact]
    public void A_score_is_the_same_after_the_store_and_tells_wanted_from_unwanted()
    {
        var model = Trained.From(Teaching.Examples(60), 80)!.Model;
        var read = LinearModel.Unpack(model.Pack());

        for (var i = 1000; i < 1020; i++)
        {
            var (offer, wanted) = (Features.Of(new Circumstances(Teaching.Offer(i), Elapsed: 2)), Features.Of(new Circumstances(Teaching.Wanted(i), Elapsed: 90)));
            Assert.Equal(model.Score(offer), read.Score(offer), 1.0);
            Assert.True(read.Score(offer) > 60 && read.Score(wanted) < 40, $"{read.Score(offer)} {read.Score(wanted)}");
        }
    }

    [Fact]
    public void What_drove_a_score_is_said_without_the_comments_words_and_marked_in_them()
    {
        var scorer = new Scorer(Trained.From(Teaching.Examples(60), 80)!.Model);
        const string text = "أيها الناس، الـدُّولارات من بيتك كل يوم";

        var scored = scorer.Score(new Circumstances(text, Elapsed: 2));

        Assert.True(scored.Score >= 50, $"{scored.Score}");
        Assert.Contains("كُتب في ثانيتين", scored.Traits, StringComparison.Ordinal);
        Assert.DoesNotContain("بيتك", scored.Traits, StringComparison.Ordinal);
        var marked = scored.Spans.Select(span => text.Substring(span.Start, span.Length)).ToList();
        Assert.Contains(marked, phrase => phrase.Contains("الـدُّولارات", StringComparison.Ordinal));
        Assert.DoesNotContain(marked, phrase => phrase.Contains("أيها", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("👍👍👍👍")]
    [InlineData("完全没有见过的文字")]
    public void What_was_never_seen_is_scored_all_the_same(string text) =>
        Assert.InRange(new Scorer(Trained.From(Teaching.Examples(30), 80)!.Model).Score(new Circumstances(text)).Score, 0, 100);
}
