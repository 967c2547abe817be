using System.Text;
using System.Text.RegularExpressions;
using SinoNews.Arabic;

namespace SinoNews.Mail;

/// <summary>
/// Readers' words as a mail may carry them. Anybody can have a mail sent to an address that is not theirs, so nothing in it may
/// lead anywhere: what a mail program would make a link of is taken out, and what a person would read as one.
/// </summary>
public static partial class Quotation
{
    /// <summary>What stands in a link's place.</summary>
    public const string Mark = "[رابط]";

    private const int Longest = 400;

    private const string Label = @"[\p{L}\p{N}_-]";

    // Between the parts of a host's name, however it is kept from a filter.
    private const string Dot = @"(?:[.\u3002]|\s?[\[({<]\s?(?:[.\u3002]|dot|نقطه|دوت)\s?[\])}>]\s?)";

    private const string SpokenDot = @"\s(?:dot|نقطه|دوت)\s";

    // What ends in such letters may be a site's name. In Arabic and Chinese only where there is such a domain: a full stop is often
    // followed by no space. All of it folded, as what is looked through.
    private const string Top = @"(?:[\p{L}-[\p{IsArabic}\p{IsCJKUnifiedIdeographs}]]{2,63}|xn--[a-z0-9-]+|السعوديه|مصر|امارات|الاردن|قطر|المغرب|الجزاءر|تونس|فلسطين|سوريه|عمان|العراق|عراق|السودان|سودان|موريتانيا|اليمن|البحرين|ليبيا|شبكه|موقع|بازار|كوم|عرب|ارامكو|ابوظبي|中国|中國|公司|网络|网址|网站|在线|中文网|商城|集团|我爱你)";

    private const string UsualTop = "(?:com|net|org|info|biz|io|co|me|ly|ru|cn|sa|ae|eg|tk|shop|site|online|store|top|xyz|club|app|live|link|click)";

    private const string Rest = @"[^\s<>""«»]*";

    private const string Port = $@"(?:[:/?\#\\]{Rest})?";

    /// <summary>The words without their links, shortened.</summary>
    public static string Of(string text) => Excerpt.Of(WithoutLinks(text), Longest);

    /// <summary>The same as lines of a mail's text.</summary>
    public static string Lines(string text) => string.Join('\n', Of(text).Split('\n').Select(line => $"> {line}"));

    /// <summary>All of a text but its links; of one that takes too long to look through, nothing but the mark.</summary>
    public static string WithoutLinks(string text)
    {
        try
        {
            return Marked(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return Mark;
        }
    }

    private static string Marked(string text)
    {
        // Folded first: full-width letters are letters to a mail program too, and characters that nobody sees part nothing.
        var folded = FoldedText.Of(text);
        var result = new StringBuilder(text.Length);
        var at = 0;
        foreach (var link in Link().EnumerateMatches(folded.Text))
        {
            if (link.Length == 0 || folded.Start(link.Index) < at)
                continue;
            result.Append(text, at, folded.Start(link.Index) - at).Append(Mark);
            at = folded.End(link.Index + link.Length - 1);
        }
        return result.Append(text, at, text.Length - at).ToString();
    }

    // With a scheme; a scheme that needs no slashes; www; an e-mail address; a name that ends as a site's does; the same spelled out;
    // the numbers of a machine.
    [GeneratedRegex(
        $@"(?<!{Label})(?:"
        + $@"h\s?[tx]\s?[tx]\s?p\s?s?\s?(?::|\[:\])\s?[/\\]{Rest}"
        + $@"|[a-z][a-z0-9+.-]{{1,20}}(?::|\[:\])[/\\]{Rest}"
        + $@"|(?:mailto|tel|sms|javascript|data|magnet|geo|callto|skype|whatsapp|tg):(?!\s){Rest}"
        + $@"|www{Dot}{Rest}"
        + $@"|[\p{{L}}\p{{N}}._%+'-]{{1,64}}(?:@|\s?[\[({{]\s?(?:@|at)\s?[\])}}]\s?)[\p{{L}}\p{{N}}]{Rest}"
        + $@"|(?:{Label}+{Dot}){{1,9}}{Top}(?!{Label}){Port}"
        + $@"|{Label}+{SpokenDot}{UsualTop}(?!{Label}){Port}"
        + $@"|(?:[0-9]{{1,3}}\.){{3}}[0-9]{{1,3}}(?![.0-9]){Port}"
        + $@"|\[[0-9a-f:.]*:[0-9a-f:.]*\]{Port}"
        + ")",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
