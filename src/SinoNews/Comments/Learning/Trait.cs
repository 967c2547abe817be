namespace SinoNews.Comments.Learning;

/// <summary>
/// What a comment has beyond its words. The number is the trait's place in the model: another order is another
/// <see cref="ScoreModel.CurrentForm"/>.
/// </summary>
public enum Trait
{
    OneLink,
    TwoLinks,
    ManyLinks,

    /// <summary>The sender's script said nothing, or what cannot be: a value of its own, since the hint may be forged.</summary>
    UnknownTime,
    WithinSeconds,
    WithinHalfAMinute,
    WithinMinutes,
    AtLeisure,
    OfAWord,
    OfALine,
    OfAFewLines,
    OfAParagraph,
    OfManyLines,
    RepeatedLetters,
    ManyDigits,
    ManyLatinLetters,
    ManyEmoji,
    HiddenCharacters,
    NewReader,
    ApprovedOnce,
    ApprovedOften,
    TurnedAwayOnce,
    TurnedAwayOften,
    ProvenReader,
}
