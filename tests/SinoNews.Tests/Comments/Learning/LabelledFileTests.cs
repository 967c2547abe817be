using SinoNews.Benchmarks.Scores;

namespace SinoNews.Tests.Comments.Learning;

/// <summary>What the benchmark <c>score</c> measures on: a file in two classes, cut in two.</summary>
public sealed class LabelledFileTests : IDisposable
{
    private const string Lines = """
        label	text
        spam	اربح الآن
        ham	شكرًا للكاتب
        not_off	خبر مفيد
        OFF	كلام جارح
        مزعج	سجّل واربح	بلا خبرة
        سليم	زرت بكين
        بلا فاصل
        "non_hate"	رأي آخر
        perhaps	لا يُعرف ما هو
        """;

    private readonly TempFolder _folder = new();

    [Fact]
    public void Labels_of_both_languages_are_two_classes_and_lines_without_one_are_counted()
    {
        var file = LabelledFile.Read(_folder.Write("some.tsv", Lines), null);

        Assert.Equal(["اربح الآن", "كلام جارح", "سجّل واربح\tبلا خبرة"], file.Texts.Where(text => text.IsUnwanted).Select(text => text.Text));
        Assert.Equal(["شكرًا للكاتب", "خبر مفيد", "زرت بكين", "رأي آخر"], file.Texts.Where(text => !text.IsUnwanted).Select(text => text.Text));
        Assert.Equal(3, file.Skipped); // the header, the line without a tab, the unknown label
    }

    [Fact]
    public void A_label_that_is_named_is_the_unwanted_class_and_every_other_the_wanted()
    {
        var file = LabelledFile.Read(_folder.Write("some.tsv", Lines), "Perhaps");

        Assert.Equal(["لا يُعرف ما هو"], file.Texts.Where(text => text.IsUnwanted).Select(text => text.Text));
        Assert.Equal((8, 2), (file.Texts.Count, file.Skipped));
    }

    [Fact]
    public void A_cut_depends_on_the_seed_alone_and_takes_the_same_share_of_either_class()
    {
        var file = new LabelledFile([.. Enumerable.Range(0, 90).Select(i => new Labelled($"نص {i}", i % 3 == 0))], 0);

        var (train, test) = file.Split(0.8, seed: 1);

        Assert.Equal((24, 48), (train.Count(text => text.IsUnwanted), train.Count(text => !text.IsUnwanted)));
        Assert.Equal((6, 12), (test.Count(text => text.IsUnwanted), test.Count(text => !text.IsUnwanted)));
        Assert.Empty(train.Intersect(test));
        Assert.Equal(file.Texts.ToHashSet(), train.Concat(test).ToHashSet());
        var (again, rest) = file.Split(0.8, seed: 1);
        Assert.Equal(train, again);
        Assert.Equal(test, rest);
        Assert.NotEqual(train, file.Split(0.8, seed: 2).Train);
    }

    [Fact]
    public void The_reference_tells_the_two_classes_apart()
    {
        var (train, test) = LabelledFile.Made(300, seed: 1).Split(0.8, seed: 1);

        var score = WordBayes.Train(train);

        Assert.Equal(60, test.Count);
        Assert.All(test, text => Assert.InRange(score(text.Text), 0, 1));
        Assert.InRange(test.Count(text => score(text.Text) >= 0.5 == text.IsUnwanted), 54, 60);
    }

    public void Dispose() => _folder.Dispose();
}
