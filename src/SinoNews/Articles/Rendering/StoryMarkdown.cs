using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SinoNews.Articles.Rendering;

/// <summary>The language that bodies are written in: CommonMark without raw HTML, with footnotes and pipe tables.</summary>
public static partial class StoryMarkdown
{
    /// <summary>The parser as it is set up, before anything of our own.</summary>
    public static MarkdownPipeline Pipeline { get; } = new MarkdownPipelineBuilder().DisableHtml().UseFootnotes().UsePipeTables().Build();

    private const int MaxMarks = 2000;

    // Each row is filled up to the widest, so a few thousand marks could make a million cells.
    private const int MaxCells = 5000;

    // Writing the DOM out is quadratic in them; the longest story has a thousand.
    private const int MaxBlocks = 4000;
    private const string Marks = "[*_`<!>|";

    /// <summary>More marks than any story has: Markdown's time is quadratic in some of them.</summary>
    internal static bool IsOvermarked(string markdown) => Marks.Any(mark => markdown.AsSpan().Count(mark) > MaxMarks);

    /// <summary>Null for what is too long, overmarked or nested beyond Markdig's limit: nobody means it.</summary>
    internal static MarkdownDocument? Parse(string markdown)
    {
        if (markdown.Length > BodyPipeline.MaxLength || IsOvermarked(markdown))
            return null;
        try
        {
            var document = Markdown.Parse(markdown, Pipeline);
            return IsOversized(document) ? null : document;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool IsOversized(MarkdownDocument document) =>
        document.Descendants<LeafBlock>().Count() > MaxBlocks
        || document.Descendants<Table>().Sum(table => table.Count * table.ColumnDefinitions.Count) > MaxCells;

    /// <returns>Null if it is nested beyond Markdig's limit.</returns>
    internal static string? ToHtml(MarkdownDocument document)
    {
        try
        {
            return document.ToHtml(Pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The hashes of the library's pictures that a text names, each once.</summary>
    internal static IReadOnlyList<string> PictureHashes(string markdown) =>
    [
        .. (Parse(markdown)?.Descendants<LinkInline>() ?? [])
            .Where(link => link.IsImage).Select(link => PictureHash(link.Url)).OfType<string>().Distinct(StringComparer.Ordinal),
    ];

    /// <summary>An image that neither the text nor the library describes.</summary>
    internal static bool HasUndescribedPicture(string markdown, IReadOnlyDictionary<string, BodyPicture> pictures) =>
        (Parse(markdown)?.Descendants<LinkInline>() ?? []).Any(link => link.IsImage
            && PictureHash(link.Url) is { } hash && pictures.TryGetValue(hash, out var picture) && picture.Alt.Length == 0
            && !link.Descendants<LiteralInline>().Any(literal => !literal.Content.IsEmptyOrWhitespace()));

    /// <summary>The hash in the address of one of the library's pictures; null for any other address.</summary>
    internal static string? PictureHash(string? address) =>
        PictureAddress().Match(address ?? "") is { Success: true } match ? match.Groups["hash"].Value : null;

    [GeneratedRegex(@"^/media/(?<hash>[0-9a-f]{64})\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PictureAddress();
}
