using System.Text;
using System.Text.RegularExpressions;

namespace SinoNews.Benchmarks.Moderation;

/// <summary>Arabic as people write it: runs of words out of the seeds, so that words are as common and as rare as they are.</summary>
internal sealed partial class ArabicWriting
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

    private readonly string[] _words = Words();

    /// <summary>20 to 400 letters, short ones more often.</summary>
    public string Text(Random random)
    {
        var length = 20 + (int)(380 * Math.Pow(random.NextDouble(), 2));
        var text = new StringBuilder(length + 40);
        while (text.Length < length)
            Run(random, text);
        if (random.Next(RareOnceIn) == 0)
            text.Append(' ').Append(RareWord);
        return text.ToString();
    }

    /// <summary>One of 200,000 readers: a few write much, most write little.</summary>
    public static (string Name, string Email, string Network) Reader(Random random)
    {
        var who = (int)(200_000 * Math.Pow(random.NextDouble(), 3));
        return ($"{FirstNames[who % FirstNames.Length]} {LastNames[who / FirstNames.Length % LastNames.Length]}",
            $"reader{who}@{Hosts[who % Hosts.Length]}",
            $"10.{who >> 16 & 255}.{who >> 8 & 255}.{who & 255}");
    }

    private void Run(Random random, StringBuilder text)
    {
        var start = random.Next(_words.Length - 6);
        var end = start + 2 + random.Next(4);
        for (var i = start; i < end; i++)
        {
            if (text.Length > 0)
                text.Append(' ');
            text.Append(_words[i]);
        }
    }

    private static string[] Words() =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "seeds"), "*.md").Order(StringComparer.Ordinal)
            .SelectMany(file => Word().Matches(File.ReadAllText(file)).Select(match => match.Value))];

    [GeneratedRegex(@"[\u0621-\u064A]{2,}[،.؟!]?", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Word();
}
