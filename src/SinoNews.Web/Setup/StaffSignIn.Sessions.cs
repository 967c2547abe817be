using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SinoNews.Staff;
using SinoNews.Storage;

namespace SinoNews.Web.Setup;

public sealed partial class StaffSignIn
{
    private long? _session;

    /// <summary>The session that the request's cookie names.</summary>
    public long? SessionId => _session ?? SessionOf(Context.User);

    /// <summary>The session of this browser; null when it was ended meanwhile.</summary>
    public Task<StaffSession?> Session(CancellationToken ct) => db.StaffSessions.SingleOrDefaultAsync(session => session.Id == SessionId, ct);

    /// <summary>Ends the member's other sign-ins and renews this one, after a key of the account was changed.</summary>
    public async Task KeepOnlyThis(StaffMember member, CancellationToken ct)
    {
        await db.StaffSessions.Where(session => session.MemberId == member.Id && session.Id != SessionId).ExecuteDeleteAsync(ct);
        await RefreshSignInAsync(member);
    }

    /// <summary>Ends all of them, this one too.</summary>
    public async Task SignOutEverywhere(StaffMember member, CancellationToken ct)
    {
        await UserManager.UpdateSecurityStampAsync(member);
        await db.StaffSessions.Where(session => session.MemberId == member.Id).ExecuteDeleteAsync(ct);
        await SignOutAsync();
    }

    /// <summary>Asked about each cookie once a minute, and when its role is no longer the store's: null ends it.</summary>
    public override async Task<StaffMember?> ValidateSecurityStampAsync(ClaimsPrincipal? principal)
    {
        if (await base.ValidateSecurityStampAsync(principal) is not { IsDisabled: false } member || SessionOf(principal) is not { } id)
            return null;
        var seen = await db.StaffSessions.Where(session => session.Id == id && session.MemberId == member.Id)
            .Select(session => (DateTime?)session.SeenAt).SingleOrDefaultAsync(Context.RequestAborted);
        if (seen is not { } last)
            return null;
        if (last < clock.Now - StaffSession.Coarse)
            await See(id);
        return member;
    }

    /// <summary>The role, as the store has it now, of who holds the cookie; null once it opens nothing, empty for none.</summary>
    public async Task<string?> RoleNow(ClaimsPrincipal principal)
    {
        var id = SessionOf(principal);
        return await db.StaffSessions.Where(session => session.Id == id && session.Member.DisabledAt == null)
            .Select(session => (from held in db.UserRoles
                                join role in db.Roles on held.RoleId equals role.Id
                                where held.UserId == session.MemberId
                                select role.Name).FirstOrDefault() ?? "")
            .FirstOrDefaultAsync(Context.RequestAborted);
    }

    /// <summary>The principal that replaces a validated one is made from the account alone: what belongs to the cookie is carried over.</summary>
    public static Task CarryOver(SecurityStampRefreshingPrincipalContext context)
    {
        var kept = context.CurrentPrincipal?.Claims.Where(claim => claim.Type is SessionClaim or "amr") ?? [];
        context.NewPrincipal?.Identities.First().AddClaims(kept.Select(claim => new Claim(claim.Type, claim.Value)));
        return Task.CompletedTask;
    }

    private static long? SessionOf(ClaimsPrincipal? principal) =>
        long.TryParse(principal?.FindFirstValue(SessionClaim), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private async Task See(long id)
    {
        try
        {
            await db.StaffSessions.Where(session => session.Id == id).ExecuteUpdateAsync(set => set.SetProperty(session => session.SeenAt, clock.Now));
        }
        catch (Exception exception) when (StoreFaults.Of(exception) is not null)
        {
            // When somebody was last seen is not worth a page.
        }
    }
}
