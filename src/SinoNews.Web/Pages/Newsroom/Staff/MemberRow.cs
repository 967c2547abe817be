using Microsoft.EntityFrameworkCore;
using SinoNews.Staff;
using SinoNews.Storage;

namespace SinoNews.Web.Pages.Newsroom.Staff;

/// <summary>A colleague as the list shows one.</summary>
/// <param name="LastSignIn">Null when none is in the log, which forgets after a while.</param>
public sealed record MemberRow(StaffMember Member, string? Role, DateTime? LastSignIn, int Passkeys)
{
    public static IQueryable<MemberRow> Of(IQueryable<StaffMember> members, NewsDb db) => members.AsNoTracking().Select(member => new MemberRow(
        member,
        db.UserRoles.Where(held => held.UserId == member.Id).Join(db.Roles, held => held.RoleId, role => role.Id, (_, role) => role.Name).FirstOrDefault(),
        db.SignIns.Where(line => line.MemberId == member.Id && line.Outcome == SignInOutcome.Entered).Max(line => (DateTime?)line.At),
        db.UserPasskeys.Count(passkey => passkey.UserId == member.Id)));

    public string State => Member switch
    {
        { IsDisabled: true } => "موقوف",
        { HasPassword: false } => "لم يختر كلمة مرور بعد",
        _ => "فعّال",
    };

    /// <summary>The shape and colour of the state.</summary>
    public string Pill => Member switch
    {
        { IsDisabled: true } => "down",
        { HasPassword: false } => "draft",
        _ => "live",
    };
}
