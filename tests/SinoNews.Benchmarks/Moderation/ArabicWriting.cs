using System.Text;
using System.Text.RegularExpressions;

namespace SinoNews.Benchmarks.Moderation;

/// <summary>Arabic as people write it: runs of words out of the seeds, so that words are as common and as rare as they are.</summary>
/// <param name="spell">How a word is written, such as escaped for a form.</param>
internal sealed partial class ArabicWriting(Func<string, string>? spell = null)
{
    /// <summary>In one comment of about 20,000; not in the seeds.</summary>
    public const string RareWord = "زنجبيل";

    /// <summary>In one comment of a few.</summary>
    public const string CommonWord = "الصين";

    private const int RareOnceIn = 20_000;

    private static readonly string[] FirstNames =
        ["أحمد", "سلمى", "يوسف", "مريم", "خالد", "نورة", "عبد الله", "هدى", "طارق", "ليلى", "فيصل", "رنا", "سامي", "أمل", "حسن", "دينا", "عمر", "ريم", "ماجد", "سعاد"];

    private static readonly string[] LastNames =
        ["العتيبي", "المصري", "الشامي", "بن علي", "الحربي", "القاضي", "النجار", "الخطيب", "البغدادي", "المغربي", "الزهراني", "السعيد", "حداد", "التونسي", "الكندي", "الفاسي"];

    private static readonly string[] Hosts = ["gmail.com", "hotmail.com", "yahoo.com", "outlook.com", "mail.example.org"];

    private readonly (string Word, int Letters)[] _words = [.. Words().Select(word => (spell?.Invoke(word) ?? word, word.Length))];

    /// <summary>20 to 400 letters, short ones more often.</summary>
    public string Text(Random random, string space = " ")
    {
        var letters = 20 + (int)(380 * Math.Pow(random.NextDouble(), 2));
        var text = new StringBuilder(letters + 40);
        while (letters > 0)
            letters -= Run(random, text, space);
        if (random.Next(RareOnceIn) == 0)
            text.Append(space).Append(spell?.Invoke(RareWord) ?? RareWord);
        return text.ToString();
    }

    /// <summary>One word, as common as it is.</summary>
    public string Word(Random random) => _words[random.Next(_words.Length)].Word;

    /// <summary>One of 200,000 readers: a few write much, most write little.</summary>
    public static (string Name, string Email, string Network) Reader(Random random)
    {
        var who = (int)(200_000 * Math.Pow(random.NextDouble(), 2));
        return ($"{FirstNames[who % FirstNames.Length]} {LastNames[who / FirstNames.Length % LastNames.Length]}",
            $"reader{who}@{Hosts[who % Hosts.Length]}",
            $"10.{who >> 16 & 255}.{who >> 8 & 255}.{who & 255}");
    }

    // Two to five words as they stand somewhere.
    private int Run(Random random, StringBuilder text, string space)
    {
        var (start, letters) = (random.Next(_words.Length - 6), 0);
        foreach (var (word, length) in _words.AsSpan(start, 2 + random.Next(4)))
        {
            text.Append(text.Length == 0 ? "" : space).Append(word);
            letters += length + 1;
        }
        return letters;
    }

    private static string[] Words() =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "seeds"), "*.md").Order(StringComparer.Ordinal)
            .SelectMany(file => ArabicWord().Matches(File.ReadAllText(file)).Select(match => match.Value))];

    [GeneratedRegex(@"[\u0621-\u064A]{2,}[،.؟!]?", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex ArabicWord();
}
