using Microsoft.EntityFrameworkCore;
using SinoNews.Staff;
using SinoNews.Storage;

namespace SinoNews.Comments.Rules;

public sealed partial class RulesDesk
{
    /// <summary>Adds an entry to its list, unless the same stands there in whatever spelling.</summary>
    public Task<Ruling<ListedWord>> Add(WordEntry entry, StaffMember by, DateTime now, CancellationToken ct) => Rule<ListedWord>(
        async (db, me) =>
        {
            var list = await db.ListedWords.AsNoTracking().Include(word => word.AddedBy).Where(word => word.List == entry.List).ToListAsync(ct);
            if (list.Find(entry.IsSameAs) is { } same)
                return new Ruling<ListedWord>.AlreadyThere(same);
            var word = ListedWord.Add(entry, me, now);
            db.ListedWords.Add(word);
            await Changed(db, RuleChangeKind.WordAdded, word, me, now, ct);
            return new Ruling<ListedWord>.Done(word);
        },
        by,
        ct);

    /// <summary>Takes an entry off its list.</summary>
    public Task<Ruling<ListedWord>> Remove(long id, StaffMember by, DateTime now, CancellationToken ct) => Rule<ListedWord>(
        async (db, me) =>
        {
            if (await db.ListedWords.FindAsync([id], ct) is not { } word)
                return new Ruling<ListedWord>.NoSuch();
            db.ListedWords.Remove(word);
            await Changed(db, RuleChangeKind.WordRemoved, word, me, now, ct);
            return new Ruling<ListedWord>.Done(word);
        },
        by,
        ct);

    private static async Task Changed(NewsDb db, RuleChangeKind kind, ListedWord word, StaffMember me, DateTime now, CancellationToken ct)
    {
        (await db.CommentPolicies.SingleAsync(ct)).ListsChanged();
        db.RuleChanges.Add(new RuleChange(kind, $"{RuleWords.Of(word.List)}: {word.Text}", me, now));
    }
}
