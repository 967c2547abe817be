using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Arabic;
using SinoNews.Articles;
using SinoNews.Comments;
using SinoNews.Storage;
using SinoNews.Web.Caching;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Articles;

/// <summary>A story with its comments and the form for one more.</summary>
[PublicPage("reply")]
public sealed class ReadModel(NewsDb db, SiteClock clock, Masthead masthead, PageSources sources) : PageModel
{
    private const int RelatedCount = 3;
    private const int NameCount = 12;

    public FullStory Story { get; private set; } = null!;

    /// <summary>The byline, in its order.</summary>
    public IReadOnlyList<Author> Authors { get; private set; } = [];

    public IReadOnlyList<Tag> Tags { get; private set; } = [];

    /// <summary>The first entries of the glossary that it mentions.</summary>
    public IReadOnlyList<NamedEntry> Names { get; private set; } = [];

    /// <summary>What was wrong in it, as readers are told, the oldest first.</summary>
    public IReadOnlyList<Correction> Corrections { get; private set; } = [];

    /// <summary>It is followed as it happens: when it was last updated stands at its head.</summary>
    public bool IsLive { get; private set; }

    /// <summary>Null where it is in none, or alone in it.</summary>
    public SeriesPlace? Series { get; private set; }

    /// <summary>It is not news any more.</summary>
    public bool IsOld { get; private set; }

    public IReadOnlyList<StoryCard> Related { get; private set; } = [];

    public IReadOnlyList<CommentThread> Threads { get; private set; } = [];

    public CommentForm Form { get; private set; } = null!;

    /// <param name="reply">The approved comment that the form answers; unknown ones are ignored.</param>
    public async Task<IActionResult> OnGet(long id, [FromRoute] string? slug, long? reply, CancellationToken ct)
    {
        var now = clock.Now;
        if (await db.FullStory(id, ct) is not { } story || !(story.IsVisible(now) || story.IsWithdrawn))
            return NotFound();
        Story = story;
        if (story.IsWithdrawn)
            return new PageResult { StatusCode = StatusCodes.Status410Gone };
        if (!string.Equals(Slug.Received(slug), story.Slug, StringComparison.Ordinal))
            return RedirectToPagePermanent("/Articles/Read", new { id, slug = story.Slug.Length == 0 ? null : story.Slug, reply });

        Authors = await db.AuthorsOf(id, ct);
        Tags = await db.TagsOf(id, ct);
        Names = await db.NamesIn(id, NameCount, ct);
        Corrections = story.ModifiedAt is null ? [] : await db.Corrections.Of(id, ct); // each of them modified it
        if (story.Series is { } of)
            await masthead.EndWith(db.Articles.InSeries(of.Id).NextAfter, ct);
        IsLive = story.IsLive(now);
        IsOld = story.IsOld(now);
        Series = await db.PlaceInSeries(story, now, ct);
        var related = await db.ReadAfter(story, RelatedCount, masthead.IsAnythingScheduled, now, ct);
        Related = related.Stories;
        Threads = story.CommentCount == 0 ? [] : await db.ApprovedThreads(id, ct);
        Tell(story, related, now);
        sources.EndAt(related.Next);
        Form = new CommentForm(id, !story.TakesComments(now), new CommentInput()).Answering(reply, Threads);
        if (reply is not null && Form.ReplyToName is null)
            sources.KeepOut(); // whatever number is asked for, it is the page without one
        return Page();
    }

    private void Tell(FullStory story, ReadingAfter related, DateTime now)
    {
        sources.AddCards(story.Id);
        sources.Add(PageTags.Article(story.Id), PageTags.Discussion);
        sources.Add([.. Authors.Select(author => PageTags.Author(author.Id)), .. Tags.Select(tag => PageTags.Tag(tag.Id))]);
        sources.AddNames(related.Waiting);
        if (story.Series is { } series)
            sources.Add(PageTags.Series(series.Id));
        if (!related.HasOwn)
            sources.Add(PageTags.Section(story.SectionId));
        if (story.IsLive(now))
            sources.EndAt(story.LiveUntil);
        if (!IsOld)
            sources.EndAt(story.OldFrom);
        sources.EndAt(story.ClosesAt(now));
    }
}
