using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Names;
using SinoNews.Storage;

namespace SinoNews.Web.Setup;

/// <summary>
/// What takes long of the first page, begun while the host is still being built: whether the store is up to date, EF, the
/// front page's queries and the glossary. What it read is thrown away, but not the glossary, which knows its own version.
/// </summary>
public sealed class StoreAhead(string path)
{
    // Once somebody asks: a verb brings the store up to date itself, and no connection may stand in its way.
    private readonly Lazy<Task<bool>> _isUpToDate = new(() => Task.Run(() => StoreGlance.IsUpToDate(path)));

    /// <summary>The store's file.</summary>
    public string Path { get; } = path;

    /// <summary>False when <see cref="NewsDb.BringUpToDate"/> has something to do.</summary>
    public Task<bool> IsUpToDate => _isUpToDate.Value;

    /// <summary>The glossary that the site is to use.</summary>
    public LexiconCache Lexicons { get; } = new();

    /// <summary>Begins with the front page. It never fails: the reader who asks next will meet what is wrong.</summary>
    public Task Read() => Task.Run(async () =>
    {
        try
        {
            var isUpToDate = IsUpToDate;
            await using var db = LoneContext.Of(Path);
            _ = db.Model;
            if (await isUpToDate)
                await FrontPage(db);
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException or IOException)
        {
            // Nothing was begun ahead, that is all.
        }
    });

    private async Task FrontPage(NewsDb db)
    {
        var now = UtcMilliseconds.Cut(TimeProvider.System.GetUtcNow().UtcDateTime);
        _ = await db.Sites.AsNoTracking().OrderBy(site => site.Id).FirstAsync();
        var sections = await db.Sections.AsNoTracking().InOrder().ToListAsync();
        _ = await db.Articles.BreakingLine(now, default);
        _ = await Lexicons.Of(db, default);
        _ = await db.HomePage(await db.HomePicks(now, default), sections, now, default);
    }
}
