using Microsoft.EntityFrameworkCore;
using SinoNews.Arabic;
using SinoNews.Staff;
using SinoNews.Storage;

namespace SinoNews.Articles;

/// <summary>
/// Saves and publishes stories: finds or makes the author and the tags that the words name, then calls the story's
/// own verbs. The caller saves.
/// </summary>
public sealed class ArticleDesk(NewsDb db)
{
    /// <summary>The story with all that its verbs need; null if there is none.</summary>
    public Task<Article?> Find(long id, CancellationToken ct) =>
        db.Articles.Include(article => article.Body)
            .Include(article => article.Author)
            .Include(article => article.Section)
            .Include(article => article.CreatedBy)
            .Include(article => article.Tags).ThenInclude(tagged => tagged.Tag)
            .Include(article => article.Revisions.OrderByDescending(revision => revision.Number).Take(1))
            .AsSplitQuery()
            .SingleOrDefaultAsync(article => article.Id == id && !article.Binned, ct);

    public async Task<Article> Draft(ArticleWords words, StaffMember? by, DateTime now, CancellationToken ct)
    {
        var article = Article.Draft(words, await AuthorNamed(words.AuthorName, ct), by, now);
        db.Articles.Add(article);
        return article;
    }

    public async Task Revise(Article article, ArticleWords words, StaffMember? by, DateTime now, CancellationToken ct) =>
        article.Revise(words, await AuthorNamed(words.AuthorName, ct), by, now);

    /// <summary>Publishes the story's newest revision.</summary>
    public async Task Publish(Article article, StaffMember? by, DateTime now, CancellationToken ct, DateTime? visibleFrom = null)
    {
        var words = article.Revisions.MaxBy(revision => revision.Number)!.Words;
        article.Publish(words, await AuthorNamed(words.AuthorName, ct), await TagsNamed(words.Tags, ct), by, now, visibleFrom);
    }

    private async Task<Author> AuthorNamed(string name, CancellationToken ct)
    {
        var slug = Slug.From(name);
        return db.Authors.Local.FirstOrDefault(author => author.Slug == slug)
            ?? await db.Authors.SingleOrDefaultAsync(author => author.Slug == slug, ct)
            ?? db.Authors.Add(new Author { Name = name, Slug = slug }).Entity;
    }

    // Two spellings with one slug are one tag: the first keeps its name.
    private async Task<IReadOnlyList<Tag>> TagsNamed(IReadOnlyList<string> names, CancellationToken ct)
    {
        var wanted = names.Select(name => (Name: name, Slug: Slug.From(name))).DistinctBy(tag => tag.Slug).ToList();
        var slugs = wanted.Select(tag => tag.Slug).ToList();
        await db.Tags.Where(tag => slugs.Contains(tag.Slug)).LoadAsync(ct);
        return [.. wanted.Select(tag => db.Tags.Local.FirstOrDefault(known => known.Slug == tag.Slug)
            ?? db.Tags.Add(new Tag { Name = tag.Name, Slug = tag.Slug }).Entity)];
    }
}
