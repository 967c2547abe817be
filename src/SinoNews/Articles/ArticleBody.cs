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

    /// <summary>The cards of the glossary's terms that <see cref="Html"/> links.</summary>
    public string Cards { get; private set; } = "";

    /// <summary>The version of the pipeline that made <see cref="Html"/>; an older one is rendered anew.</summary>
    public int RenderVersion { get; private set; }

    /// <summary>Of <see cref="Text"/>.</summary>
    public int WordCount { get; private set; }

    internal int ReadingMinutes => ReadingTime.Minutes(Text);

    /// <summary>The opening words, cut at a word's end.</summary>
    internal string Opening => Excerpt.Of(Text.Split('\n', 2)[0], OpeningLength);

    /// <param name="named">Of which the pictures and the lexicon are needed.</param>
    internal ArticleBody Render(ArticleWords words, Named named)
    {
        (Html, Text, Cards) = BodyPipeline.Render(words.Body, named.Pictures, named.Lexicon, words.ShowsTerms);
        WordCount = Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        RenderVersion = BodyPipeline.Version;
        return this;
    }
}
