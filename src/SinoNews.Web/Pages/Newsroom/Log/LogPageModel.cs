using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Comments.Desk;
using SinoNews.Staff;
using SinoNews.Storage;

namespace SinoNews.Web.Pages.Newsroom.Log;

/// <summary>What both views of the log share: a page of rows, who may be chosen, and the filter carried along.</summary>
public abstract class LogPageModel<T>(NewsDb db) : PageModel
{
    public LogPage<T> Log { get; private set; } = new([], null);

    public IReadOnlyList<StaffMember> Colleagues { get; private set; } = [];

    /// <summary>The filter, for the addresses that keep it; empty when nothing is narrowed.</summary>
    public QueryString Filter => QueryString.Create(Request.Query.Where(asked => asked.Key is not ("before" or "decided") && asked.Value != ""));

    public bool IsFirst => !Request.Query.ContainsKey("before");

    /// <summary>A decision was just made from here.</summary>
    public bool HasDecided => Request.Query.ContainsKey("decided");

    /// <summary>This page's address: where an undo returns to.</summary>
    public string Here => Request.Path + Request.QueryString.ToString();

    /// <summary>What the page of the rows before one is asked with.</summary>
    public QueryString Before(long id) => Filter.Add("before", id.ToString(CultureInfo.InvariantCulture));

    protected async Task<IActionResult> Show(Func<Task<LogPage<T>>> read, CancellationToken ct)
    {
        Colleagues = await db.Users.AsNoTracking().OrderBy(member => member.Name).ToListAsync(ct);
        if (!ModelState.IsValid)
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        Log = await read();
        return Page();
    }
}
