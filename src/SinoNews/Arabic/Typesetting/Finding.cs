using System.Text.Json.Serialization;

namespace SinoNews.Arabic.Typesetting;

/// <summary>What the house asks of Arabic text.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TypographyRule>))]
public enum TypographyRule
{
    HiddenMark,
    DirectionMark,
    UnbalancedDirection,
    StraightQuotes,
    WrongFacingQuotes,
    UnpairedQuote,
    EasternDigits,
    Tatweel,
    PersianLetter,
    ForeignLetter,
    TanwinAfterAlef,
    LatinPunctuation,
    SpaceBeforePunctuation,
    DoubleSpace,
    MissingAlt,
    LongTitle,

    /// <summary>A name that the glossary writes otherwise.</summary>
    RejectedSpelling,

    /// <summary>A card is asked for that the glossary does not have.</summary>
    UnknownTerm,
}

/// <summary>
/// One thing to look at, in UTF-16 units of the text that was checked. <paramref name="Excerpt"/> is exactly what
/// stands there, perhaps invisible; <paramref name="Replacement"/> is null where only the writer knows;
/// <paramref name="Message"/> says in Arabic what is wrong and what the replacement does.
/// </summary>
public sealed record Finding(TypographyRule Rule, int Start, int Length, string Excerpt, string? Replacement, string Message)
{
    /// <summary>The same as long as nothing before it changes.</summary>
    public string Id => FormattableString.Invariant($"{Rule}-{Start}");

    public bool IsFixable => Replacement is not null;

    internal int End => Start + Length;
}
