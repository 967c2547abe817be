using Microsoft.EntityFrameworkCore;
using SinoNews.Arabic;
using SinoNews.Articles;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Caching;

/// <summary>
/// Finds what a list of stories is of, by the slug in its address, and has whatever shows the list go stale with it: its
/// page, its feed and its data. The masthead is open.
/// </summary>
public sealed class ListHeads(NewsDb db, Masthead masthead, PageSources sources)
{
    public Task OfAll(CancellationToken ct)
    {
        sources.Add(PageTags.Latest);
        return masthead.EndWith(db.Articles.NextAfter, ct);
    }

    public async Task<Section?> Section(string slug, CancellationToken ct)
    {
        if (masthead.Section(slug) is not { } section)
            return null;
        sources.Add(PageTags.Section(section.Id));
        await masthead.EndWith(db.Articles.InSection(section.Id).NextAfter, ct);
        return section;
    }

    public async Task<Tag?> Tag(string slug, CancellationToken ct)
    {
        slug = Slug.Received(slug);
        if (await db.Tags.AsNoTracking().SingleOrDefaultAsync(tag => tag.Slug == slug, ct) is not { } tag)
            return null;
        sources.Add(PageTags.Tag(tag.Id), PageTags.Tagged(tag.Id));
        await masthead.EndWith(db.ArticleTags.Where(tagged => tagged.TagId == tag.Id).NextAfter, ct);
        return tag;
    }

    public async Task<Author?> Author(string slug, CancellationToken ct)
    {
        slug = Slug.Received(slug);
        if (await db.Authors.AsNoTracking().SingleOrDefaultAsync(author => author.Slug == slug, ct) is not { } author)
            return null;
        sources.Add(PageTags.Author(author.Id), PageTags.WrittenBy(author.Id));
        await masthead.EndWith(db.ArticleAuthors.Where(byline => byline.AuthorId == author.Id).NextAfter, ct);
        return author;
    }
}
