using SinoNews.Staff;

namespace SinoNews.Articles;

/// <summary>
/// What editors put at the head of the home page, in their order: the lead, then those beside it. Never changed: each
/// arrangement is a row of its own, and the one with the highest number stands.
/// </summary>
public sealed class HomeArrangement
{
    /// <summary>The lead and three beside it.</summary>
    public const int Places = 4;

    private readonly List<HomePick> _picks = [];

    private HomeArrangement()
    {
    }

    /// <param name="number">One more than that of the arrangement that its editor saw; 1 for the first.</param>
    /// <param name="stories">Different ones, at most <see cref="Places"/>; none leaves the page to the newest.</param>
    /// <exception cref="InvalidOperationException">There are too many, or one twice.</exception>
    public HomeArrangement(int number, IReadOnlyList<long> stories, StaffMember by, DateTime at)
    {
        if (stories.Count > Places || stories.Distinct().Count() != stories.Count)
            throw new InvalidOperationException("A story takes one place of four.");
        (Number, By, At) = (number, by, at);
        _picks.AddRange(stories.Select((story, position) => new HomePick(position, story, at)));
    }

    public int Number { get; private set; }

    /// <summary>In the order of their places once loaded by <see cref="HomeQueries"/>.</summary>
    public IReadOnlyList<HomePick> Picks => _picks;

    public int ById { get; private set; }

    public StaffMember By { get; private set; } = null!;

    public DateTime At { get; private set; }
}

/// <summary>A story in a place of an arrangement.</summary>
public sealed class HomePick
{
    private HomePick()
    {
    }

    internal HomePick(int position, long articleId, DateTime since) => (Position, ArticleId, Since) = (position, articleId, since);

    public int ArrangementNumber { get; private set; }

    /// <summary>From 0, the lead. Where an earlier one is no longer seen, the later ones move up.</summary>
    public int Position { get; private set; }

    public long ArticleId { get; private set; }

    public Article Article { get; private set; } = null!;

    /// <summary>
    /// When it was chosen, UTC. A story that appeared only afterwards is not the one that was chosen: withdrawn and
    /// published again, it is news, and does not return to its place by itself.
    /// </summary>
    public DateTime Since { get; private set; }
}
