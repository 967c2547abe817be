using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Storage;

namespace SinoNews.Staff;

/// <summary>Deletes what is kept of colleagues no longer: about their sign-ins, and text that they never saved.</summary>
public sealed class StaffRetention(NewsDb db)
{
    /// <returns>How many lines of the sign-in log were old enough.</returns>
    public async Task<int> Forget(DateTime now, CancellationToken ct)
    {
        var texts = now - WorkingCopy.Kept;
        await db.WorkingCopies.Where(copy => copy.SavedAt < texts).ExecuteDeleteAsync(ct);
        var (lines, sessions) = (now - SignIn.Kept, now - StaffSession.Lifetime - StaffSession.Coarse);
        await db.StaffSessions.Where(session => session.SeenAt < sessions).ExecuteDeleteAsync(ct);
        await db.OneTimeLinks.Where(link => link.ExpiresAt <= now).ExecuteDeleteAsync(ct);
        return await db.SignIns.Where(line => line.At < lines).ExecuteDeleteAsync(ct);
    }
}
