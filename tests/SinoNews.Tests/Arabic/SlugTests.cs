using SinoNews.Arabic;

namespace SinoNews.Tests.Arabic;

public sealed class SlugTests
{
    [Theory]
    [InlineData(
        "وزيرا خارجية الصين وقازاقستان يتعهدان بتعزيز التعاون في مكافحة الجائحة",
        "وزيرا-خارجية-الصين-وقازاقستان-يتعهدان-بتعزيز-التعاون-في")]
    [InlineData("الصِّين: نموٌّ بـ٥٫٢٪ في 2026!", "الصين-نمو-ب5-2-في-2026")]
    [InlineData("«كوفيد-19» … عودة؟", "كوفيد-19-عودة")]
    [InlineData("Huawei تطلق Mate 80", "huawei-تطلق-mate-80")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("ا\u0654ولمبياد بكين", "أولمبياد-بكين")]
    [InlineData("--", "")]
    [InlineData("مسؤول الصحّة", "مسؤول-الصحة")]
    [InlineData("习近平 在北京", "习近平-在北京")]
    public void A_slug_is_the_words_of_the_title(string title, string slug) => Assert.Equal(slug, Slug.From(title));

    [Theory]
    [InlineData("مستشفى المدينة", "مستشفى-المدينة")]
    [InlineData("Xí Jìnpíng", "xi-jinping")]
    [InlineData("Ǘ İstanbul", "u-istanbul")]
    [InlineData("二〇二六年", "二〇二六年")]
    [InlineData("غ\u200Bب\u202Eي", "غبي")]
    [InlineData("غ\uFE70بي", "غبي")]
    [InlineData("", "")]
    public void A_slug_keeps_letters_and_drops_ornaments(string title, string slug) =>
        Assert.Equal(slug, Slug.From(title));

    [Fact]
    public void A_long_word_is_cut_at_sixty() => Assert.Equal(new string('ا', 60), Slug.From(new string('ا', 200)));

    [Fact]
    public void A_cut_leaves_whole_words()
    {
        Assert.Equal(new string('ا', 60), Slug.From(new string('ا', 60) + " ب"));
        Assert.Equal(new string('ا', 30), Slug.From(new string('ا', 30) + " " + new string('ب', 30)));
    }

    [Fact]
    public void A_cut_leaves_whole_characters() =>
        Assert.Equal("ا" + string.Concat(Enumerable.Repeat("\U00020000", 29)),
            Slug.From("ا" + string.Concat(Enumerable.Repeat("\U00020000", 40))));

    [Fact]
    public void A_slug_from_an_address_is_compared_in_NFC_and_whatever_it_is()
    {
        Assert.Equal("أولمبياد-بكين", Slug.Received("أولمبياد-بكين".Normalize(System.Text.NormalizationForm.FormD)));
        Assert.Equal("", Slug.Received(null));
        Assert.All(MalformedText.Samples(2000), static text => Assert.True(Slug.Received(text).IsNormalized()));
    }

    [Fact]
    public void The_slug_of_a_slug_is_itself() =>
        Assert.All(MalformedText.Samples(20_000).Concat(MalformedText.EveryCodePoint()).Select(Slug.From), static slug =>
        {
            Assert.Equal(slug, Slug.From(slug));
            Assert.True(slug.IsNormalized());
            Assert.InRange(slug.Length, 0, 60);
        });
}
