namespace SinoNews.Articles;

/// <summary>How many stories stand in a state, in the bin or out of it. Moved in the transaction of what changes it, so it is always exact.</summary>
public sealed class StoryCount
{
    public ArticleState State { get; private set; }

    public bool Binned { get; private set; }

    public int Count { get; private set; }
}
