using System.Globalization;
using SinoNews.Arabic;

namespace SinoNews.Tests.Arabic;

public sealed class ArabicTextTests
{
    [Theory]
    [InlineData("الصِّين", "الصين")]
    [InlineData("الصيـــن", "الصين")]
    [InlineData("مستشفى", "مستشفي")]
    [InlineData("مدرسة", "مدرسه")]
    [InlineData("کتاب ایران", "كتاب ايران")]
    [InlineData("٢٠٢٦", "2026")]
    [InlineData("۲۰۲۶", "2026")]
    [InlineData("\uFEFB", "لا")]
    [InlineData("\uFDF2", "الله")]
    [InlineData("مسؤول", "مسءول")]
    [InlineData("مسئول", "مسءول")]
    [InlineData("ا\u0654ولمبياد", "اولمبياد")]
    [InlineData("Xí Jìnpíng", "xi jinping")]
    [InlineData("الصين\u202E\u200B", "الصين")]
    [InlineData("ڤيتنام", "فيتنام")]
    [InlineData("پكين", "بكين")]
    [InlineData("3٫5", "3.5")]
    public void Fold_brings_each_spelling_to_one(string text, string folded) =>
        Assert.Equal(folded, ArabicText.Fold(text));

    [Fact]
    public void Fold_turns_every_alef_into_one() => Assert.Equal("ااااا", ArabicText.Fold("أإآٱا"));

    [Theory]
    [InlineData("گچژ", "كجز")]
    [InlineData("١٬٥٠٠", "1,500")]
    [InlineData("غ\uFE70ب\uFC5Eي", "غبي")]
    [InlineData("و\u0654", "ء")]
    [InlineData("ＳＴＵＰＩＤ", "stupid")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("习近平 在北京", "习近平 在北京")]
    public void Fold_unifies_the_rest_of_the_rule(string text, string folded) =>
        Assert.Equal(folded, ArabicText.Fold(text));

    [Fact]
    public void Fold_puts_a_sign_for_a_broken_character() =>
        Assert.Equal("ا\uFFFDب\uFFFD", ArabicText.Fold("ا\uD800ب\uFFFE"));

    [Fact]
    public void Fold_takes_anything_and_folding_twice_changes_nothing() =>
        Assert.All(
            MalformedText.Samples(20_000).Concat(MalformedText.EveryCodePoint()).Select(ArabicText.Fold),
            static folded => Assert.Equal(folded, ArabicText.Fold(folded)));

    [Fact(Timeout = 30_000)]
    public Task Fold_is_quick_over_a_tower_of_marks() =>
        Task.Run(static () => Assert.Equal("ا", ArabicText.Fold(MalformedText.Tower)));

    [Fact]
    public void Fold_leaves_no_mark_and_no_format_character() =>
        Assert.All(MalformedText.Samples(5_000), static text => Assert.DoesNotContain(
            ArabicText.Fold(text).EnumerateRunes(),
            static rune => System.Text.Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format));
}
