using SinoNews.Arabic;

namespace SinoNews.Articles;

/// <summary>The rendered text of a story, in a table of its own so that listings never load it. Made at save, never per request.</summary>
public sealed class ArticleBody
{
    private const int OpeningLength = 180;

    public long ArticleId { get; private set; }

    /// <summary>Safe HTML: sanitised, numbers and foreign runs isolated.</summary>
    public string Html { get; private set; } = "";

    /// <summary>The same without markup, paragraphs on lines of their own.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The version of the pipeline that made <see cref="Html"/>; an older one is rendered anew.</summary>
    public int RenderVersion { get; private set; }

    internal int ReadingMinutes => ReadingTime.Minutes(Text);

    /// <summary>The opening words, cut at a word's end.</summary>
    internal string Opening => Excerpt.Of(Text.Split('\n', 2)[0], OpeningLength);

    internal ArticleBody Render(string markdown, IReadOnlyDictionary<string, BodyPicture>? pictures = null)
    {
        (Html, Text) = BodyPipeline.Render(markdown, pictures);
        RenderVersion = BodyPipeline.Version;
        return this;
    }
}
