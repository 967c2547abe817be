using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Storage;

namespace SinoNews.Web.Pages.Newsroom.Authors;

/// <summary>The bylines, with what readers are told of each.</summary>
public sealed class IndexModel(NewsDb db) : PageModel
{
    public IReadOnlyList<AuthorRow> Rows { get; private set; } = [];

    public async Task OnGet(CancellationToken ct) => Rows = await db.Authors.AsNoTracking().OrderBy(author => author.Name)
        .Select(author => new AuthorRow(author, db.Users.Where(member => member.AuthorId == author.Id).Select(member => member.Name).FirstOrDefault()))
        .ToListAsync(ct);
}

/// <param name="Member">The colleague whose byline it is; null for nobody's.</param>
public sealed record AuthorRow(Author Author, string? Member);
