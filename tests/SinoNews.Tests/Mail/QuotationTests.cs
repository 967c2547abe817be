using SinoNews.Mail;

namespace SinoNews.Tests.Mail;

/// <summary>Whatever a mail program would make a link of, or a person would read as one, is not in the mail.</summary>
public sealed class QuotationTests
{
    [Theory]
    [InlineData("https://evil.example/path?q=1#x")]
    [InlineData("HTTP://EVIL.EXAMPLE")]
    [InlineData("hxxp://evil.example")]
    [InlineData("hxxps[:]//evil[.]example/x")]
    [InlineData("ht tp://evil.example")]
    [InlineData("ftp://evil.example/file")]
    [InlineData("http:/evil.example")]
    [InlineData(@"http:\\evil.example")]
    [InlineData("http://3232235777/")]
    [InlineData("http://[::1]/")]
    [InlineData("[2001:db8::1]/x")]
    [InlineData("192.0.2.7")]
    [InlineData("192.0.2.7:8080/x")]
    [InlineData("www.evil.example")]
    [InlineData("www.evil")]
    [InlineData("evil.example")]
    [InlineData("EVIL.EXAMPLE")]
    [InlineData("sub.evil.co.uk/path")]
    [InlineData("evil.com:8080")]
    [InlineData("evil.com?x=1")]
    [InlineData("bit.ly/abc")]
    [InlineData("t.me/evil")]
    [InlineData("evil.technology")]
    [InlineData("my_shop-1.online")]
    [InlineData("ｅｖｉｌ．ｃｏｍ")]
    [InlineData("ｈｔｔｐｓ：／／ｅｖｉｌ．ｃｏｍ／ｘ")]
    [InlineData("evil。com")]
    [InlineData("evil｡com")]
    [InlineData("evil․com")]
    [InlineData("evil\u200d.com")]
    [InlineData("ev\u200cil.c\u200dom")]
    [InlineData("e\u0301vil.com")]
    [InlineData("h\u200dttps://evil.com")]
    [InlineData("https\u200c://evil.com")]
    [InlineData("𝐞𝐯𝐢𝐥.𝐜𝐨𝐦")]
    [InlineData("ⓔⓥⓘⓛ.ⓒⓞⓜ")]
    [InlineData("еvil.com")]
    [InlineData("evil.рф")]
    [InlineData("例子.中国")]
    [InlineData("xn--fsqu00a.xn--fiqs8s")]
    [InlineData("موقع.السعودية")]
    [InlineData("موقعي.كوم")]
    [InlineData("متجر.شبكة/عرض")]
    [InlineData("evil[.]com")]
    [InlineData("evil(.)com")]
    [InlineData("evil (dot) com")]
    [InlineData("evil [dot] com")]
    [InlineData("evil dot com")]
    [InlineData("evil{.}com/x")]
    [InlineData("evil نقطة com")]
    [InlineData("salma@evil.example")]
    [InlineData("salma@localhost")]
    [InlineData("salma＠evil.example")]
    [InlineData("salma (at) evil.example")]
    [InlineData("salma[@]evil.example")]
    [InlineData("mailto:salma@evil.example")]
    [InlineData("mailto:salma")]
    [InlineData("tel:+966500000000")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("whatsapp://send?text=x")]
    [InlineData("magnet:?xt=urn:btih:x")]
    [InlineData("evil.com,evil.org")]
    [InlineData("(evil.com)")]
    [InlineData("«evil.com»")]
    [InlineData("<a href=\"https://evil.com\">انقر</a>")]
    [InlineData("[انقر](https://evil.com)")]
    public void A_link_is_taken_out_however_it_is_spelled(string link)
    {
        var quoted = Quotation.WithoutLinks($"كلام قبله {link} وكلام بعده");

        Assert.Contains(Quotation.Mark, quoted, StringComparison.Ordinal);
        Assert.StartsWith("كلام قبله ", quoted, StringComparison.Ordinal);
        Assert.EndsWith(" وكلام بعده", quoted, StringComparison.Ordinal);
        foreach (var trace in (string[])["evil", "ｅｖｉｌ", "://", "@", "com", "192.0", "السعودية", "localhost", "alert", "中国"])
            Assert.DoesNotContain(trace, quoted, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(quoted, Quotation.WithoutLinks(quoted));
    }

    [Theory]
    [InlineData("شكرًا على المقال.وأرجو المزيد")]
    [InlineData("ارتفع 3.5% في 2026، والساعة 14:20")]
    [InlineData("قال: «نعم»، ثم مضى...وعاد")]
    [InlineData("سعره 1,500.75 يوان")]
    [InlineData("نقطة وفاصلة")]
    [InlineData("Huawei Mate 80 و5G. ممتاز")]
    [InlineData("العلاقة بين الصين/قازاقستان")]
    [InlineData("习近平。我们")]
    [InlineData("سطر\n\nوسطر")]
    [InlineData("ملاحظة: مهم")]
    [InlineData("")]
    public void Words_that_are_no_link_stay_as_they_were(string text) => Assert.Equal(text, Quotation.WithoutLinks(text));

    [Fact]
    public void What_stands_around_a_link_joins_to_no_other()
    {
        foreach (var text in (string[])["evhttp://x il.com", "evil.http://x com", "evil.comhttp://evil.com", "a@http://b.c d.com", "wwwhttp://x .evil.com"])
        {
            var quoted = Quotation.WithoutLinks(text);
            Assert.Equal(quoted, Quotation.WithoutLinks(quoted));
            Assert.DoesNotContain("evil.com", quoted, StringComparison.Ordinal);
            Assert.DoesNotContain("://", quoted, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_long_comment_is_shortened_and_a_strange_one_takes_no_time()
    {
        Assert.InRange(Quotation.Of(string.Join(' ', Enumerable.Repeat("كلمة", 900))).Length, 380, 401);
        foreach (var part in (string[])["a", "a.", "a@", "http", "h t t p ", "www", "[", "0.", "(dot)", "a dot ", "-", "\u200d", "ａ．", "ا."])
            Assert.NotNull(Quotation.Of(string.Concat(Enumerable.Repeat(part, 4000 / part.Length))));
    }

    [Fact]
    public void Of_words_that_take_too_long_to_look_through_nothing_is_quoted()
    {
        Assert.Equal(Quotation.Mark, Quotation.WithoutLinks($"[{new string(':', 2_000_000)}"));
    }

    [Fact]
    public void Each_line_of_a_quotation_says_that_it_is_one() =>
        Assert.Equal("> أول\n> \n> ثان [رابط]", Quotation.Lines("أول\n\nثان evil.com"));
}
