using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Staff;
using SinoNews.Storage;

namespace SinoNews.Web.Setup;

/// <summary>The head of every newsroom page: who I am, what I may do, what waits.</summary>
public sealed class NewsroomBar(NewsDb db, UserManager<StaffMember> staff, IHttpContextAccessor http, SiteClock clock)
{
    private StaffMember? _me;
    private Task<TimeSpan?>? _longestWait;

    /// <summary>The colleague who is signed in.</summary>
    /// <exception cref="InvalidOperationException">Nobody is: the page should have refused.</exception>
    public async Task<StaffMember> Me() => _me ??= await staff.GetUserAsync(http.HttpContext!.User)
        ?? throw new InvalidOperationException("A newsroom page was reached without a staff member.");

    /// <summary>The byline that is mine, with which my new story begins; null for none.</summary>
    public async Task<string?> MyByline(CancellationToken ct)
    {
        var mine = (await Me()).AuthorId;
        return await db.Authors.Where(author => author.Id == mine).Select(author => author.Name).SingleOrDefaultAsync(ct);
    }

    public bool May(string permission) =>
        Permissions.Holders[permission].Any(role => http.HttpContext!.User.IsInRole(role));

    public Task<int> PendingComments(CancellationToken ct) =>
        db.CommentCounts.Where(count => count.State == CommentState.Pending).Select(count => count.Count).SingleAsync(ct);

    /// <summary>How long the oldest comment waits, where that is longer than the policy allows.</summary>
    public Task<TimeSpan?> LongestWait(CancellationToken ct) => _longestWait ??= db.LongestWait(clock.Now, ct);

    /// <summary>0 never alerts.</summary>
    public Task<int> AlertAfterHours(CancellationToken ct) => db.AlertAfterHours(ct);
}
