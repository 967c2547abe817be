using Microsoft.EntityFrameworkCore;
using SinoNews.Staff;

namespace SinoNews.Comments.Rules;

public sealed partial class RulesDesk
{
    /// <summary>Bans the e-mail address or the network that a comment came from. One that is banned now is banned again only for longer.</summary>
    /// <param name="days">One of <see cref="Ban.Lengths"/>; null is for good.</param>
    /// <returns>No such: no such comment, or nothing in it that could be banned.</returns>
    public Task<Ruling<Ban>> Impose(BanKind kind, long commentId, int? days, StaffMember by, DateTime now, CancellationToken ct) => Rule<Ban>(
        async (db, me) =>
        {
            if (await db.Comments.FindAsync([commentId], ct) is not { } comment || Ban.ValueOf(comment, kind) is not { } value)
                return new Ruling<Ban>.NoSuch();
            if (await db.Bans.Include(ban => ban.By).Where(ban => ban.Value == value).Holding(now).FirstOrDefaultAsync(ct) is { } holding)
            {
                if (holding.Until is not { } end || (days is { } fewer && now.AddDays(fewer) <= end))
                    return new Ruling<Ban>.AlreadyThere(holding);
                holding.Lift(me, now); // the longer one takes its place
            }
            var ban = Ban.Impose(kind, value, EmailMask.Of(comment.Email, comment.AnonymisedAt), days is { } some ? TimeSpan.FromDays(some) : null, commentId, me, now);
            db.Bans.Add(ban);
            db.RuleChanges.Add(new RuleChange(RuleChangeKind.BanImposed, $"{Subject(ban)}، {RuleWords.Length(days)}", me, now));
            return new Ruling<Ban>.Done(ban);
        },
        by,
        ct);

    /// <summary>Lifts a ban that holds.</summary>
    public Task<Ruling<Ban>> Lift(long id, StaffMember by, DateTime now, CancellationToken ct) => Rule<Ban>(
        async (db, me) =>
        {
            if (await db.Bans.Include(ban => ban.LiftedBy).SingleOrDefaultAsync(ban => ban.Id == id, ct) is not { } ban)
                return new Ruling<Ban>.NoSuch();
            if (!ban.Holds(now))
                return new Ruling<Ban>.AlreadyThere(ban);
            ban.Lift(me, now);
            db.RuleChanges.Add(new RuleChange(RuleChangeKind.BanLifted, Subject(ban), me, now));
            return new Ruling<Ban>.Done(ban);
        },
        by,
        ct);

    private static string Subject(Ban ban) => $"{RuleWords.Of(ban)}: {RuleWords.Of(ban.Kind)} {ban.Masked}";
}
