using Microsoft.EntityFrameworkCore;
using SinoNews.Comments.Desk;
using SinoNews.Storage;

namespace SinoNews.Staff;

/// <summary>What was tried at the newsroom's door, newest first.</summary>
public sealed class SignInLog(NewsDb db)
{
    /// <param name="memberId">Null for everybody's.</param>
    public Task<LogPage<SignIn>> Page(int? memberId, long? before, CancellationToken ct) => new NewestFirst<SignIn>(
        line => line.Id,
        (until, atMost) => db.SignIns.AsNoTracking().Include(line => line.Member)
            .Where(line => (memberId == null || line.MemberId == memberId) && line.Id < until)
            .OrderByDescending(line => line.Id).Take(atMost).ToListAsync(ct)).Page(before);
}
