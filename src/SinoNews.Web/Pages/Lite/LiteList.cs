using System.Text;
using System.Text.Encodings.Web;
using SinoNews.Articles;
using SinoNews.Web.TagHelpers;

namespace SinoNews.Web.Pages.Lite;

/// <summary>A line of a lite list.</summary>
/// <param name="Title">Encoded, its foreign runs isolated.</param>
public sealed record LiteLine(StoryCard Story, string Title);

/// <summary>One page of a lite list, newest first: twenty stories, or fewer where their headlines are very long.</summary>
/// <param name="Older">Where the next page begins; null at the end.</param>
public sealed record LiteList(IReadOnlyList<LiteLine> Lines, bool IsFirst, Cursor? Older)
{
    /// <summary>Stories of a page.</summary>
    public const int Size = 20;

    /// <summary>One more than a page, which tells that there is another.</summary>
    internal const int Asked = Size + 1;

    // Of the 30,000 bytes of a page; the rest is the stylesheet, the frame and the sections.
    private const int Room = 20_000;

    // Around a headline: its tags, its address, its date and its section.
    private const int Around = 480;

    /// <param name="stories">Up to <see cref="Asked"/> of them.</param>
    internal static LiteList Of(IReadOnlyList<StoryCard> stories, bool isFirst, HtmlEncoder encoder)
    {
        var (lines, size) = (new List<LiteLine>(), 0);
        foreach (var story in stories.Take(Size))
        {
            var title = Written(story.Title, encoder);
            size += Encoding.UTF8.GetByteCount(title) + Encoding.UTF8.GetByteCount(Uri.EscapeDataString(story.Slug)) + Around;
            if (size > Room)
                break;
            lines.Add(new LiteLine(story, title));
        }
        return new LiteList(lines, isFirst, lines.Count < stories.Count ? Cursor.Of(lines[^1].Story) : null);
    }

    /// <summary>Text as it stands on a page.</summary>
    internal static string Written(string text, HtmlEncoder encoder)
    {
        using var writer = new StringWriter();
        BidiTagHelper.Isolate(text, encoder).WriteTo(writer, encoder);
        return writer.ToString();
    }
}
