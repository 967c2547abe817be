using CsCheck;
using SinoNews.Arabic;

namespace SinoNews.Tests.Arabic;

/// <summary>What holds of any text; a failure is shrunk, and its seed printed.</summary>
public sealed class TextProperties
{
    private const int Times = 5_000;

    private static readonly Gen<string> Texts =
        Gen.Frequency<string>((4, Gen.OneOf([.. MalformedText.Trouble])), (1, Gen.Char.Select(static unit => unit.ToString())))
            .Array[0, 16].Select(string.Concat);

    private static readonly Gen<string> Words =
        Gen.OneOf(
            "و", "ف", "ب", "ك", "ل", "ال", "لل", "س", "ت", "ا", "ه", "ي", "ك", "ها", "هم", "نا", "هما", "ات", "ان", "ين",
            "ون", "وا", "تان", "يه", "ء", "صين", "وزير", "وزراء", "كتاب", "شرك", "سور", "الله", "حق", "م", "س", "ر")
            .Array[1, 7].Select(string.Concat);

    [Fact]
    public void Folding_twice_is_folding_once() => Texts.Sample(static text =>
        ArabicText.Fold(text) is var folded && Same(folded, ArabicText.Fold(folded)), iter: Times, threads: 1);

    [Fact]
    public void Tokens_stand_in_the_text_and_in_its_order() => Texts.Sample(static text =>
    {
        var last = 0;
        foreach (var token in Tokens.Of(text))
        {
            Assert.NotEmpty(token.Text);
            Assert.InRange(token.Start, last, text.Length - 1);
            Assert.InRange(token.Length, 1, text.Length - token.Start);
            last = token.Start;
        }
    }, iter: Times, threads: 1);

    [Fact]
    public void A_stem_is_never_empty_and_its_own_stem() => Gen.OneOf<string>(Texts, Words).Sample(static word =>
        word.Length == 0 || (Stemmer.Stem(word) is { Length: > 0 } stem && Same(stem, Stemmer.Stem(stem))), iter: Times, threads: 1);

    [Fact]
    public void The_slug_of_a_slug_is_itself() => Texts.Sample(static text =>
        Slug.From(text) is var slug && Same(slug, Slug.From(slug)), iter: Times, threads: 1);

    [Fact]
    public void Cleaning_twice_is_cleaning_once() => Gen.Select(Texts, Gen.Bool).Sample(static (text, singleLine) =>
        CleanText.Clean(text, singleLine).Text is var clean && Same(clean, CleanText.Clean(clean, singleLine).Text), iter: Times, threads: 1);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);
}
