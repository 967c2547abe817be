using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SinoNews.Arabic;
using SinoNews.Storage;

namespace SinoNews.Articles;

/// <summary>How long ago a story was last edited.</summary>
public enum EditedWithin
{
    Day,
    Week,
    Month,
}

/// <summary>Which stories of the newsroom's list: a tab, narrowed. What is null does not narrow.</summary>
public sealed record StoryFilter
{
    // Up to so many, a byline's stories are sought and sorted; with more, a walk along the list meets them soon enough.
    private const int Few = 1000;

    private static readonly string[] Addresses = ["/articles/", "/a/"];

    /// <summary>Null for all.</summary>
    public ArticleState? State { get; init; }

    /// <summary>What is in the bin, which no other tab shows.</summary>
    public bool Binned { get; init; }

    public int? SectionId { get; init; }

    /// <summary>A byline.</summary>
    public int? AuthorId { get; init; }

    /// <summary>Who began it.</summary>
    public int? CreatedById { get; init; }

    /// <summary>Pieces of the title, the slug or the byline, however they are spelled; or the address of a story.</summary>
    public string? Words { get; init; }

    public EditedWithin? Edited { get; init; }

    public bool Narrows => this != new StoryFilter { State = State, Binned = Binned };

    /// <summary>The stories that match; in no order.</summary>
    /// <param name="now">UTC, for the period.</param>
    internal async Task<IQueryable<Article>> Matching(NewsDb db, DateTime now, CancellationToken ct)
    {
        var stories = await Way(db, ct);
        stories = stories.Where(article => article.Binned == Binned);
        if (State is { } state)
            stories = stories.Where(article => article.State == state);
        if (SectionId is { } section)
            stories = stories.Where(article => article.SectionId == section);
        if (CreatedById is { } colleague)
            stories = stories.Where(article => article.CreatedById == colleague);
        if (AuthorId is { } author)
            stories = stories.Where(article => article.Authors.Any(byline => byline.AuthorId == author));
        if (Edited is { } within)
        {
            var since = now - Period(within);
            stories = stories.Where(article => article.EditedAt >= since);
        }
        if (Words is null)
            return stories;
        if (NamedBy(Words) is { } id)
            return stories.Where(article => article.Id == id);
        return SoughtPieces.Of(Words).Aggregate(stories, (matching, piece) => matching.Where(article => article.Folded.Contains(piece)));
    }

    private static TimeSpan Period(EditedWithin within) => within switch
    {
        EditedWithin.Day => TimeSpan.FromDays(1),
        EditedWithin.Week => TimeSpan.FromDays(7),
        _ => TimeSpan.FromDays(30),
    };

    private async Task<IQueryable<Article>> Way(NewsDb db, CancellationToken ct)
    {
        if (Words is not null && NamedBy(Words) is not null)
            return db.Articles;
        if (AuthorId is { } author && await db.ArticleAuthors.Where(byline => byline.AuthorId == author).Take(Few + 1).CountAsync(ct) <= Few)
            return db.OfFewBy(author);
        return Words is null ? db.Articles : db.AlongTheirWords();
    }

    // «رابط»: the number that follows /articles/ or /a/.
    private static long? NamedBy(string words)
    {
        foreach (var address in Addresses)
        {
            var at = words.IndexOf(address, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                continue;
            var number = words[(at + address.Length)..].TakeWhile(char.IsAsciiDigit).ToArray();
            if (long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
                return id;
        }
        return null;
    }
}
