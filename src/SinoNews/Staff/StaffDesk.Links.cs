using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace SinoNews.Staff;

public sealed partial class StaffDesk
{
    /// <summary>Adds a colleague, who chooses the password by the one-time link.</summary>
    /// <param name="role">One of <see cref="Roles.All"/>.</param>
    public async Task<StaffRuling> Invite(string name, string email, string role, StaffMember? by, DateTime now, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var result = await recruiting.Recruit(name, email, password: null, role, now);
        if (!result.Succeeded)
            return new StaffRuling.Invalid(result);
        var member = (await staff.FindByEmailAsync(email))!;
        var token = await Link(member, now, ct);
        db.AdminActs.Add(new AdminAct(AdminActKind.MemberInvited, $"{name}: {StaffWords.OfRole(role)}", by, now));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new StaffRuling.Done(member, token);
    }

    /// <summary>Voids a colleague's password, passkeys and sign-ins, and makes a link to choose a new password. The second step stays.</summary>
    public Task<StaffRuling> Reset(int id, StaffMember? by, DateTime now, CancellationToken ct) => Act(
        id,
        AdminActKind.MemberReset,
        async member =>
        {
            if (member.Id == by?.Id)
                return (new StaffRuling.Refused(StaffRefusal.Oneself), "");
            if (member.IsDisabled)
                return (new StaffRuling.Refused(StaffRefusal.Disabled), "");
            Require(await staff.RemovePasswordAsync(member));
            foreach (var passkey in await staff.GetPasskeysAsync(member))
                Require(await staff.RemovePasskeyAsync(member, passkey.CredentialId));
            await EndSessions(member, ct);
            return (new StaffRuling.Done(member, await Link(member, now, ct)), member.Name);
        },
        by,
        now,
        ct);

    /// <summary>Whose password the token lets choose; null once the link was used, is too old, or never opened.</summary>
    public async Task<StaffMember?> Invited(string? token, DateTime now, CancellationToken ct)
    {
        // All are compared, so that the answer to a wrong token takes as long as to any other.
        var links = await db.OneTimeLinks.AsNoTracking().Where(link => link.MemberId != null).Include(link => link.Member).ToListAsync(ct);
        return links.Where(link => link.Opens(token, now)).Select(link => link.Member).SingleOrDefault() is { IsDisabled: false } member ? member : null;
    }

    /// <summary>Sets the password and uses the link up, in one transaction: of two at once, one finds it gone.</summary>
    /// <returns>Null when the link no longer opens; otherwise Identity's answer.</returns>
    public async Task<IdentityResult?> ChoosePassword(string? token, string password, DateTime now, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await Invited(token, now, ct) is not { Id: var id })
            return null;
        var member = await db.Users.SingleAsync(known => known.Id == id, ct);
        var result = await staff.AddPasswordAsync(member, password);
        if (!result.Succeeded)
            return result;
        // Who was locked out by guesses at the old password starts anew.
        Require(await staff.SetLockoutEndDateAsync(member, null));
        Require(await staff.ResetAccessFailedCountAsync(member));
        await db.OneTimeLinks.Where(link => link.MemberId == id).ExecuteDeleteAsync(ct);
        await transaction.CommitAsync(ct);
        return result;
    }

    // A new one takes the place of those before it.
    private async Task<string> Link(StaffMember member, DateTime now, CancellationToken ct)
    {
        await db.OneTimeLinks.Where(link => link.MemberId == member.Id).ExecuteDeleteAsync(ct);
        var (link, token) = OneTimeLink.For(member, now);
        db.OneTimeLinks.Add(link);
        return token;
    }
}
