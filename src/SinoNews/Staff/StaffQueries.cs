using SinoNews.Storage;

namespace SinoNews.Staff;

/// <summary>Asks who of the colleagues may do what.</summary>
public static class StaffQueries
{
    /// <summary>Those who may do something and can: not who is suspended, nor who has yet to choose a password.</summary>
    /// <param name="permission">Of <see cref="Permissions"/>.</param>
    public static IQueryable<StaffMember> WhoMay(this NewsDb db, string permission)
    {
        var holders = Permissions.Holders[permission];
        return db.Users.Where(member => member.DisabledAt == null && member.PasswordHash != null
            && db.UserRoles.Any(held => held.UserId == member.Id && db.Roles.Any(role => role.Id == held.RoleId && holders.Contains(role.Name))));
    }
}
