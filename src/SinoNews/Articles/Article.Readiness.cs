namespace SinoNews.Articles;

/// <summary>What publishing asks of a story.</summary>
public sealed partial class Article
{
    /// <summary>Why words can't be put before readers at a time, whatever the state of the story; null when nothing is missing.</summary>
    internal string? Lacks(ArticleWords words, Named named, DateTime at) =>
        IsEmbargoed(at) ? "The embargo ends later."
        : words.SectionId <= 0 || string.IsNullOrWhiteSpace(words.Title) || string.IsNullOrWhiteSpace(words.Body) ? "A story needs a title, a section and a text."
        : named.HasUndescribedPicture || BodyPipeline.HasUndescribedPicture(words.Body, named.Pictures) ? "A picture needs words for those who can't see it."
        : null;
}
