using SinoNews.Arabic;

namespace SinoNews.Tests.Arabic;

public sealed class BidiTests
{
    [Theory]
    [InlineData("كوفيد-19", "كوفيد-", "19")]
    [InlineData("الـ30", "الـ", "30")]
    [InlineData("بنسبة 70%.", "بنسبة ", "70%", ".")]
    [InlineData("1,435 مليونًا", "1,435", " مليونًا")]
    [InlineData("الساعة 14:20، غدًا", "الساعة ", "14:20", "، غدًا")]
    [InlineData("بين 2020-2025", "بين ", "2020-2025")]
    [InlineData("نمو +5.2%", "نمو ", "+5.2%")]
    [InlineData("بقيمة $30", "بقيمة ", "$30")]
    [InlineData("٥٫٢٪ فقط", "٥٫٢٪", " فقط")]
    public void A_number_keeps_what_belongs_to_it(string text, params string[] runs) => Check(text, RunKind.Number, runs);

    [Theory]
    [InlineData("أطلقت Huawei Mate 80 اليوم", "أطلقت ", "Huawei Mate 80", " اليوم")]
    [InlineData("راسلونا x@y.com.", "راسلونا ", "x@y.com", ".")]
    [InlineData("https://a.example/b?c=1&d=%20#e هنا", "https://a.example/b?c=1&d=%20#e", " هنا")]
    [InlineData("الموقع https://a.example/", "الموقع ", "https://a.example/")]
    [InlineData("شبكات 5G و6G", "شبكات ", "5G", " و", "6G")]
    [InlineData("«Belt & Road»", "«", "Belt & Road", "»")]
    [InlineData("(Xí Jìnpíng)", "(", "Xí Jìnpíng", ")")]
    [InlineData("لغة C++ وC#", "لغة ", "C++", " و", "C#")]
    public void Latin_words_stay_together(string text, params string[] runs) => Check(text, RunKind.Latin, runs);

    [Theory]
    [InlineData("الرئيس 习近平، اليوم", "الرئيس ", "习近平", "، اليوم")]
    [InlineData("你好、世界。", "你好、世界。")]
    [InlineData("صحيفة 《人民日报》 الصينية", "صحيفة ", "《人民日报》", " الصينية")]
    [InlineData("习近平 在北京", "习近平 在北京")]
    [InlineData("中国2026年", "中国2026年")]
    [InlineData("حرف \U00020000", "حرف ", "\U00020000")]
    public void Chinese_stays_together(string text, params string[] runs) => Check(text, RunKind.Han, runs);

    [Fact]
    public void Kinds_may_stand_side_by_side() => Assert.Equal(
        [
            new Run("Mate 80", RunKind.Latin), new Run(" و", RunKind.Plain), new Run("华为", RunKind.Han),
            new Run(" في ", RunKind.Plain), new Run("2026", RunKind.Number),
        ],
        Bidi.Split("Mate 80 و华为 في 2026"));

    [Fact]
    public void An_empty_text_has_no_runs() => Assert.Empty(Bidi.Split(""));

    [Fact]
    public void The_runs_of_any_text_are_the_text() =>
        Assert.All(MalformedText.Samples(20_000), static text =>
        {
            var runs = Bidi.Split(text);
            Assert.Equal(text, string.Concat(runs.Select(static run => run.Text)));
            Assert.All(runs, static run => Assert.NotEqual(0, run.Text.Length));
        });

    [Theory]
    [InlineData("1,")]
    [InlineData("a!")]
    [InlineData("a ")]
    [InlineData("中a")]
    [InlineData("-")]
    [InlineData("5")]
    public void A_hostile_text_takes_no_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Bidi.Split(text);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), watch.Elapsed.ToString());
    }

    /// <summary>The runs are as given, each one either plain Arabic or of the one kind.</summary>
    private static void Check(string text, RunKind kind, string[] expected)
    {
        var runs = Bidi.Split(text);
        Assert.Equal(expected, runs.Select(static run => run.Text), StringComparer.Ordinal);
        Assert.All(runs, run => Assert.Equal(
            run.Text.Any(static c => char.IsAsciiLetterOrDigit(c) || c > '\u2FFF' || char.IsDigit(c)) ? kind : RunKind.Plain,
            run.Kind));
    }
}
