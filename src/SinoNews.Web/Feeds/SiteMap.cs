using System.Globalization;
using System.Runtime.CompilerServices;
using System.Xml;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Feeds;

/// <summary>
/// Every address that a search engine should know: one file while it may hold them all, else an index of parts. A part
/// is a span of ids, so that a new story changes only the last.
/// </summary>
public sealed class SiteMap(NewsDb db, SiteAddress address, LinkGenerator links)
{
    /// <summary>A fifth of what sitemaps.org allows in one file: a part is small enough to be kept ready.</summary>
    public const int MostAddresses = 10_000;

    /// <summary>The part without stories: home, the sections and the glossary.</summary>
    private const int Standing = 0;

    private const int BatchSize = 1_000;
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public async Task<bool> Fits(CancellationToken ct) =>
        1 + await Sections().CountAsync(ct) + await NamePages(ct) + await Stories(ct) <= MostAddresses;

    public async Task<bool> Has(int part, DateTime now, CancellationToken ct) =>
        part == Standing || (part > 0 && await Within(part, now).OrderBy(article => article.Id).Select(article => (long?)article.Id).FirstOrDefaultAsync(ct) is not null);

    public Task WriteWhole(Stream body, DateTime now, CancellationToken ct) => Write(body, "urlset", async xml =>
    {
        await WriteStanding(xml, ct);
        await WriteStories(xml, db.Articles.Published(now), ct);
    });

    public Task WriteIndex(Stream body, DateTime now, CancellationToken ct) => Write(body, "sitemapindex", async xml =>
    {
        foreach (var part in (await db.SpansWithStories(MostAddresses, now, ct)).Select(span => span + 1).Prepend(Standing))
            await WriteOne(xml, "sitemap", string.Create(CultureInfo.InvariantCulture, $"/sitemap-{part}.xml"), null);
    });

    public Task WritePart(Stream body, int part, DateTime now, CancellationToken ct) => Write(body, "urlset", xml =>
        part == Standing ? WriteStanding(xml, ct) : WriteStories(xml, Within(part, now), ct));

    // Each entry, and their index once there is one.
    private async Task<int> NamePages(CancellationToken ct) => await db.GlossaryEntries.CountAsync(ct) is var entries and > 0 ? entries + 1 : 0;

    // Those called published. One that was due a second ago is among them a second later.
    private Task<int> Stories(CancellationToken ct) =>
        db.StoryCounts.Where(count => count.State == ArticleState.Published && !count.Binned).SumAsync(count => count.Count, ct);

    private IQueryable<Section> Sections() => db.Sections.AsNoTracking().Where(section => !section.Hidden).InOrder();

    private IQueryable<Article> Within(int part, DateTime now)
    {
        var end = (long)part * MostAddresses;
        return db.Articles.Published(now).Where(article => article.Id > end - MostAddresses && article.Id <= end);
    }

    private async Task WriteStanding(XmlWriter xml, CancellationToken ct)
    {
        await WriteOne(xml, "url", "/", null);
        foreach (var slug in await Sections().Select(section => section.Slug).ToListAsync(ct))
            await WriteOne(xml, "url", $"/sections/{slug}", null);
        var entries = await db.GlossaryEntries.OrderBy(entry => entry.Id).Select(entry => new { entry.Slug, entry.EditedAt }).ToListAsync(ct);
        if (entries.Count > 0)
            await WriteOne(xml, "url", "/names", null);
        foreach (var entry in entries)
            await WriteOne(xml, "url", links.Name(entry.Slug), entry.EditedAt);
    }

    private async Task WriteStories(XmlWriter xml, IQueryable<Article> stories, CancellationToken ct)
    {
        await foreach (var story in InBatches(stories, ct))
            await WriteOne(xml, "url", links.Article(story.Id, story.Slug), story.ModifiedAt ?? story.VisibleFrom);
    }

    // A query that ends soon, again and again: one that waits for a slow reader would hold its snapshot of the store.
    private static async IAsyncEnumerable<Entry> InBatches(IQueryable<Article> stories, [EnumeratorCancellation] CancellationToken ct)
    {
        for (List<Entry> batch = [new(0, "", default, null)]; batch.Count > 0;)
        {
            var last = batch[^1].Id;
            batch = await stories.Where(article => article.Id > last).OrderBy(article => article.Id).Take(BatchSize)
                .Select(article => new Entry(article.Id, article.Slug, article.VisibleFrom!.Value, article.ModifiedAt)).ToListAsync(ct);
            foreach (var story in batch)
                yield return story;
        }
    }

    private static async Task Write(Stream body, string root, Func<XmlWriter, Task> write)
    {
        await using var xml = XmlWriter.Create(body, new XmlWriterSettings { Async = true, Encoding = new System.Text.UTF8Encoding(false) });
        await xml.WriteStartElementAsync(null, root, Namespace);
        await write(xml);
        await xml.WriteEndElementAsync();
    }

    private async Task WriteOne(XmlWriter xml, string element, string path, DateTime? changed)
    {
        await xml.WriteStartElementAsync(null, element, Namespace);
        await xml.WriteElementStringAsync(null, "loc", Namespace, address.Absolute(path));
        if (changed is { } at)
            await xml.WriteElementStringAsync(null, "lastmod", Namespace, at.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        await xml.WriteEndElementAsync();
    }

    private sealed record Entry(long Id, string Slug, DateTime VisibleFrom, DateTime? ModifiedAt);
}
