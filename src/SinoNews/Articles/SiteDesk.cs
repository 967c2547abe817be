using Microsoft.EntityFrameworkCore;
using SinoNews.Comments.Rules;
using SinoNews.Staff;
using SinoNews.Storage;

namespace SinoNews.Articles;

/// <summary>
/// Changes the site and its sections, each change in one act of the store's writer with the rows that say who made it
/// and what it was before.
/// </summary>
public sealed partial class SiteDesk(StoreWriter writer)
{
    /// <summary>Changes the site, if nobody has since the colleague looked.</summary>
    /// <param name="seen">The version that was seen.</param>
    public Task<Ruling<Site>> Change(int seen, SiteSettings settings, StaffMember by, DateTime now, CancellationToken ct) => Rule<Site>(
        async (db, me) =>
        {
            var site = await db.Sites.SingleAsync(ct);
            if (site.Version != seen)
                return new Ruling<Site>.Conflict(site);
            var changes = SiteSettings.Differences(SiteSettings.Of(site), settings).ToList();
            if (changes.Count == 0)
                return new Ruling<Site>.AlreadyThere(site);
            // Its name is reserved among commenters.
            if (site.Name != settings.Name)
                (await db.CommentPolicies.SingleAsync(ct)).ListsChanged();
            if (site.Name != settings.Name)
                await db.StoryPackages.FallDue(db.Articles, ct); // it stands on their cards
            site.Change(settings);
            db.AdminActs.AddRange(changes.Select(change => Written(AdminActKind.SiteChanged, change, me, now)));
            return new Ruling<Site>.Done(site);
        },
        by,
        ct);

    private static AdminAct Written(AdminActKind kind, (string Label, string Before, string After) change, StaffMember me, DateTime now, string of = "") =>
        new(kind, $"{of}{change.Label}: {change.After} (كان: {change.Before})", me, now);

    private Task<Ruling<T>> Rule<T>(Func<NewsDb, StaffMember, Task<Ruling<T>>> act, StaffMember by, CancellationToken ct) => writer.Run(
        async db =>
        {
            var ruling = await act(db, await db.Users.SingleAsync(member => member.Id == by.Id, ct));
            await db.SaveChangesAsync(ct);
            return ruling;
        },
        ct);
}
