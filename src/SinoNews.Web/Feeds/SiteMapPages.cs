using System.Xml;
using Microsoft.EntityFrameworkCore;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Feeds;

/// <summary>The part of the site map without stories: the standing pages, the glossary, and the lists that have stories.</summary>
internal sealed class SiteMapPages(NewsDb db, Masthead masthead, SiteAddress address, LinkGenerator links)
{
    internal const string Name = "pages";

    // What sitemaps.org allows in one file. Tags come last: no paper needs so many.
    private const int MostAddresses = 50_000;

    private const int BatchSize = 1_000;

    private static readonly string[] Standing = ["/", "/about", "/privacy", "/corrections", "/archive", "/api"];

    public Task Write(Stream body, DateTime now, CancellationToken ct) => SiteMapXml.WritePages(body, async xml =>
    {
        foreach (var path in Standing.Concat(masthead.Sections.Select(section => links.List("/Sections/Show", section.Slug))))
            await xml.WritePage(address.Absolute(path));
        var written = Standing.Length + masthead.Sections.Count + await WriteNames(xml, ct);
        // One story alone is no series: nothing links to it.
        var series = db.Series.Where(one => db.Articles.Count(article => article.SeriesId == one.Id && article.VisibleFrom <= now) > 1);
        written += await WriteLists(
            xml, "/Series/Show", MostAddresses - written, last => series.Where(one => one.Id > last).OrderBy(one => one.Id).Select(one => new ListEnd(one.Id, one.Slug)), ct);
        var authors = db.Authors.Where(author => db.ArticleAuthors.Any(byline => byline.AuthorId == author.Id && byline.VisibleFrom <= now));
        written += await WriteLists(
            xml, "/Authors/Show", MostAddresses - written, last => authors.Where(author => author.Id > last).OrderBy(author => author.Id).Select(author => new ListEnd(author.Id, author.Slug)), ct);
        var tags = db.Tags.Where(tag => db.ArticleTags.Any(tagged => tagged.TagId == tag.Id && tagged.VisibleFrom <= now));
        await WriteLists(
            xml, "/Tags/Show", MostAddresses - written, last => tags.Where(tag => tag.Id > last).OrderBy(tag => tag.Id).Select(tag => new ListEnd(tag.Id, tag.Slug)), ct);
    });

    private async Task<int> WriteNames(XmlWriter xml, CancellationToken ct)
    {
        var entries = await db.GlossaryEntries.OrderBy(entry => entry.Id).Select(entry => new { entry.Slug, entry.EditedAt }).ToListAsync(ct);
        if (entries.Count == 0)
            return 0;
        await xml.WritePage(address.Absolute("/names"));
        foreach (var entry in entries)
            await xml.WritePage(address.Absolute(links.Name(entry.Slug)), entry.EditedAt);
        return entries.Count + 1;
    }

    private async Task<int> WriteLists(XmlWriter xml, string page, int most, Func<int, IQueryable<ListEnd>> after, CancellationToken ct)
    {
        var (last, written) = (0, 0);
        while (written < most)
        {
            var batch = await after(last).Take(Math.Min(BatchSize, most - written)).ToListAsync(ct);
            foreach (var list in batch)
                await xml.WritePage(address.Absolute(links.List(page, list.Slug)));
            written += batch.Count;
            if (batch.Count < BatchSize)
                break;
            last = batch[^1].Id;
        }
        return written;
    }

    private sealed record ListEnd(int Id, string Slug);
}
