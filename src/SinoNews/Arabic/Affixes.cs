using System.Collections.Frozen;

namespace SinoNews.Arabic;

/// <summary>The chains of clitics and endings that a listed word may stand in, also with their doubled letters squeezed (لل as ل).</summary>
internal static class Affixes
{
    /// <summary>In letters: no chain of <see cref="IsPrefix"/> or <see cref="IsArabicSuffix"/> is longer.</summary>
    internal const int MaxLength = 5;

    // يا, هال and عال are written together with the word in comments. No س: it stands before verbs.
    private static readonly string[] Conjunctions = ["", "و", "ف"];
    private static readonly string[] Particles =
        ["", "ب", "ك", "ل", "ال", "بال", "كال", "لل", "يا", "هال", "بهال", "عال"];

    private static readonly string[] Endings =
    [
        "ه", "ات", "ون", "ين", "ان", "تان", "تين", "ي", "يه", "يات", "يون", "يين", "يتان", "يتين", "ا", "و", "وا",
    ];

    // What stands between the word and a pronoun: ة becomes ت, the ن of the dual and the plural falls.
    private static readonly string[] Links = ["", "ت", "ات", "ا", "و", "ي", "يت", "يات", "تا", "تي"];
    private static readonly string[] Pronouns = ["ي", "ه", "ها", "هم", "هن", "هما", "ك", "كي", "كم", "كما", "كن", "نا"];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Prefixes =
        Set(Chains(Conjunctions, Particles));

    // Not ي, which also makes adjectives and begins the endings of other words.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ClearPronouns = Set(Pronouns[1..]);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ArabicSuffixes =
        Set([.. Endings, .. Chains(Links, Pronouns)]);

    internal static bool IsPrefix(ReadOnlySpan<char> letters) => Prefixes.Contains(letters);

    internal static bool IsArabicSuffix(ReadOnlySpan<char> letters) => ArabicSuffixes.Contains(letters);

    /// <summary>What may follow even a word of two letters, whose other endings would make words of their own (لصين of لص).</summary>
    internal static bool IsClearPronoun(ReadOnlySpan<char> letters) => ClearPronouns.Contains(letters);

    internal static bool IsLatinSuffix(ReadOnlySpan<char> letters) => letters is "s" or "es" or "ed" or "ing";

    private static IEnumerable<string> Chains(string[] first, string[] second) =>
        from one in first from other in second where one.Length + other.Length > 0 select one + other;

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(IEnumerable<string> chains) =>
        chains.SelectMany(static chain => new[] { chain, Squeezed(chain) }).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static string Squeezed(string chain) =>
        string.Concat(chain.Where((letter, i) => i == 0 || chain[i - 1] != letter));
}
