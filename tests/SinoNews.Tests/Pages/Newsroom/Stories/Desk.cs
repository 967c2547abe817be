using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;

namespace SinoNews.Tests.Pages.Newsroom.Stories;

/// <summary>What tests of the story form send and ask.</summary>
internal static class Desk
{
    /// <summary>The form filled in, for one button.</summary>
    internal static (string Name, string? Value)[] Story(string title, string action, int version = 0, params (string Name, string? Value)[] more) =>
    [
        ("Input.Title", title), ("Input.Section", "culture"), ("Input.Body", "فقرة **غامقة**."),
        ("Input.Version", version.ToString(CultureInfo.InvariantCulture)), ("action", action), .. more,
    ];

    /// <summary>The story that an answer leads to.</summary>
    internal static long Id(this Answer answer)
    {
        Assert.Equal(303, answer.Code);
        return long.Parse(answer.Location!.Split('/', '?')[3], CultureInfo.InvariantCulture);
    }

    internal static async Task<long> Saved(this Visitor staff, string title, string action = "save") =>
        (await staff.Submit("/newsroom/articles/new", Story(title, action))).Id();

    internal static Task<Article> Article(this SiteUnderTest site, long id) => site.Store(db => db.Articles.AsNoTracking()
        .Include(article => article.Revisions).Include(article => article.Acts).Include(article => article.Corrections).SingleAsync(article => article.Id == id));

    internal static async Task<int> Version(this SiteUnderTest site, long id) => (await site.Article(id)).Version;
}
