using System.Text;
using SinoNews.Arabic;

namespace SinoNews.Names;

/// <summary>What is wrong with the words of an entry, by themselves and beside the other entries.</summary>
internal static class EntryCheck
{
    /// <param name="words">Tidied.</param>
    /// <param name="taken">Of the other entries.</param>
    internal static IReadOnlyList<EntryProblem> Of(EntryWords words, NamesTaken taken) =>
    [
        .. Name(words, taken), .. Characters(words, taken), .. Pronunciation(words), .. Explanation(words),
        .. Spellings(words, taken), .. Lists(words),
        .. words.SeeAlso.Where(name => taken.WithApprovedName(name) is null).Select(name => new EntryProblem(EntryFault.SeeAlsoUnknown, nameof(words.SeeAlso), name)),
    ];

    private static IEnumerable<EntryProblem> Name(EntryWords words, NamesTaken taken)
    {
        const string Field = nameof(EntryWords.Name);
        if (!IsArabic(words.Name))
            yield return new EntryProblem(EntryFault.NameMissing, Field);
        else if (words.Name.Length > EntryWords.MaxName)
            yield return new EntryProblem(EntryFault.TooLong, Field, Most(EntryWords.MaxName));
        else if (taken.Named(words.Name) is { } same)
            yield return new EntryProblem(EntryFault.NameTaken, Field, words.Name, same);
        else if (taken.Spelled(words.Name) is { } other)
            yield return new EntryProblem(EntryFault.NameIsSpelling, Field, words.Name, other);
    }

    private static IEnumerable<EntryProblem> Characters(EntryWords words, NamesTaken taken)
    {
        const string Field = nameof(EntryWords.Simplified);
        if (words.Simplified.Length == 0)
            yield return new EntryProblem(EntryFault.CharactersMissing, Field);
        else if (!IsHan(words.Simplified))
            yield return new EntryProblem(EntryFault.CharactersNotHan, Field);
        else if (words.Simplified.Length > EntryWords.MaxName)
            yield return new EntryProblem(EntryFault.TooLong, Field, Most(EntryWords.MaxName));
        else if (taken.Written(words.Simplified) is { } other)
            yield return new EntryProblem(EntryFault.CharactersTaken, Field, words.Simplified, other);
        if (words.Traditional is { } traditional && !(IsHan(traditional) && traditional.Length <= EntryWords.MaxName))
            yield return new EntryProblem(EntryFault.TraditionalNotHan, nameof(words.Traditional));
    }

    private static IEnumerable<EntryProblem> Pronunciation(EntryWords words)
    {
        const string Field = nameof(EntryWords.Pinyin);
        if (words.Pinyin.Length == 0)
            yield return new EntryProblem(EntryFault.PinyinMissing, Field);
        else if (words.Pinyin.Length > EntryWords.MaxPinyin)
            yield return new EntryProblem(EntryFault.TooLong, Field, Most(EntryWords.MaxPinyin));
        else if (!Pinyin.IsWritten(words.Pinyin))
            yield return new EntryProblem(EntryFault.PinyinLetters, Field);
        else if (!Pinyin.HasTones(words.Pinyin))
            yield return new EntryProblem(EntryFault.PinyinWithoutTones, Field);
        else if (Syllables.CanBe(words.Pinyin, words.Simplified) is false)
            yield return new EntryProblem(EntryFault.PinyinSyllables, Field);
    }

    private static IEnumerable<EntryProblem> Explanation(EntryWords words)
    {
        if (!words.Explanation.Any(char.IsLetter))
            yield return new EntryProblem(EntryFault.ExplanationMissing, nameof(words.Explanation));
        else if (words.Explanation.Length > EntryWords.MaxExplanation)
            yield return new EntryProblem(EntryFault.TooLong, nameof(words.Explanation), Most(EntryWords.MaxExplanation));
    }

    private static IEnumerable<EntryProblem> Spellings(EntryWords words, NamesTaken taken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (text, rejected) in words.Spellings)
        {
            var field = rejected ? "Rejected" : "Variants";
            if (text.Contains('|', StringComparison.Ordinal))
                yield return new EntryProblem(EntryFault.BarInList, field, text);
            else if (!IsArabic(text))
                yield return new EntryProblem(EntryFault.SpellingNotArabic, field, text);
            else if (text.Length > EntryWords.MaxName)
                yield return new EntryProblem(EntryFault.TooLong, field, Most(EntryWords.MaxName));
            else if (!seen.Add(text))
                yield return new EntryProblem(EntryFault.SpellingTwice, field, text);
            else if (text == words.Name)
                yield return new EntryProblem(EntryFault.SpellingIsName, field, text);
            else if (taken.WithApprovedName(text) is { } other)
                yield return new EntryProblem(EntryFault.SpellingIsOthersName, field, text, other);
        }
    }

    private static IEnumerable<EntryProblem> Lists(EntryWords words) =>
        new[] { ("Variants", words.Spellings.Count), (nameof(words.SeeAlso), words.SeeAlso.Count), (nameof(words.Tags), words.Tags.Count) }
            .Where(list => list.Item2 > EntryWords.MostOfEach).Select(list => new EntryProblem(EntryFault.TooMany, list.Item1, Most(EntryWords.MostOfEach)))
            .Concat(words.Tags.Where(tag => tag.Contains('|', StringComparison.Ordinal)).Select(tag => new EntryProblem(EntryFault.BarInList, nameof(words.Tags), tag)))
            .Concat(new[] { (nameof(words.SeeAlso), words.SeeAlso), (nameof(words.Tags), words.Tags) }
                .Where(list => list.Item2.Any(line => line.Length > EntryWords.MaxName)).Select(list => new EntryProblem(EntryFault.TooLong, list.Item1, Most(EntryWords.MaxName))));

    private static bool IsArabic(string text) => text.EnumerateRunes().Any(rune => Scripts.Of(rune) == Script.Arabic);

    // 一带一路, and 2035年远景目标 or A股: a name has at least one character, and between them may stand what stands there in Chinese.
    private static bool IsHan(string text) =>
        text.EnumerateRunes().Any(rune => Scripts.Of(rune) == Script.Han)
        && text.EnumerateRunes().All(rune => Scripts.Of(rune) == Script.Han || Rune.IsDigit(rune) || (rune.IsAscii && Rune.IsLetter(rune)) || rune.Value is '·' or '、');

    private static string Most(int most) => most.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
