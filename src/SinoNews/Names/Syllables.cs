using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SinoNews.Arabic;

namespace SinoNews.Names;

/// <summary>How many syllables a pinyin may have: «xian» is one or two, so the question is whether it can be as many as the characters.</summary>
internal static partial class Syllables
{
    /// <returns>Null where it can't be told: no characters, letters or digits among them, or a word that is no pinyin.</returns>
    internal static bool? CanBe(string pinyin, string characters)
    {
        if (characters.EnumerateRunes().Any(rune => rune.IsAscii && Rune.IsLetterOrDigit(rune)))
            return null;
        var wanted = characters.EnumerateRunes().Count(rune => Scripts.Of(rune) == Script.Han);
        if (wanted == 0)
            return null;
        HashSet<int> possible = [0];
        foreach (var word in Bare(pinyin).Split([' ', '\'', '-', '·', '–'], StringSplitOptions.RemoveEmptyEntries))
        {
            var counts = CountsOf(word);
            if (counts.Count == 0)
                return null;
            possible = [.. possible.SelectMany(sum => counts.Select(count => sum + count)).Where(sum => sum <= wanted)];
        }
        return possible.Contains(wanted);
    }

    private static HashSet<int> CountsOf(string word)
    {
        var reached = new HashSet<int>[word.Length + 1];
        reached[0] = [0];
        for (var at = 0; at < word.Length; at++)
        {
            if (reached[at] is not { } counts)
                continue;
            for (var length = 1; length <= Math.Min(6, word.Length - at); length++)
            {
                if (One().IsMatch(word.AsSpan(at, length)))
                    (reached[at + length] ??= []).UnionWith(counts.Select(count => count + 1));
            }
        }
        return reached[word.Length] ?? [];
    }

    // Without tones; ü is v, as no other letter is.
    private static string Bare(string pinyin) => string.Concat(pinyin.Normalize(NormalizationForm.FormD).ToLowerInvariant().Replace("u\u0308", "v", StringComparison.Ordinal)
        .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark));

    // The last is the r of 儿 after a syllable.
    [GeneratedRegex("^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])(?:i?ang|iong|uang|eng|ing|ong|i?ao|i?an|uai|uan|v?an|iu|ie|ia|in|ua|uo|ui|un|vn|ue|ve|ai|ei|ou|en|[aoeiuv])|ang|eng|ao|an|ai|ei|ou|en|er|[aoe]|ng|r)$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex One();
}
