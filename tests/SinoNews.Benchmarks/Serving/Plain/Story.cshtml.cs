using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Articles;
using SinoNews.Comments;
using SinoNews.Storage;

namespace SinoNews.Benchmarks.Serving.Plain;

/// <summary>A story with its comments, plainly.</summary>
public sealed class StoryModel(NewsDb db, PlainMasthead masthead) : PageModel
{
    private const int RelatedCount = 3;
    private const int RelatedPool = 40;

    public FullStory Story { get; private set; } = null!;

    public IReadOnlyList<Author> Authors { get; private set; } = [];

    public IReadOnlyList<Tag> Tags { get; private set; } = [];

    public IReadOnlyList<Correction> Corrections { get; private set; } = [];

    public IReadOnlyList<StoryCard> Related { get; private set; } = [];

    public ILookup<long?, PublicComment> Comments { get; private set; } = null!;

    public bool TakesComments { get; private set; }

    public async Task<IActionResult> OnGet(long id, CancellationToken ct)
    {
        await masthead.Load(ct);
        if (await db.FullStory(id, ct) is not { } story || !story.IsVisible(masthead.Now))
            return NotFound();
        Story = story;
        Authors = await db.AuthorsOf(id, ct);
        Tags = await db.TagsOf(id, ct);
        Corrections = await StoryQueries.Corrections(db, id).ToListAsync(ct);
        Related = await FindRelated(ct);
        var approved = await StoryQueries.Comments(db, id).ToListAsync(ct);
        var ids = approved.Select(comment => comment.Id).ToHashSet();
        Comments = approved.ToLookup(comment => comment.ParentId is { } parent && ids.Contains(parent) ? comment.ParentId : null);
        TakesComments = story.TakesComments(masthead.Now);
        return Page();
    }

    // A walk along the index of each tag, as the site does: one query for all tags would sort every story that has one.
    private async Task<IReadOnlyList<StoryCard>> FindRelated(CancellationToken ct)
    {
        var shared = new Dictionary<long, (StoryCard Card, int Tags)>();
        foreach (var tag in Tags)
        {
            foreach (var card in await db.NewestTagged(tag.Id, RelatedPool / Tags.Count + 1, masthead.Now, ct))
                shared[card.Id] = (card, shared.GetValueOrDefault(card.Id).Tags + 1);
        }
        shared.Remove(Story.Id);
        var related = shared.Values.OrderByDescending(found => found.Tags).ThenByDescending(found => found.Card.VisibleFrom).Select(found => found.Card).Take(RelatedCount).ToList();
        if (related.Count == RelatedCount)
            return related;
        var section = await db.NewestInSection(Story.SectionId, RelatedCount * 2 + 1, masthead.Now, ct);
        return [.. related.Concat(section.Where(card => card.Id != Story.Id && !related.Exists(known => known.Id == card.Id))).Take(RelatedCount)];
    }
}
