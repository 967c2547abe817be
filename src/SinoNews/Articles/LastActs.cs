using Microsoft.EntityFrameworkCore;
using SinoNews.Storage;

namespace SinoNews.Articles;

/// <summary>What was last done to stories. The clock's and the importers' acts are told by nobody's name.</summary>
public sealed class LastActs(NewsDb db)
{
    // Looked at to find those worth telling: an import writes many, of which none is.
    private const int Looked = 80;

    /// <summary>By the newsroom and by the clock, newest first; saves of one colleague that follow each other on one story are one.</summary>
    public async Task<IReadOnlyList<ToldAct>> OfAll(int count, CancellationToken ct) =>
        Told(await Acts(db.ArticleActs.Where(act => act.Id < long.MaxValue).OrderByDescending(act => act.Id).Take(Looked), ct), count);

    /// <summary>On the stories that a colleague began, as far as they were edited lately.</summary>
    public async Task<IReadOnlyList<ToldAct>> OnStoriesOf(int staffId, int count, CancellationToken ct)
    {
        var ids = await db.Articles.Where(article => !article.Binned && article.CreatedById == staffId)
            .OrderByDescending(article => article.EditedAt).ThenByDescending(article => article.Id)
            .Take(count).Select(article => article.Id).ToListAsync(ct);
        var told = new List<ToldAct>();
        foreach (var id in ids)
            told.AddRange(Told(await Acts(db.ArticleActs.Where(act => act.ArticleId == id).OrderByDescending(act => act.Id).Take(Looked), ct), count));
        return [.. told.OrderByDescending(one => one.Act.Id).Take(count)];
    }

    private async Task<IReadOnlyList<ToldAct>> Acts(IQueryable<ArticleAct> acts, CancellationToken ct)
    {
        var found = await acts.AsNoTracking().Include(act => act.By).ToListAsync(ct);
        var ids = found.Select(act => act.ArticleId).Distinct().ToList();
        var titles = ids.Count == 0 ? [] : await db.Articles.Where(article => ids.Contains(article.Id))
            .Select(article => new StoryName(article.Id, article.Title)).ToDictionaryAsync(story => story.Id, story => story.Title, ct);
        return [.. found.Select(act => new ToldAct(act, titles[act.ArticleId]))];
    }

    private static IReadOnlyList<ToldAct> Told(IReadOnlyList<ToldAct> acts, int count) =>
        [.. acts.Where((one, i) => one.IsWorthTelling && (i == 0 || !one.Continues(acts[i - 1]))).Take(count)];
}

/// <summary>An act with the story that it was done to.</summary>
public sealed record ToldAct(ArticleAct Act, string Title)
{
    internal bool IsWorthTelling => Act.By is not null || Act.Kind is ArticleActKind.WentLive;

    // Saving and then publishing is told once, as the later of the two.
    internal bool Continues(ToldAct later) => Act.ArticleId == later.Act.ArticleId && Act.ById == later.Act.ById
        && (Act.Kind == later.Act.Kind || Act.Kind is ArticleActKind.Revised or ArticleActKind.Drafted);
}
