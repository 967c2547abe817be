using Microsoft.EntityFrameworkCore;
using SinoNews.Staff;
using SinoNews.Storage;

namespace SinoNews.Articles;

/// <summary>What became of an arrangement.</summary>
public enum Arranging
{
    Done,

    /// <summary>Somebody arranged the page meanwhile: nothing was changed.</summary>
    Stale,

    /// <summary>Readers no longer see one of the stories: nothing was changed.</summary>
    Gone,
}

/// <summary>Arranges the head of the home page. Each act names the arrangement that its editor saw.</summary>
public sealed class HomeDesk(NewsDb db)
{
    /// <summary>The arrangement that stands; null while nobody has made one.</summary>
    public Task<HomeArrangement?> Current(CancellationToken ct) =>
        db.HomeArrangements.AsNoTracking().Include(arrangement => arrangement.By)
            .SingleOrDefaultAsync(arrangement => arrangement.Number == db.HomeArrangements.Max(one => (int?)one.Number), ct);

    /// <summary>Puts stories at the head of the page and writes down who did; saves.</summary>
    /// <param name="seen">The number of the arrangement that the editor changes; 0 for none.</param>
    public async Task<Arranging> Arrange(int seen, IReadOnlyList<long> stories, StaffMember by, DateTime now, CancellationToken ct)
    {
        // Held from the look at the number to the save: of two at once, the second finds the first.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (seen != await Number(ct))
            return Arranging.Stale;
        var titles = await Titles(stories, now, ct);
        if (titles.Count != stories.Count)
            return Arranging.Gone;
        db.HomeArrangements.Add(new HomeArrangement(seen + 1, stories, by, now));
        db.AdminActs.Add(new AdminAct(AdminActKind.HomeChanged, Said([.. stories.Select(id => titles[id])]), by, now));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Arranging.Done;
    }

    /// <summary>Brings back the arrangement before the one that the editor saw, as far as readers still see its stories; saves.</summary>
    public async Task<Arranging> Undo(int seen, StaffMember by, DateTime now, CancellationToken ct)
    {
        var before = await db.HomePicks.Where(pick => pick.ArrangementNumber == seen - 1 && pick.Article.VisibleFrom <= now)
            .OrderBy(pick => pick.Position).Select(pick => pick.ArticleId).ToListAsync(ct);
        return seen == 0 ? Arranging.Stale : await Arrange(seen, before, by, now, ct);
    }

    private async Task<int> Number(CancellationToken ct) =>
        await db.HomeArrangements.MaxAsync(arrangement => (int?)arrangement.Number, ct) ?? 0;

    private Task<Dictionary<long, string>> Titles(IReadOnlyList<long> stories, DateTime now, CancellationToken ct) =>
        db.Articles.Published(now).Where(article => stories.Contains(article.Id)).ToDictionaryAsync(article => article.Id, article => article.Title, ct);

    private static string Said(IReadOnlyList<string> titles) => titles.Count == 0
        ? "ترتيب تلقائي: الأحدث أولًا"
        : $"في الصدارة «{titles[0]}»{string.Concat(titles.Skip(1).Select(title => $"، وبجانبها «{title}»"))}";
}
