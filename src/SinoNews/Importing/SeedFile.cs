using System.Globalization;
using System.Text;
using SinoNews.Arabic;
using SinoNews.Articles;

namespace SinoNews.Importing;

/// <summary>One file of <c>seeds/</c>: a saved page, or front matter and Markdown. The format is in seeds/README.md.</summary>
public static class SeedFile
{
    private const int MaxBytes = 1024 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly char[] Commas = ['،', ','];

    /// <param name="path">The file.</param>
    /// <param name="siteTagline">The site's tagline, where it is known.</param>
    /// <param name="zone">The zone in which its date is written.</param>
    /// <exception cref="FormatException">It can't be read as a story; the message completes "skipped: …".</exception>
    /// <exception cref="IOException">It can't be opened.</exception>
    public static ImportedArticle Read(string path, string? siteTagline, TimeZoneInfo zone)
    {
        if (new FileInfo(path).Length > MaxBytes)
            throw new FormatException("it is larger than 1 MiB");
        return Parse("seed:" + Path.GetFileName(path).Normalize(), Decode(File.ReadAllBytes(path)), siteTagline, zone);
    }

    /// <summary>The same for a text at hand.</summary>
    public static ImportedArticle Parse(string key, string text, string? siteTagline, TimeZoneInfo zone)
    {
        var front = FrontMatter.Split(text.ReplaceLineEndings("\n").TrimStart('\ufeff', '\n', ' ', '\u00a0', '\u200e', '\u200f'));
        var (tagline, title, body) = front["title"] is { } named
            ? (null, named, front.Rest.Trim())
            : FromPage(front.Rest, siteTagline);
        return new ImportedArticle
        {
            SourceKey = key,
            Tagline = tagline,
            Title = title.Length <= ArticleWords.MaxTitle ? title : throw new FormatException("its headline is longer than 200 characters"),
            Body = body.Length switch
            {
                0 => throw new FormatException("it has no text"),
                > ArticleWords.MaxBody => throw new FormatException($"its text is longer than {ArticleWords.MaxBody} characters"),
                _ => body,
            },
            Kicker = front["kicker"],
            Summary = front["summary"],
            SectionSlug = front["section"] ?? "politics",
            AuthorName = Named(front["author"], "author") ?? Author.Newsroom,
            Tags = [.. front["tags"]?.Split(Commas, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(tag => Named(tag, "tag")!) ?? []],
            Slug = front["slug"] is { } slug ? Slug.From(slug) : null,
            Glyphs = front["glyphs"] is not { } glyphs || ArticleWords.AreGlyphs(glyphs)
                ? front["glyphs"]
                : throw new FormatException("its glyphs are not one to four Chinese characters"),
            Illustration = front["illustration"],
            Source = front["source"],
            PublishedAt = front["date"] is { } date ? Date(date, zone) : null,
        };
    }

    private static (string? Tagline, string Title, string Body) FromPage(string text, string? siteTagline)
    {
        var page = SeedPage.Parse(text, siteTagline);
        return (page.Tagline, page.Headline, page.Markdown);
    }

    // A name of punctuation alone would have no address.
    private static string? Named(string? name, string what) =>
        name is null || Slug.From(name).Length > 0 ? name : throw new FormatException($"its {what} '{name}' has no letter");

    private static string Decode(byte[] bytes)
    {
        try
        {
            var text = Utf8.GetString(bytes);
            return text.Contains('\0', StringComparison.Ordinal) ? throw new FormatException("it is not text") : text;
        }
        catch (DecoderFallbackException exception)
        {
            throw new FormatException("it is not UTF-8", exception);
        }
    }

    private static DateTime Date(string text, TimeZoneInfo zone)
    {
        if (!DateTime.TryParseExact(text, ["yyyy-MM-dd HH:mm", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            || zone.IsInvalidTime(local))
            throw new FormatException($"its date '{text}' is not yyyy-MM-dd HH:mm");
        return TimeZoneInfo.ConvertTimeToUtc(local, zone);
    }
}
