using System.Text;
using SinoNews.Arabic;
using SinoNews.Comments.Checks;

namespace SinoNews.Comments.Learning;

/// <summary>All that the score knows of a comment: its text, and what was known beside it when it came.</summary>
/// <param name="Elapsed">Seconds from the first key to the sending: a hint that may be missing or forged.</param>
/// <param name="Removed">As <see cref="Comment.Removed"/>.</param>
/// <param name="Approved">Comments of the reader that were approved before; counted up to <see cref="Often"/>.</param>
/// <param name="TurnedAway">The same of those that were rejected or were spam.</param>
public sealed record Circumstances(string Text, int? Elapsed = null, string? Removed = null, int Approved = 0, int TurnedAway = 0, bool IsProven = false)
{
    /// <summary>Beyond this many, more of a reader's comments say nothing more.</summary>
    public const int Often = 3;

    private const int RunOfOneLetter = 4;

    /// <summary>How many links the text carries.</summary>
    public int Links { get; } = CarriesLinks.In(Text).Count;

    internal IReadOnlyList<Trait> Traits()
    {
        var traits = new List<Trait>(8) { OfTime(Elapsed), OfLength(Text.Length) };
        if (Links > 0)
            traits.Add(Links switch { 1 => Trait.OneLink, 2 => Trait.TwoLinks, _ => Trait.ManyLinks });
        traits.AddRange(OfLetters());
        if (Removed is not null || ScriptTricks.MixedWords(Text).Count > 0)
            traits.Add(Trait.HiddenCharacters);
        traits.AddRange(OfReader());
        return traits;
    }

    private static Trait OfTime(int? elapsed) => elapsed switch
    {
        null or < 0 or > 24 * 60 * 60 => Trait.UnknownTime,
        <= 4 => Trait.WithinSeconds,
        <= 30 => Trait.WithinHalfAMinute,
        <= 300 => Trait.WithinMinutes,
        _ => Trait.AtLeisure,
    };

    private static Trait OfLength(int length) => length switch
    {
        < 15 => Trait.OfAWord,
        < 60 => Trait.OfALine,
        < 250 => Trait.OfAFewLines,
        < 800 => Trait.OfAParagraph,
        _ => Trait.OfManyLines,
    };

    private IEnumerable<Trait> OfLetters()
    {
        var (digits, latin, emoji, letters) = (0, 0, 0, 0);
        foreach (var rune in Text.EnumerateRunes())
        {
            digits += Rune.IsDigit(rune) ? 1 : 0;
            latin += Scripts.Of(rune) is Script.Latin ? 1 : 0;
            emoji += Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.OtherSymbol ? 1 : 0;
            letters += Rune.IsWhiteSpace(rune) ? 0 : 1;
        }
        if (HasRun())
            yield return Trait.RepeatedLetters;
        if (digits * 6 > letters)
            yield return Trait.ManyDigits;
        if (latin * 3 > letters)
            yield return Trait.ManyLatinLetters;
        if (emoji >= 3)
            yield return Trait.ManyEmoji;
    }

    private bool HasRun()
    {
        for (int at = 1, run = 1; at < Text.Length; at++)
        {
            run = Text[at] == Text[at - 1] && char.IsLetter(Text[at]) ? run + 1 : 1;
            if (run >= RunOfOneLetter)
                return true;
        }
        return false;
    }

    private IEnumerable<Trait> OfReader()
    {
        if (Approved == 0 && TurnedAway == 0)
            yield return Trait.NewReader;
        if (Approved > 0)
            yield return Approved < Often ? Trait.ApprovedOnce : Trait.ApprovedOften;
        if (TurnedAway > 0)
            yield return TurnedAway < Often ? Trait.TurnedAwayOnce : Trait.TurnedAwayOften;
        if (IsProven)
            yield return Trait.ProvenReader;
    }
}
