using Microsoft.EntityFrameworkCore;
using SinoNews.Archives;
using SinoNews.Articles;
using SinoNews.Storage;

namespace SinoNews.Exporting;

/// <summary>What WordPress was given.</summary>
public sealed record CarriedToWordpress(int Stories, int Comments, int Pictures);

/// <summary>
/// Writes the stories of all states, their comments and the addresses of the pictures as WordPress reads them, for whoever
/// leaves. What WordPress has no place for stays: versions, decisions, the glossary, colleagues. A few stories at a time are
/// in memory.
/// </summary>
/// <param name="site">The base of all addresses.</param>
/// <param name="zone">Of the dates.</param>
public sealed class WordpressExport(NewsDb db, Uri site, TimeZoneInfo zone)
{
    private const int AtOnce = 50;

    /// <summary>Whether the readers' e-mail addresses go along.</summary>
    public bool WithAddresses { get; init; }

    /// <param name="path">The file; one that is there is replaced when the new one is whole. Only its owner may read it.</param>
    /// <param name="tell">Hears of every step.</param>
    public async Task<CarriedToWordpress> Write(string path, DateTime now, Action<string> tell, CancellationToken ct)
    {
        var unfinished = path + ".part";
        try
        {
            CarriedToWordpress carried;
            await using (var file = PrivateFile.Create(unfinished))
            {
                using var wxr = new WxrFile(file, zone);
                carried = await Write(wxr, now, tell, ct);
            }
            File.Move(unfinished, path, overwrite: true);
            return carried;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private async Task<CarriedToWordpress> Write(WxrFile wxr, DateTime now, Action<string> tell, CancellationToken ct)
    {
        var house = await db.Sites.AsNoTracking().SingleAsync(ct);
        wxr.Begin(house.Name, house.Tagline ?? "", site.AbsoluteUri.TrimEnd('/'), now);
        await WriteTerms(wxr, ct);
        var items = new WordpressItems(site, await db.Articles.MaxAsync(story => (long?)story.Id, ct) ?? 0);
        var pictures = await WritePictures(wxr, items, ct);
        var (stories, comments) = await WriteStories(wxr, items, tell, ct);
        wxr.End();
        return new CarriedToWordpress(stories, comments, pictures);
    }

    private async Task WriteTerms(WxrFile wxr, CancellationToken ct)
    {
        await foreach (var author in db.Authors.AsNoTracking().OrderBy(author => author.Id).AsAsyncEnumerable().WithCancellation(ct))
            wxr.Author(author.Id, WordpressItems.Login(author.Id), author.Name);
        await foreach (var section in db.Sections.AsNoTracking().OrderBy(section => section.Id).AsAsyncEnumerable().WithCancellation(ct))
            wxr.Category(section.Id, section.Slug, section.Name, section.Description);
        // WordPress numbers categories and tags in one row; what it goes by is their slugs.
        var first = await db.Sections.MaxAsync(section => (int?)section.Id, ct) ?? 0;
        await foreach (var tag in db.Tags.AsNoTracking().OrderBy(tag => tag.Id).AsAsyncEnumerable().WithCancellation(ct))
            wxr.Tag(first + tag.Id, tag.Slug, tag.Name);
    }

    private async Task<int> WritePictures(WxrFile wxr, WordpressItems items, CancellationToken ct)
    {
        var pictures = 0;
        await foreach (var picture in db.Pictures.AsNoTracking().OrderBy(picture => picture.Id).AsAsyncEnumerable().WithCancellation(ct))
        {
            wxr.BeginItem(items.Of(picture));
            wxr.EndItem();
            pictures++;
        }
        return pictures;
    }

    private async Task<(int Stories, int Comments)> WriteStories(WxrFile wxr, WordpressItems items, Action<string> tell, CancellationToken ct)
    {
        var (stories, comments) = (0, 0);
        for (var after = 0L; ;)
        {
            var batch = await db.Articles.AsNoTracking().AsSplitQuery().Where(story => story.Id > after).OrderBy(story => story.Id).Take(AtOnce)
                .Include(story => story.Body).Include(story => story.Section)
                .Include(story => story.Tags).ThenInclude(tagged => tagged.Tag).Include(story => story.Authors).ThenInclude(byline => byline.Author)
                .ToListAsync(ct);
            foreach (var story in batch)
            {
                wxr.BeginItem(items.Of(story, await DraftTags(story, ct)));
                comments += await WriteComments(wxr, story.Id, ct);
                wxr.EndItem();
            }
            stories += batch.Count;
            if (batch.Count < AtOnce)
                return (stories, comments);
            after = batch[^1].Id;
            tell($"{stories:N0} stories");
        }
    }

    // A story that was never published has its tags in its words alone.
    private async Task<IReadOnlyList<string>> DraftTags(Article story, CancellationToken ct) => story.LiveRevision is not null
        ? []
        : (await db.Revisions.AsNoTracking().SingleAsync(revision => revision.ArticleId == story.Id && revision.Number == story.LatestRevision, ct)).Words.Tags;

    private async Task<int> WriteComments(WxrFile wxr, long story, CancellationToken ct)
    {
        var comments = 0;
        var wanted = db.Comments.AsNoTracking().Where(comment => comment.State == Comments.CommentState.Approved || comment.State == Comments.CommentState.Pending);
        var rows = wanted.Where(comment => comment.ArticleId == story).OrderBy(comment => comment.Id).Select(comment => new
        {
            comment.Id,
            comment.Name,
            Email = WithAddresses ? comment.Email : "",
            comment.CreatedAt,
            comment.Text,
            IsApproved = comment.State == Comments.CommentState.Approved,
            // What answers a comment that stays here stands by itself.
            Parent = wanted.Where(parent => parent.Id == comment.ParentId).Select(parent => parent.Id).FirstOrDefault(),
        });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
        {
            wxr.Comment(new WxrComment(row.Id, row.Name, row.Email, row.CreatedAt, Articles.Rendering.Markup.Encode(row.Text), row.IsApproved, row.Parent));
            comments++;
        }
        return comments;
    }
}
