using System.Xml;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Media;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Feeds;

/// <summary>The index of the site map, and the parts that hold stories. The masthead is open, so that the zone is the site's.</summary>
internal sealed class SiteMap(NewsDb db, SiteClock clock, SiteAddress address, LinkGenerator links)
{
    private const int BatchSize = 1_000;

    public Task WriteIndex(Stream body, DateTime now, CancellationToken ct) => SiteMapXml.WriteIndex(body, async xml =>
    {
        foreach (var part in (await Parts(now, ct)).Select(part => part.ToString()).Prepend(SiteMapPages.Name))
            await xml.WritePart(address.Absolute($"/sitemap-{part}.xml.gz"));
    });

    /// <summary>Where a part begins: what is newer than this; null when there is nothing in it.</summary>
    public async Task<Cursor?> BeginningOf(SiteMapPart part, DateTime now, CancellationToken ct)
    {
        var month = From(new Cursor(clock.StartOf(part.Month), 0), part, now).Select(article => new Cursor(article.VisibleFrom!.Value, article.Id));
        var first = await month.Skip(part.Before).Take(1).ToListAsync(ct);
        return first is [var cursor] ? cursor with { Id = cursor.Id - 1 } : null;
    }

    public Task WriteStories(Stream body, SiteMapPart part, Cursor beginning, DateTime now, CancellationToken ct) => SiteMapXml.WritePages(body, async xml =>
    {
        // A query that ends soon, again and again: one that waits for a slow reader would hold its snapshot of the store.
        for (var (last, left) = (beginning, SiteMapPart.MostStories); left > 0; left -= BatchSize)
        {
            var batch = await Entries(From(last, part, now).Take(BatchSize)).ToListAsync(ct);
            foreach (var story in batch)
                await Write(xml, story);
            if (batch.Count < BatchSize)
                return;
            last = new Cursor(batch[^1].VisibleFrom, batch[^1].Id);
        }
    });

    private async Task<IReadOnlyList<SiteMapPart>> Parts(DateTime now, CancellationToken ct)
    {
        var published = db.Articles.Published(now).Select(article => article.VisibleFrom);
        if (await published.OrderBy(time => time).FirstOrDefaultAsync(ct) is not { } first || await published.OrderByDescending(time => time).FirstOrDefaultAsync(ct) is not { } last)
            return [];
        var months = new List<DateOnly>();
        for (var month = MonthOf(first); month <= MonthOf(last); month = month.AddMonths(1))
            months.Add(month);
        var counts = await db.StoriesInEach(months.Select(month => (clock.StartOf(month), EndOf(month, now))), ct);
        return [.. months.Zip(counts).SelectMany(month =>
            Enumerable.Range(1, (month.Second + SiteMapPart.MostStories - 1) / SiteMapPart.MostStories).Select(number => new SiteMapPart(month.First, number)))];
    }

    // One bound above and one below: of two, SQLite may walk from the one that is further away.
    private IQueryable<Article> From(Cursor cursor, SiteMapPart part, DateTime now)
    {
        var end = EndOf(part.Month, now);
        return db.Articles.Where(article => article.VisibleFrom < end).NewerThan(cursor).OldestFirst();
    }

    private static IQueryable<Entry> Entries(IQueryable<Article> stories) => stories.Select(article => new Entry(
        article.Id, article.Slug, article.VisibleFrom!.Value, article.ModifiedAt,
        article.Picture == null ? null : new PictureRef(
            article.Picture.Hash, article.Picture.Width, article.Picture.Height, article.Picture.FocusX, article.Picture.FocusY, article.Picture.Colour, article.Picture.Alt),
        article.Package!.Card));

    private Task Write(XmlWriter xml, Entry story) => xml.WritePage(
        address.Absolute(links.Article(story.Id, story.Slug)),
        story.ModifiedAt ?? story.VisibleFrom,
        story.Picture is { } picture ? address.Absolute(picture.Source(picture.Largest(PictureShape.Whole)))
            : story.Card is { } card ? address.Absolute(CardsSetup.CardAddress(card)) : null);

    private DateTime EndOf(DateOnly month, DateTime now)
    {
        var (end, next) = (clock.StartOf(month.AddMonths(1)), now.AddMilliseconds(1)); // times are whole milliseconds
        return end < next ? end : next;
    }

    private DateOnly MonthOf(DateTime utc) => clock.DayOf(utc).AddDays(1 - clock.DayOf(utc).Day);

    private sealed record Entry(long Id, string Slug, DateTime VisibleFrom, DateTime? ModifiedAt, PictureRef? Picture, string? Card);
}
