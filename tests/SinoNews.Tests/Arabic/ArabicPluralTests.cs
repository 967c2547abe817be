using SinoNews.Arabic;

namespace SinoNews.Tests.Arabic;

public sealed class ArabicPluralTests
{
    [Theory]
    [InlineData(0, "لا تعليقات")]
    [InlineData(1, "تعليق واحد")]
    [InlineData(2, "تعليقان")]
    [InlineData(3, "3 تعليقات")]
    [InlineData(10, "10 تعليقات")]
    [InlineData(11, "11 تعليقًا")]
    [InlineData(99, "99 تعليقًا")]
    [InlineData(100, "100 تعليق")]
    [InlineData(102, "102 تعليق")]
    [InlineData(103, "103 تعليقات")]
    [InlineData(1_011, "1,011 تعليقًا")]
    [InlineData(200, "200 تعليق")]
    [InlineData(1_000, "1,000 تعليق")]
    public void A_noun_follows_its_number(long n, string expected) =>
        Assert.Equal(expected, ArabicPlural.Count(n, Nouns.Comment).ToString());

    [Theory]
    [InlineData(0, PluralCategory.Zero)]
    [InlineData(1, PluralCategory.One)]
    [InlineData(2, PluralCategory.Two)]
    [InlineData(3, PluralCategory.Few)]
    [InlineData(1_010, PluralCategory.Few)]
    [InlineData(11, PluralCategory.Many)]
    [InlineData(1_099, PluralCategory.Many)]
    [InlineData(100, PluralCategory.Other)]
    [InlineData(101, PluralCategory.Other)]
    [InlineData(1_002, PluralCategory.Other)]
    [InlineData(long.MaxValue, PluralCategory.Few)]
    public void Categories_are_those_of_cldr(long n, PluralCategory category) =>
        Assert.Equal(category, ArabicPlural.Of(n));

    [Fact]
    public void Nothing_is_counted_below_zero() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ArabicPlural.Of(-1));

    [Fact]
    public void The_number_stands_apart_unless_the_words_say_it()
    {
        Assert.Equal(new Counted(null, "تعليقان"), ArabicPlural.Count(2, Nouns.Comment));
        Assert.Equal(new Counted("1,011", "تعليقًا"), ArabicPlural.Count(1_011, Nouns.Comment));
    }

    [Theory]
    [InlineData(1, "دقيقة واحدة")]
    [InlineData(2, "دقيقتين")]
    [InlineData(3, "3 دقائق")]
    [InlineData(11, "11 دقيقة")]
    public void Reading_takes_the_oblique(long n, string expected) =>
        Assert.Equal(expected, ArabicPlural.Count(n, Nouns.Minute, oblique: true).ToString());

    [Theory]
    [InlineData("-00:05:00", "الآن")]
    [InlineData("00:00:59", "الآن")]
    [InlineData("00:01:00", "قبل دقيقة")]
    [InlineData("00:02:59", "قبل دقيقتين")]
    [InlineData("00:11:00", "قبل 11 دقيقة")]
    [InlineData("01:00:00", "قبل ساعة")]
    [InlineData("02:59:59", "قبل ساعتين")]
    [InlineData("03:00:00", "قبل 3 ساعات")]
    [InlineData("23:59:59", "قبل 23 ساعة")]
    [InlineData("1.00:00:00", "قبل يوم")]
    [InlineData("2.00:00:00", "قبل يومين")]
    [InlineData("11.00:00:00", "قبل 11 يومًا")]
    [InlineData("1000.00:00:00", "قبل 1,000 يوم")]
    public void What_happened_is_told_with_before(string elapsed, string expected) =>
        Assert.Equal(expected, ArabicPlural.Ago(TimeSpan.Parse(elapsed, ArabicCulture.Instance)));
}
