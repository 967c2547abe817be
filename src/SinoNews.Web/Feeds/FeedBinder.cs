using System.Globalization;
using SinoNews.Articles;
using SinoNews.Media;
using SinoNews.Storage;
using SinoNews.Web.Caching;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Feeds;

/// <summary>Makes a list a feed: its stories whole, in words and addresses that hold away from the site.</summary>
internal sealed class FeedBinder(
    NewsDb db, Masthead masthead, SiteClock clock, PageSources sources, SiteAddress address, LinkGenerator links, PictureStore pictures, SocialCards cards)
{
    private readonly FeedHtml _html = new(address, clock);

    public async Task<Feed> Bind(FeedList list, CancellationToken ct)
    {
        var stories = await db.InFull(list.Stories, ct);
        foreach (var story in stories)
            Tell(story);
        var items = stories.Select(Item).ToList();
        return new Feed(
            FeedWords.Of(list.Title),
            FeedWords.Of(list.Description),
            address.Absolute(list.Page),
            address.Absolute($"{list.Page.TrimEnd('/')}/"),
            new FeedAuthor(FeedWords.Of(masthead.Name), address.Absolute("/")),
            address.Absolute(masthead.Logo is { } logo ? logo.Source(logo.Largest(PictureShape.Square)) : CardsSetup.Icon),
            items.Count == 0 ? clock.StartOf(masthead.Today) : items.Max(item => item.Updated), // of nothing it is the day: so the bytes are the same for all of it
            items);
    }

    private void Tell(StoryInFull story)
    {
        sources.Add(PageTags.Story(story.Card.Id), PageTags.Article(story.Card.Id));
        sources.AddPicture(story.Card.Picture);
        foreach (var author in story.Authors)
            sources.Add(PageTags.Author(author.Id));
        foreach (var tag in story.Tags)
            sources.Add(PageTags.Tag(tag.Id));
    }

    private FeedItem Item(StoryInFull story)
    {
        var card = story.Card;
        var url = address.Absolute(links.Article(card.Id, card.Slug));
        return new FeedItem(
            address.Absolute(string.Create(CultureInfo.InvariantCulture, $"/a/{card.Id}")),
            url,
            FeedWords.Of(card.Title),
            FeedWords.Of(card.Description),
            _html.Of(story, new Uri(url)),
            card.VisibleFrom,
            card.UpdatedAt,
            Byline(story),
            [.. story.Tags.Select(tag => tag.Name).Prepend(card.SectionName).Select(FeedWords.Of).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)],
            card.Picture is { } picture ? PictureOf(picture) : CardOf(story));
    }

    private List<FeedAuthor> Byline(StoryInFull story) => story.Authors.Count == 0
        ? [new FeedAuthor(FeedWords.Of(story.Card.Byline), null)]
        : [.. story.Authors.Select(author => new FeedAuthor(FeedWords.Of(author.Name), address.Absolute(links.List("/Authors/Show", author.Slug))))];

    // Programs fetch what a feed encloses, and want to know its length.
    private FeedPicture? PictureOf(PictureRef picture)
    {
        var file = picture.Largest(PictureShape.Whole);
        return pictures.Find(picture.Hash, file.Name) is { } found ? new FeedPicture(address.Absolute(picture.Source(file)), Renditions.ContentType, found.Length) : null;
    }

    private FeedPicture? CardOf(StoryInFull story) => story.SocialCard is { } card && cards.Find(card) is { } found
        ? new FeedPicture(address.Absolute(CardsSetup.CardAddress(card)), SocialCards.ContentType, found.Length) : null;
}
