namespace SinoNews.Arabic;

/// <summary>What stands behind a word: the feminine, the numbers, relation (ي), case, the pronouns.</summary>
internal static class Endings
{
    /// <summary>In letters: no ending is longer.</summary>
    internal const int MaxLength = 5;

    private const int Least = 3;

    /// <summary>Whether a known word may stand before it, as it is or in another form.</summary>
    internal static bool IsEnding(ReadOnlySpan<char> letters) => IsPlain(letters) || FollowsFeminine(letters);

    /// <summary>Whether a known word may bear this ending as it stands. ة bears no alef: دورها is of دور.</summary>
    internal static bool Follows(ReadOnlySpan<char> body, ReadOnlySpan<char> ending) =>
        IsPlain(ending) && !(ending is "ا" && body[^1] == 'ه');

    /// <summary>Whether a known word in ة may bear it instead: سياسته, سياسات, سياسي.</summary>
    internal static bool FollowsFeminine(ReadOnlySpan<char> ending) => ending
        is "ي" or "يه" or "يا" or "يات" or "يون" or "يين" or "يتها" or "يتهم" or "ياتها"
        or "ته" or "تي" or "تك" or "تها" or "تهم" or "تنا" or "تكم" or "تان" or "تين" or "تهما"
        or "ات" or "اته" or "اتها" or "اتهم" or "اتنا" or "اتهما";

    private static bool IsPlain(ReadOnlySpan<char> ending) => IsClearPronoun(ending) || ending
        is "" or "ا" or "ي" or "ه" or "ك" or "و" or "ت" or "ات" or "ون" or "ين" or "ان" or "يه" or "يا" or "وا"
        or "يها" or "يهم" or "ينا" or "يات" or "يون" or "يين" or "يته" or "اته" or "يان"
        or "اتها" or "اتهم" or "اتنا" or "يتها" or "يتهم" or "يتان" or "يتين" or "اتهما" or "ياتها" or "ياته";

    internal static bool IsClearPronoun(ReadOnlySpan<char> ending) => ending
        is "ها" or "هم" or "هن" or "نا" or "كم" or "هما" or "كما";

    /// <summary>The word without its last ending.</summary>
    internal static ReadOnlySpan<char> Without(ReadOnlySpan<char> word)
    {
        var pronoun = Pronoun(word);
        if (pronoun > 0) return WithoutBound(word[..^pronoun]);
        var number = Number(word);
        return number > 0 ? word[..^number] : word[..^Single(word)];
    }

    private static int Pronoun(ReadOnlySpan<char> word) => word switch
    {
        [.., 'ه', 'م', 'ا'] when word.Length >= Least + 3 => 3,
        [.., 'ه', 'ا' or 'م' or 'ن'] when word.Length >= Least + 2 => 2,

        // قانونا and ميدانا stand in the accusative.
        [.., not ('ا' or 'و' or 'ي'), 'ن', 'ا'] when word.Length >= Least + 2 => 2,
        [.., 'ت', 'ه'] when word.Length >= Least + 2 => 1,
        _ => 0,
    };

    // Before a pronoun ة is ت: سياستها, but not مبادراتها nor صوتها.
    private static ReadOnlySpan<char> WithoutBound(ReadOnlySpan<char> word) =>
        word is [_, _, .., not ('ا' or 'و'), 'ت'] && word.Length > Least ? word[..^1] : word;

    private static int Number(ReadOnlySpan<char> word) => word switch
    {
        { Length: < Least + 2 } => 0,
        [.., 'ا', 'ت'] => 2,
        [.., 'س', 'ت', 'ا', 'ن'] => 0,
        [.., 'ت', 'ا' or 'ي', 'ن'] when word.Length >= Least + 3 => 3,

        // تأمين and مضمون end in a letter of their root, as تعاون does.
        ['ت', _, _, 'ي', 'ن'] or ['م', _, _, 'و', 'ن'] or [.., 'ا', 'و', 'ن'] => 0,
        [.., 'و' or 'ي', 'ن'] or [.., 'و', 'ا'] => 2,
        [.., 'ا', 'ن'] when word.Length > Least + 2 => 2,
        _ => 0,
    };

    private static int Single(ReadOnlySpan<char> word) => word switch
    {
        { Length: <= Least } => 0,
        [.., 'ا' or 'ه' or 'ي'] => 1,
        [.., 'و'] when word.Length > Least + 1 => 1,
        [.., not ('ا' or 'و' or 'ي'), 'ت'] when word.Length > Least + 1 => 1,
        _ => 0,
    };
}
