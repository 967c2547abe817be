using Microsoft.EntityFrameworkCore;
using SinoNews.Staff;
using SinoNews.Storage;

namespace SinoNews.Comments.Rules;

/// <summary>
/// Changes the rules of the house, each change in one act of the store's writer with the row that says who made it, and
/// answered after its commit: it holds for the next comment that is judged.
/// </summary>
public sealed partial class RulesDesk(StoreWriter writer)
{
    /// <summary>Changes the policy and the modes of sections, if nobody has since the colleague looked.</summary>
    /// <param name="seen">The version of the policy that was seen; it also stands for the sections' modes.</param>
    /// <param name="sections">The mode of each section by its id, null for the house's way; sections not named stay.</param>
    public Task<Ruling<CommentPolicy>> Change(
        int seen, PolicySettings settings, IReadOnlyDictionary<int, CommentMode?> sections, StaffMember by, DateTime now, CancellationToken ct) =>
        Rule<CommentPolicy>(
            async (db, me) =>
            {
                var policy = await db.CommentPolicies.SingleAsync(ct);
                if (policy.Version != seen)
                    return new Ruling<CommentPolicy>.Conflict(policy);
                var changes = Changes(policy, settings).Concat(await Changes(db, sections, ct)).ToList();
                if (changes.Count == 0)
                    return new Ruling<CommentPolicy>.AlreadyThere(policy);
                policy.Change(settings);
                db.RuleChanges.AddRange(changes.Select(change => new RuleChange(change.Kind, change.Subject, me, now)));
                return new Ruling<CommentPolicy>.Done(policy);
            },
            by,
            ct);

    /// <summary>Holds everything that comes, or lifts the hold.</summary>
    public Task<Ruling<CommentPolicy>> Hold(bool everything, StaffMember by, DateTime now, CancellationToken ct) => Rule<CommentPolicy>(
        async (db, me) =>
        {
            var policy = await db.CommentPolicies.SingleAsync(ct);
            if (policy.IsHolding == everything)
                return new Ruling<CommentPolicy>.AlreadyThere(policy);
            policy.Hold(everything, now);
            db.RuleChanges.Add(new RuleChange(everything ? RuleChangeKind.HoldBegun : RuleChangeKind.HoldLifted, "كل التعليقات", me, now));
            return new Ruling<CommentPolicy>.Done(policy);
        },
        by,
        ct);

    /// <summary>Sets how a story takes comments, if its mode is still the one that the colleague saw.</summary>
    /// <param name="mode">Null returns it to its section's or the house's way.</param>
    public Task<Ruling<CommentMode?>> SetMode(long articleId, CommentMode? seen, CommentMode? mode, StaffMember by, DateTime now, CancellationToken ct) =>
        Rule<CommentMode?>(
            async (db, me) =>
            {
                if (await db.Articles.SingleOrDefaultAsync(article => article.Id == articleId && !article.Binned, ct) is not { } article)
                    return new Ruling<CommentMode?>.NoSuch();
                if (article.CommentMode == mode)
                    return new Ruling<CommentMode?>.AlreadyThere(mode);
                if (article.CommentMode != seen)
                    return new Ruling<CommentMode?>.Conflict(article.CommentMode);
                article.TakeComments(mode, RuleWords.OfStory(mode), me, now);
                db.RuleChanges.Add(new RuleChange(RuleChangeKind.StoryMode, $"{article.Title}: {RuleWords.OfStory(mode)}", me, now));
                return new Ruling<CommentMode?>.Done(mode);
            },
            by,
            ct);

    private static IEnumerable<(RuleChangeKind Kind, string Subject)> Changes(CommentPolicy policy, PolicySettings settings) =>
        RuleWords.Differences(PolicySettings.Of(policy), settings)
            .Select(change => (RuleChangeKind.PolicyChanged, $"{change.Label}: {change.After} (كان: {change.Before})"));

    // Sets the modes as it goes: what it returns is what it set.
    private static async Task<IReadOnlyList<(RuleChangeKind Kind, string Subject)>> Changes(
        NewsDb db, IReadOnlyDictionary<int, CommentMode?> modes, CancellationToken ct)
    {
        var changes = new List<(RuleChangeKind, string)>();
        foreach (var section in await db.Sections.OrderBy(section => section.Position).ToListAsync(ct))
        {
            if (!modes.TryGetValue(section.Id, out var mode) || section.CommentMode == mode)
                continue;
            section.TakeComments(mode);
            changes.Add((RuleChangeKind.SectionMode, $"{section.Name}: {RuleWords.OfSection(mode)}"));
        }
        return changes;
    }

    private Task<Ruling<T>> Rule<T>(Func<NewsDb, StaffMember, Task<Ruling<T>>> act, StaffMember by, CancellationToken ct) => writer.Run(
        async db =>
        {
            var ruling = await act(db, await db.Users.SingleAsync(member => member.Id == by.Id, ct));
            await db.SaveChangesAsync(ct);
            return ruling;
        },
        ct);
}
