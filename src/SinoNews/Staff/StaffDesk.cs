using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SinoNews.Arabic;
using SinoNews.Articles;
using SinoNews.Storage;

namespace SinoNews.Staff;

/// <summary>
/// What admins do to colleagues' accounts. Each act and the row that says who did it are one transaction, which also
/// holds off every other writer: two admins can't shut each other out at once.
/// </summary>
public sealed partial class StaffDesk(NewsDb db, UserManager<StaffMember> staff, Recruiting recruiting)
{
    /// <summary>Stands for the byline of the colleague's own name.</summary>
    public const int OwnName = 0;

    /// <param name="by">Null for the operator's console.</param>
    public Task<StaffRuling> ChangeRole(int id, string role, StaffMember? by, DateTime now, CancellationToken ct) => Act(
        id,
        AdminActKind.MemberRoleChanged,
        async member =>
        {
            var before = await staff.GetRolesAsync(member);
            if (before is [var only] && only == role)
                return (new StaffRuling.AlreadySo(member), "");
            if (role != Roles.Admin && await IsLastAdmin(member, ct))
                return (new StaffRuling.Refused(StaffRefusal.LastAdmin), "");
            Require(await staff.RemoveFromRolesAsync(member, before));
            Require(await staff.AddToRoleAsync(member, role));
            return (new StaffRuling.Done(member), $"{member.Name}: {StaffWords.OfRole(role)} (كان: {StaffWords.OfRole(before.FirstOrDefault())})");
        },
        by,
        now,
        ct);

    public Task<StaffRuling> Disable(int id, StaffMember? by, DateTime now, CancellationToken ct) => Act(
        id,
        AdminActKind.MemberDisabled,
        async member =>
        {
            if (member.IsDisabled)
                return (new StaffRuling.AlreadySo(member), "");
            if (member.Id == by?.Id)
                return (new StaffRuling.Refused(StaffRefusal.Oneself), "");
            if (await IsLastAdmin(member, ct))
                return (new StaffRuling.Refused(StaffRefusal.LastAdmin), "");
            member.Disable(now);
            await EndSessions(member, ct);
            await db.OneTimeLinks.Where(link => link.MemberId == member.Id).ExecuteDeleteAsync(ct);
            return (new StaffRuling.Done(member), member.Name);
        },
        by,
        now,
        ct);

    public Task<StaffRuling> Enable(int id, StaffMember? by, DateTime now, CancellationToken ct) => Act(
        id,
        AdminActKind.MemberEnabled,
        member =>
        {
            if (!member.IsDisabled)
                return Task.FromResult<(StaffRuling, string)>((new StaffRuling.AlreadySo(member), ""));
            member.Enable();
            return Task.FromResult<(StaffRuling, string)>((new StaffRuling.Done(member), member.Name));
        },
        by,
        now,
        ct);

    /// <summary>Ends every sign-in of a colleague, on all devices.</summary>
    public Task<StaffRuling> SignOut(int id, StaffMember? by, DateTime now, CancellationToken ct) => Act(
        id,
        AdminActKind.MemberSignedOut,
        async member =>
        {
            await EndSessions(member, ct);
            return (new StaffRuling.Done(member), member.Name);
        },
        by,
        now,
        ct);

    /// <summary>For who lost the telephone: the password alone opens again, until a new second step is set up.</summary>
    public Task<StaffRuling> RemoveSecondFactor(int id, StaffMember? by, DateTime now, CancellationToken ct) => Act(
        id,
        AdminActKind.MemberSecondFactorRemoved,
        async member =>
        {
            if (member.Id == by?.Id)
                return (new StaffRuling.Refused(StaffRefusal.Oneself), "");
            if (!member.TwoFactorEnabled)
                return (new StaffRuling.AlreadySo(member), "");
            Require(await staff.SetTwoFactorEnabledAsync(member, false));
            Require(await staff.ResetAuthenticatorKeyAsync(member));
            await staff.GenerateNewTwoFactorRecoveryCodesAsync(member, 0);
            await EndSessions(member, ct);
            return (new StaffRuling.Done(member), member.Name);
        },
        by,
        now,
        ct);

    /// <summary>Ties a colleague to a byline.</summary>
    /// <param name="authorId">Null unties; <see cref="OwnName"/> makes or finds the byline of the colleague's name.</param>
    public Task<StaffRuling> SignAs(int id, int? authorId, StaffMember? by, DateTime now, CancellationToken ct) => Act(
        id,
        AdminActKind.MemberBylineChanged,
        async member =>
        {
            var author = authorId is OwnName ? await BylineOf(member.Name, ct) : await db.Authors.SingleOrDefaultAsync(author => author.Id == authorId, ct);
            if (author is null != authorId is null || author?.Name == Author.Newsroom)
                return (new StaffRuling.NoSuch(), "");
            if (author is null ? member.AuthorId is null : author.Id != 0 && author.Id == member.AuthorId)
                return (new StaffRuling.AlreadySo(member), "");
            if (author is { Id: > 0 } && await db.Users.AnyAsync(other => other.AuthorId == author.Id, ct))
                return (new StaffRuling.Refused(StaffRefusal.BylineTaken), "");
            member.SignAs(author);
            return (new StaffRuling.Done(member), $"{member.Name}: {author?.Name ?? "بلا توقيع"}");
        },
        by,
        now,
        ct);

    private async Task<Author> BylineOf(string name, CancellationToken ct)
    {
        var slug = Slug.From(name);
        return await db.Authors.SingleOrDefaultAsync(author => author.Slug == slug, ct) ?? db.Authors.Add(new Author { Name = name, Slug = slug }).Entity;
    }

    // By the stamp the cookies lose their worth; the rows would otherwise show what no longer is.
    private async Task EndSessions(StaffMember member, CancellationToken ct)
    {
        Require(await staff.UpdateSecurityStampAsync(member));
        await db.StaffSessions.Where(session => session.MemberId == member.Id).ExecuteDeleteAsync(ct);
    }

    private async Task<bool> IsLastAdmin(StaffMember member, CancellationToken ct)
    {
        var able = await db.WhoMay(Permissions.Administer).Select(one => one.Id).ToListAsync(ct);
        return able is [var only] && only == member.Id;
    }

    private async Task<StaffRuling> Act(
        int id, AdminActKind kind, Func<StaffMember, Task<(StaffRuling Ruling, string Subject)>> act, StaffMember? by, DateTime now, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.Users.SingleOrDefaultAsync(member => member.Id == id, ct) is not { } member)
            return new StaffRuling.NoSuch();
        // It may be known from before the transaction.
        await db.Entry(member).ReloadAsync(ct);
        var (ruling, subject) = await act(member);
        if (ruling is not StaffRuling.Done)
            return ruling;
        db.AdminActs.Add(new AdminAct(kind, subject, by, now));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return ruling;
    }

    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new InvalidOperationException($"The account could not be changed: {result}");
    }
}
