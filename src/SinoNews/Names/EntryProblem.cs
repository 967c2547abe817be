namespace SinoNews.Names;

/// <summary>What may be wrong with the words of an entry.</summary>
public enum EntryFault
{
    NameMissing,
    NameTaken,
    NameIsSpelling,
    CharactersMissing,
    CharactersNotHan,
    CharactersTaken,
    TraditionalNotHan,
    PinyinMissing,
    PinyinLetters,
    PinyinWithoutTones,
    KindUnknown,
    ExplanationMissing,

    /// <summary>A field of a file that there is not, or of another form.</summary>
    FieldUnreadable,

    TooLong,
    TooMany,

    /// <summary>A | in a list, which a CSV file keeps between such marks.</summary>
    BarInList,
    SpellingNotArabic,
    SpellingTwice,
    SpellingIsName,
    SpellingIsOthersName,

    /// <summary>The same entry stands twice in a file.</summary>
    Twice,

    /// <summary>A warning: the syllables are more or fewer than the characters.</summary>
    PinyinSyllables,

    /// <summary>A warning: there is no such entry, so readers are not led there.</summary>
    SeeAlsoUnknown,
}

/// <summary>One thing that is wrong with the words of an entry.</summary>
/// <param name="Field">Of <see cref="EntryWords"/>.</param>
/// <param name="Detail">The word that it is about; null where the field says it.</param>
/// <param name="Other">The entry that stands in the way.</param>
public sealed record EntryProblem(EntryFault Fault, string Field, string? Detail = null, EntryRef? Other = null)
{
    /// <summary>It is told, and the entry is saved.</summary>
    public bool IsWarning => Fault is EntryFault.PinyinSyllables or EntryFault.SeeAlsoUnknown;
}

/// <summary>An entry as others name it.</summary>
/// <param name="Id">Null for one that is only in a file yet.</param>
public sealed record EntryRef(int? Id, string Name);
