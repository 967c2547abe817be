using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using SinoNews.Benchmarks.Moderation;
using SinoNews.Media;

namespace SinoNews.Benchmarks.Media;

/// <summary><c>cards</c>: what it costs to draw the card of a story and have it safe on disk, for headlines of every length.</summary>
internal static class CardsBenchmark
{
    private static readonly (string Title, string Section, string Look, string Glyphs)[] Stories =
    [
        ("كم حرفًا صينيًا يكفي لقراءة جريدة؟", "ثقافة", "culture", "字"),
        ("القناة الكبرى: المجرى الذي شدّ شمال الصين إلى جنوبها", "تاريخ", "history", "运河"),
        ("Huawei تطلق هاتف Mate 80 في 2026 بنظام 鸿蒙 وتقول إن مبيعاتها بلغت 1,000,000", "اقتصاد", "economy", "经济"),
        ("سبع رحلات إلى بحار الغرب: أسطول تشنغ خه من الصين إلى هرمز وعدن", "تاريخ", "history", "郑和宝船"),
        ("ما الذي تفعله منظومة بيدو ولا تفعله خرائط الهاتف؟", "علوم وتقنية", "science", "北斗"),
        ("حدائق سوتشو: كيف يُبنى جبل كامل في فناء دار؟", "سياحة", "travel", "园林"),
        (string.Join(' ', Enumerable.Repeat("وزيرا خارجية الصين وقازاقستان يتعهدان بتعزيز التعاون", 6)), "سياسة", "politics", "时政"),
    ];

    public static Command Command()
    {
        var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 15, Description = "How often each of the seven cards is drawn." };
        var command = new Command("cards", "Milliseconds and bytes of a story's social card.") { rounds };
        command.SetAction(parsed => Measure(parsed.GetValue(rounds)));
        return command;
    }

    private static int Measure(int rounds)
    {
        Machine.Print();
        var folder = Directory.CreateTempSubdirectory("sinonews-cards-").FullName;
        try
        {
            var cards = new SocialCards(folder, Path.Combine(AppContext.BaseDirectory, "fonts", "cards"), NullLogger<SocialCards>.Instance);
            var first = Print(cards, 0, -1);
            var (times, bytes) = (new List<double>(), new List<long>());
            for (var round = 0; round < rounds; round++)
            {
                for (var story = 0; story < Stories.Length; story++)
                {
                    var (took, length) = Print(cards, story, round);
                    times.Add(took);
                    bytes.Add(length);
                }
            }
            times.Sort();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"first {first.Took:F0} ms (typefaces are read); then p50 {times[times.Count / 2]:F1} ms, p95 {times[times.Count * 95 / 100]:F1} ms, {times.Count} cards; {bytes.Min() / 1000.0:F0} to {bytes.Max() / 1000.0:F0} KB"));
            return 0;
        }
        catch (InvalidOperationException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Each host is another card: none is found on disk.
    private static (double Took, long Bytes) Print(SocialCards cards, int story, int round)
    {
        var (title, section, look, glyphs) = Stories[story];
        var card = new SocialCard
        {
            Title = title,
            SectionName = section,
            Look = look,
            Glyphs = glyphs,
            SiteName = "سينو نيوز",
            Host = string.Create(CultureInfo.InvariantCulture, $"news{round}.example.org"),
        };
        var begun = Stopwatch.GetTimestamp();
        var hash = cards.Print(card) ?? throw new InvalidOperationException("No card can be drawn here: there are no typefaces, or no libvips.");
        return (Stopwatch.GetElapsedTime(begun).TotalMilliseconds, cards.Find(hash)!.Length);
    }
}
