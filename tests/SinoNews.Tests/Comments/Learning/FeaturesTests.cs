using System.Text;
using SinoNews.Comments.Learning;

namespace SinoNews.Tests.Comments.Learning;

public sealed class FeaturesTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   \n ")]
    [InlineData("👍")]
    [InlineData("ا")]
    [InlineData("\ud83d")]
    [InlineData("غَـــبِيّ جدًا")]
    public void Any_text_has_features_and_comes_back_from_the_store_as_it_was(string text)
    {
        var features = Features.Of(new Circumstances(text, Elapsed: 3, Approved: 2));

        var read = Features.Unpack(features.Pack())!;

        Assert.Equal(features.Places, read.Places);
        Assert.Equal(features.Values, read.Values);
        Assert.All(features.Values, value => Assert.InRange(value, 0, 1));
        Assert.All(features.Places, place => Assert.InRange(place, 0, LinearModel.Size - 1));
    }

    [Fact]
    public void A_huge_text_weighs_as_much_as_a_short_one()
    {
        var huge = Features.Of(new Circumstances(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"كلمة{i} "))));

        var words = huge.Places.Zip(huge.Values).Where(pair => pair.First >= 64).Sum(pair => pair.Second * pair.Second);
        Assert.Equal(1, words, 0.001);
    }

    [Fact]
    public void Another_spelling_of_the_same_words_is_the_same_to_it()
    {
        var plain = WordNumbers.Of("اربح المال الان");

        var spelled = WordNumbers.Of("إربـــح   المالَ،، الآن!!");

        Assert.Equal(plain.Places, spelled.Places);
    }

    [Fact]
    public void No_word_is_in_what_is_kept()
    {
        const string marker = "زنجبيلمميز marker-word-7731";
        var packed = Features.Of(new Circumstances(marker)).Pack();

        foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            foreach (var piece in new[] { "زنجبيل", "marker", "7731", "word" })
                Assert.True(packed.AsSpan().IndexOf(encoding.GetBytes(piece)) < 0, piece);
        }
    }

    [Fact]
    public void What_another_form_packed_is_not_read()
    {
        var packed = Features.Of(new Circumstances("نص")).Pack();
        packed[0]++;

        Assert.Null(Features.Unpack(packed));
        Assert.Null(Features.Unpack([]));
    }

    [Theory]
    [InlineData("لا رابط هنا", null)]
    [InlineData("انظر https://example.org/a", Trait.OneLink)]
    [InlineData("انظر https://example.org/a ثم www.example.org/b", Trait.TwoLinks)]
    [InlineData("انظر https://example.org/a ثم www.example.org/b ثم example.com", Trait.ManyLinks)]
    [InlineData("https://a.example https://b.example https://c.example https://d.example https://e.example", Trait.ManyLinks)]
    public void Links_are_counted_as_none_one_two_or_many(string text, Trait? links)
    {
        int[] all = [(int)Trait.OneLink, (int)Trait.TwoLinks, (int)Trait.ManyLinks];

        var counted = Features.Of(new Circumstances(text)).Places.Intersect(all);

        int[] expected = links is { } one ? [(int)one] : [];
        Assert.Equal(expected, counted);
    }

    [Fact]
    public void A_time_that_is_missing_or_cannot_be_is_a_value_of_its_own()
    {
        var unknown = Features.Of(new Circumstances("نص", Elapsed: null)).Places[0];

        Assert.Equal(unknown, Features.Of(new Circumstances("نص", Elapsed: -5)).Places[0]);
        Assert.Equal(unknown, Features.Of(new Circumstances("نص", Elapsed: int.MaxValue)).Places[0]);
        Assert.NotEqual(unknown, Features.Of(new Circumstances("نص", Elapsed: 0)).Places[0]);
        Assert.NotEqual(Features.Of(new Circumstances("نص", Elapsed: 2)).Places[0], Features.Of(new Circumstances("نص", Elapsed: 200)).Places[0]);
    }
}
