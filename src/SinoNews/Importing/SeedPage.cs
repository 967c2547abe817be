using System.Text;
using System.Text.RegularExpressions;
using SinoNews.Arabic;

namespace SinoNews.Importing;

/// <summary>
/// A page of the original site as it was saved: tagline, headline, comment count, paragraphs, then the comment form.
/// Only the headline and the paragraphs are the article.
/// </summary>
public sealed partial record SeedPage(string? Tagline, string Headline, IReadOnlyList<string> Paragraphs)
{
    private const int ShortBlock = 120;
    private const int LongestHeading = 40;
    private const int CountBefore = 3;

    private static readonly string[] FormHeadings =
        [.. new[] { "اترك رد", "اترك تعليق", "أضف تعليق", "Leave a Reply" }.Select(ArabicText.Fold)];

    private static readonly string FormNote = ArabicText.Fold("لن يتم نشر عنوان بريدك الإلكتروني");

    /// <param name="text">The file's text; line ends, marks at the edges and blank lines do not matter.</param>
    /// <param name="siteTagline">The tagline already known, if any.</param>
    /// <exception cref="FormatException">There is no headline, or no paragraph under it.</exception>
    public static SeedPage Parse(string text, string? siteTagline)
    {
        var blocks = text.Split('\n').Select(Trim).Where(block => block.Length > 0).ToList();
        var (tagline, headline, first) = Head(blocks, siteTagline);
        var form = blocks.FindIndex(first, IsForm);
        var paragraphs = blocks[first..(form < 0 ? blocks.Count : form)];
        return paragraphs.Count > 0
            ? new SeedPage(tagline, headline, paragraphs)
            : throw new FormatException("it has a headline but no paragraph under it");
    }

    /// <summary>The paragraphs as Markdown that shows exactly what they say.</summary>
    public string Markdown => string.Join("\n\n", Paragraphs.Select(Escape));

    private static (string? Tagline, string Headline, int FirstParagraph) Head(List<string> blocks, string? siteTagline)
    {
        if (blocks.Count > 0 && IsCount(blocks[0]))
            blocks.RemoveAt(0);
        var count = blocks.FindIndex(0, Math.Min(blocks.Count, CountBefore), IsCount);
        if (count > 0)
            return (count > 1 ? blocks[0] : null, blocks[count - 1], count + 1);
        if (blocks.Count == 0 || IsForm(blocks[0]))
            throw new FormatException("it has no headline");
        var hasTagline = blocks.Count > 1 && (Same(blocks[0], siteTagline)
            || (blocks.Count > 2 && IsShort(blocks[0]) && IsShort(blocks[1]) && !IsForm(blocks[1]) && !IsForm(blocks[2])));
        return hasTagline ? (blocks[0], blocks[1], 2) : (null, blocks[0], 1);
    }

    private static bool IsShort(string block) =>
        block.Length <= ShortBlock && block.TrimEnd('»', '”', '"', ')') is not [.., '.' or '…' or '۔' or '؟' or '!' or '?'];

    private static bool IsCount(string block) => Count().IsMatch(ArabicText.Fold(block));

    private static bool IsForm(string block)
    {
        var folded = ArabicText.Fold(block).Trim('.', ':', ' ');
        return folded.StartsWith(FormNote, StringComparison.Ordinal)
            || (folded.Length <= LongestHeading && FormHeadings.Any(heading => folded.StartsWith(heading, StringComparison.Ordinal)));
    }

    private static bool Same(string block, string? tagline) =>
        tagline is not null && string.Equals(ArabicText.Fold(block), ArabicText.Fold(tagline), StringComparison.Ordinal);

    // A saved page carries no-break spaces and direction marks at the edges of its lines.
    private static string Trim(string line) => EdgeMarks().Replace(line.Replace('\u00a0', ' '), "").Trim();

    private static string Escape(string paragraph)
    {
        var escaped = new StringBuilder(paragraph.Length + 8);
        foreach (var character in paragraph)
        {
            if (character is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '&' or '"')
                escaped.Append('\\');
            escaped.Append(character);
        }
        return BlockStart().Replace(escaped.ToString(), @"${number}\${mark}", 1);
    }

    [GeneratedRegex(@"^(?:\d[\d,.]*(?: تعليق\w*)?|(?:لا|بدون) (?:توجد )?تعليقات|تعليق(?:ان| واحد))$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Count();

    [GeneratedRegex(@"^[\s\p{Cf}]+|[\s\p{Cf}]+$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EdgeMarks();

    [GeneratedRegex(@"^(?<number>\d{0,9})(?<mark>[#+\-=~.)])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BlockStart();
}
