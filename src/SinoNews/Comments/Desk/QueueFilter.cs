using SinoNews.Storage;

namespace SinoNews.Comments.Desk;

/// <summary>How old a comment is.</summary>
public enum QueueAge
{
    LastHour,
    LastDay,
    LastWeek,
    OverADay,
    OverAWeek,
}

/// <summary>What the queue shows first.</summary>
public enum QueueOrder
{
    Oldest,
    Newest,
    Riskiest,

    /// <summary>By the weight of the reports: for what was reported.</summary>
    Heaviest,
}

/// <summary>Which comments: a tab, narrowed. What is null does not narrow.</summary>
public sealed record QueueFilter
{
    /// <summary>Null for all.</summary>
    public CommentState? State { get; init; }

    /// <summary>مُبلَّغ عنها: those whose reports wait, in whatever state.</summary>
    public bool Reported { get; init; }

    /// <summary>Those that wait for a second colleague, in whatever state.</summary>
    public bool Escalated { get; init; }

    /// <summary>Words of the text, the name or the e-mail address.</summary>
    public string? Words { get; init; }

    /// <summary>A rule that fired, first or not.</summary>
    public HoldReason? Reason { get; init; }

    /// <summary>The least score: what is like what was turned away, this much or more.</summary>
    public int? ScoreFrom { get; init; }

    public long? ArticleId { get; init; }

    public int? SectionId { get; init; }

    public QueueAge? Age { get; init; }

    /// <summary>Who decided last.</summary>
    public int? DecidedById { get; init; }

    /// <summary>A comment: those of the same e-mail address. Addresses of readers are never in ours.</summary>
    public long? SameAuthorAs { get; init; }

    /// <summary>A comment: those of the same network. What is left of a network that was truncated is nobody's.</summary>
    public long? SameNetworkAs { get; init; }

    public long? CampaignId { get; init; }

    /// <summary>The newest comment there was when the moderator looked: what came later is not meant.</summary>
    public long? UpTo { get; init; }

    public bool Narrows => this != new QueueFilter { State = State, Reported = Reported, Escalated = Escalated };

    /// <summary>The comments that match; in no order.</summary>
    /// <param name="now">UTC, for the age.</param>
    internal async Task<IQueryable<Comment>> Matching(NewsDb db, DateTime now, CancellationToken ct)
    {
        var comments = db.Comments.AsQueryable();
        if (Words is not null || Reason is not null)
            comments = CommentIndex.Query(Words, Reason, State, await db.ReaderKey(ct)) is { } query ? Indexed(db, query) : comments.Where(_ => false);
        if (State is { } state)
            comments = comments.Where(comment => comment.State == state);
        if (ScoreFrom is { } score)
            comments = comments.Where(comment => comment.Score >= score);
        if (Reported)
            comments = comments.Where(comment => comment.ReportWeight > 0);
        if (Escalated)
            comments = comments.Where(comment => comment.EscalatedTo != null);
        if (ArticleId is { } article)
            comments = comments.Where(comment => comment.ArticleId == article);
        if (SectionId is { } section)
            comments = comments.Where(comment => comment.Article.SectionId == section);
        if (DecidedById is { } colleague)
            comments = comments.Where(comment => comment.DecidedById == colleague);
        if (SameAuthorAs is { } author)
            comments = comments.Where(comment => comment.Reader != "" && comment.Reader == db.Comments.Where(one => one.Id == author).Select(one => one.Reader).First());
        if (SameNetworkAs is { } network)
            comments = comments.Where(comment => comment.AnonymisedAt == null && comment.Network != null
                && comment.Network == db.Comments.Where(one => one.Id == network).Select(one => one.Network).First());
        if (CampaignId is { } campaign)
            comments = comments.Where(comment => comment.CampaignId == campaign);
        if (UpTo is { } newest)
            comments = comments.Where(comment => comment.Id <= newest);
        return Age is { } age ? await Aged(comments, age, db, now, ct) : comments;
    }

    private static IQueryable<Comment> Indexed(NewsDb db, string query) =>
        db.CommentIndex.Where(row => row.Match == query).Join(db.Comments, row => row.CommentId, comment => comment.Id, (_, comment) => comment);

    // Every index of the queue ends with the id, by which the young are sought. What was brought has a new id and any age.
    private static async Task<IQueryable<Comment>> Aged(IQueryable<Comment> comments, QueueAge age, NewsDb db, DateTime now, CancellationToken ct)
    {
        var since = now - age switch
        {
            QueueAge.LastHour => TimeSpan.FromHours(1),
            QueueAge.LastDay or QueueAge.OverADay => TimeSpan.FromDays(1),
            _ => TimeSpan.FromDays(7),
        };
        if (age is QueueAge.OverADay or QueueAge.OverAWeek)
            return comments.Where(comment => comment.CreatedAt <= since);
        var first = await db.FirstSince(since, ct);
        return comments.Where(comment => comment.Id >= first && comment.CreatedAt > since);
    }
}
