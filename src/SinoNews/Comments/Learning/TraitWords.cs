using SinoNews.Arabic;

namespace SinoNews.Comments.Learning;

/// <summary>What spoke against a comment beside its words, as its card says it.</summary>
internal static class TraitWords
{
    /// <returns>Null for what an editor could make nothing of.</returns>
    internal static string? Of(Trait trait, Circumstances circumstances) => trait switch
    {
        Trait.OneLink or Trait.TwoLinks or Trait.ManyLinks => ArabicPlural.Count(circumstances.Links, Nouns.Link).ToString(),
        Trait.WithinSeconds or Trait.WithinHalfAMinute => Within(circumstances.Elapsed!.Value),
        Trait.UnknownTime => "لا تُعرف مدة كتابته",
        Trait.OfAWord => "نص قصير جدًا",
        Trait.OfManyLines => "نص طويل",
        Trait.RepeatedLetters => "حروف مكررة",
        Trait.ManyDigits => "أرقام كثيرة",
        Trait.ManyLatinLetters => "حروف لاتينية كثيرة",
        Trait.ManyEmoji => "رموز تعبيرية كثيرة",
        Trait.HiddenCharacters => "حروف مخفية أو مختلطة",
        Trait.NewReader => "قارئ جديد",
        Trait.TurnedAwayOnce or Trait.TurnedAwayOften => "رُفض له تعليق من قبل",
        _ => null,
    };

    private static string Within(int seconds) => seconds switch
    {
        0 => "كُتب في أقل من ثانية",
        1 => "كُتب في ثانية واحدة",
        _ => $"كُتب في {ArabicPlural.Count(seconds, Nouns.Second, oblique: true)}",
    };
}
