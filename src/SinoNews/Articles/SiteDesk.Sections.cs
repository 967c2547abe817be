using Microsoft.EntityFrameworkCore;
using SinoNews.Comments.Rules;
using SinoNews.Staff;
using SinoNews.Storage;

namespace SinoNews.Articles;

public sealed partial class SiteDesk
{
    /// <summary>Opens a section at the end of the order, unless its address is taken.</summary>
    public Task<Ruling<Section>> Add(string slug, SectionSettings settings, StaffMember by, DateTime now, CancellationToken ct) => Rule<Section>(
        async (db, me) =>
        {
            var all = await db.Sections.ToListAsync(ct);
            if (all.Find(section => section.Slug == slug) is { } taken)
                return new Ruling<Section>.AlreadyThere(taken);
            var section = Section.Open(slug, settings, 1 + all.Select(other => other.Position).DefaultIfEmpty().Max());
            db.Sections.Add(section);
            db.AdminActs.Add(new AdminAct(AdminActKind.SectionAdded, NameOf(section.Name, section), me, now));
            if (section.CommentMode is not null)
                await ModeChanged(db, section, me, now, ct);
            return new Ruling<Section>.Done(section);
        },
        by,
        ct);

    /// <summary>Changes a section, if nobody has since the colleague looked.</summary>
    /// <param name="seen">The version that was seen.</param>
    public Task<Ruling<Section>> Change(int id, int seen, SectionSettings settings, StaffMember by, DateTime now, CancellationToken ct) => Rule<Section>(
        async (db, me) =>
        {
            if (await db.Sections.FindAsync([id], ct) is not { } section)
                return new Ruling<Section>.NoSuch();
            if (section.Version != seen)
                return new Ruling<Section>.Conflict(section);
            var before = SectionSettings.Of(section);
            var changes = SectionSettings.Differences(before, settings).ToList();
            if (changes.Count == 0)
                return new Ruling<Section>.AlreadyThere(section);
            section.Change(settings);
            if ((before.Name, before.Look, before.StoryGlyphs) != (section.Name, section.Look, section.StoryGlyphs))
                await db.StoryPackages.FallDue(db.Articles.InSection(id), ct); // it stands on their cards
            db.AdminActs.AddRange(changes.Select(change => Written(AdminActKind.SectionChanged, change, me, now, $"{NameOf(before.Name, section)}، ")));
            if (before.CommentMode != section.CommentMode)
                await ModeChanged(db, section, me, now, ct);
            return new Ruling<Section>.Done(section);
        },
        by,
        ct);

    /// <summary>Moves a section one place, if the order is still the one that the colleague saw.</summary>
    /// <param name="seen">The ids in the order that was seen.</param>
    public Task<Ruling<Section>> Move(int id, bool up, IReadOnlyList<int> seen, StaffMember by, DateTime now, CancellationToken ct) => Rule<Section>(
        async (db, me) =>
        {
            var order = await db.Sections.InOrder().ToListAsync(ct);
            if (order.Find(one => one.Id == id) is not { } section)
                return new Ruling<Section>.NoSuch();
            if (!order.Select(one => one.Id).SequenceEqual(seen))
                return new Ruling<Section>.Conflict(section);
            var (before, from) = (Names(order), order.IndexOf(section));
            var to = from + (up ? -1 : 1);
            if (to < 0 || to == order.Count)
                return new Ruling<Section>.AlreadyThere(section);
            (order[from], order[to]) = (order[to], order[from]);
            foreach (var (index, one) in order.Index())
                one.StandAt(index + 1);
            db.AdminActs.Add(Written(AdminActKind.SectionsReordered, ("ترتيب الأقسام", before, Names(order)), me, now));
            return new Ruling<Section>.Done(section);
        },
        by,
        ct);

    /// <summary>Removes a section that was never used. One with stories, even in the bin or in an old revision, is a conflict, and so is the last.</summary>
    public Task<Ruling<Section>> Remove(int id, int seen, StaffMember by, DateTime now, CancellationToken ct) => Rule<Section>(
        async (db, me) =>
        {
            if (await db.Sections.FindAsync([id], ct) is not { } section)
                return new Ruling<Section>.NoSuch();
            if (section.Version != seen || await db.Sections.CountAsync(ct) == 1 || await db.IsInUse(section, ct))
                return new Ruling<Section>.Conflict(section);
            db.Sections.Remove(section);
            db.AdminActs.Add(new AdminAct(AdminActKind.SectionRemoved, NameOf(section.Name, section), me, now));
            return new Ruling<Section>.Done(section);
        },
        by,
        ct);

    /// <summary>How a section is named where its changes are written down: its name may change, its address not.</summary>
    public static string Mark(Section section) => $"(sections/{section.Slug})";

    private static string NameOf(string name, Section section) => $"{name} {Mark(section)}";

    private static string Names(IEnumerable<Section> order) => string.Join("، ", order.Select(section => section.Name));

    // In the log of the rules, as when the mode is set among them; and their form must not save over it unseen.
    private static async Task ModeChanged(NewsDb db, Section section, StaffMember me, DateTime now, CancellationToken ct)
    {
        (await db.CommentPolicies.SingleAsync(ct)).SectionsChanged();
        db.RuleChanges.Add(new RuleChange(RuleChangeKind.SectionMode, $"{section.Name}: {RuleWords.OfSection(section.CommentMode)}", me, now));
    }
}
