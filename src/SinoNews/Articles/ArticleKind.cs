namespace SinoNews.Articles;

/// <summary>What sort of story it is (خبر، شرح، صور).</summary>
public enum ArticleKind
{
    News,
    Explainer,
    Pictures,
}
