using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SinoNews.Storage;

namespace SinoNews.Staff;

/// <summary>Adds people to the newsroom: the first admin of a new site by a one-time link, colleagues by name.</summary>
public sealed class Recruiting(NewsDb db, UserManager<StaffMember> staff, RoleManager<IdentityRole<int>> roles)
{
    /// <summary>A fresh link in place of any older one; null once there is an admin.</summary>
    /// <returns>The token to show on the console.</returns>
    public async Task<string?> Invite(DateTime now, CancellationToken ct)
    {
        if (await Exists(ct))
            return null;
        await EnsureRoles();
        var (link, token) = OneTimeLink.ForSetup(now);
        db.OneTimeLinks.RemoveRange(await ForSetup.ToListAsync(ct));
        db.OneTimeLinks.Add(link);
        await db.SaveChangesAsync(ct);
        return token;
    }

    /// <summary>True while the token opens the set-up page.</summary>
    public async Task<bool> IsInvited(string? token, DateTime now, CancellationToken ct) =>
        !await Exists(ct) && (await ForSetup.AsNoTracking().ToListAsync(ct)).Exists(link => link.Opens(token, now));

    /// <summary>Uses the link up and makes the admin, in one transaction: of two at once, one finds it gone.</summary>
    /// <returns>Null when the link no longer opens; otherwise Identity's answer.</returns>
    public async Task<IdentityResult?> Create(string? token, string name, string email, string password, DateTime now, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!await IsInvited(token, now, ct))
            return null;
        var result = await Recruit(name, email, password, Roles.Admin, now);
        if (!result.Succeeded)
            return result;
        db.OneTimeLinks.RemoveRange(await ForSetup.ToListAsync(ct));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return result;
    }

    /// <summary>Adds a colleague.</summary>
    /// <param name="password">Null for who will choose one by a link.</param>
    /// <param name="role">One of <see cref="Roles.All"/>.</param>
    public async Task<IdentityResult> Recruit(string name, string email, string? password, string role, DateTime now)
    {
        await EnsureRoles();
        // A member without a role could sign in and do nothing.
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync() : null;
        var member = new StaffMember { Name = name, UserName = email, Email = email, JoinedAt = now };
        var result = password is null ? await staff.CreateAsync(member) : await staff.CreateAsync(member, password);
        if (result.Succeeded)
            result = await staff.AddToRoleAsync(member, role);
        if (!result.Succeeded)
            return result;
        await ReserveNames(default);
        if (transaction is not null)
            await transaction.CommitAsync();
        return result;
    }

    /// <summary>Gives a colleague another name.</summary>
    public async Task Rename(StaffMember member, string name, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        member.Name = name;
        await db.SaveChangesAsync(ct);
        await ReserveNames(ct);
        await transaction.CommitAsync(ct);
    }

    // Readers may not take a colleague's name: once one changes, the compiled lists are out of date.
    private Task<int> ReserveNames(CancellationToken ct) =>
        db.CommentPolicies.ExecuteUpdateAsync(set => set.SetProperty(policy => policy.ListsVersion, policy => policy.ListsVersion + 1), ct);

    private IQueryable<OneTimeLink> ForSetup => db.OneTimeLinks.Where(link => link.MemberId == null);

    private Task<bool> Exists(CancellationToken ct) => db.UserRoles.AnyAsync(
        held => db.Roles.Any(role => role.Id == held.RoleId && role.Name == Roles.Admin), ct);

    private async Task EnsureRoles()
    {
        foreach (var role in Roles.All)
        {
            if (!await roles.RoleExistsAsync(role))
                await roles.CreateAsync(new IdentityRole<int>(role));
        }
    }
}
