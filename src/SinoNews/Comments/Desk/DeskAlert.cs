using Microsoft.EntityFrameworkCore;
using SinoNews.Mail;
using SinoNews.Staff;
using SinoNews.Storage;

namespace SinoNews.Comments.Desk;

/// <summary>What a colleague is told of a desk that is late.</summary>
/// <param name="Waiting">Comments that wait for the desk.</param>
/// <param name="Longest">How long the oldest of them waits.</param>
public sealed record LateDesk(int Waiting, TimeSpan Longest);

/// <summary>
/// Has those who moderate written to when a comment waits longer than the policy allows, once a day at most. That they were is
/// kept with the policy, in the same write as their mails, so neither a restart nor a second process says it again.
/// </summary>
public sealed class DeskAlert(StoreWriter writer)
{
    /// <param name="letter">Writes a mail to a colleague's address, in the name of the site that it is given.</param>
    /// <returns>How many colleagues are written to.</returns>
    public Task<int> Write(Func<string, LateDesk, string, OutgoingMail> letter, DateTime now, CancellationToken ct) => writer.Run(
        async db =>
        {
            var policy = await db.CommentPolicies.SingleAsync(ct);
            if (!policy.MayAlert(now) || Overdue.Wait(await db.OldestPending(ct), policy.AlertAfterHours, now) is not { } longest)
                return 0;
            var told = await WriteToAll(db, longest, letter, ct);
            if (told > 0) // else the first who can be is
                policy.Alert(now);
            await db.SaveChangesAsync(ct);
            return told;
        },
        ct);

    private static async Task<int> WriteToAll(NewsDb db, TimeSpan longest, Func<string, LateDesk, string, OutgoingMail> letter, CancellationToken ct)
    {
        var late = new LateDesk(await db.WaitingForTheDesk().CountAsync(ct), longest);
        var site = await db.Sites.Select(site => site.Name).SingleAsync(ct);
        var addresses = await db.WhoMay(Permissions.Moderate).Where(member => member.Email != null && member.Email != "").Select(member => member.Email!).ToListAsync(ct);
        db.OutgoingMails.AddRange(addresses.Select(address => letter(address, late, site)));
        return addresses.Count;
    }
}
