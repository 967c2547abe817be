using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Names;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Names;

/// <summary>The glossary in the newsroom: found by any form of a name.</summary>
public sealed class IndexModel(NewsDb db, LexiconCache lexicons, SiteClock clock) : PageModel
{
    internal const string Address = "/newsroom/names";

    private const int PageSize = 100;

    public IReadOnlyList<GlossaryEntry> Entries { get; private set; } = [];

    /// <summary>How many readers' stories mention each, by its id.</summary>
    public IReadOnlyDictionary<int, int> Mentions { get; private set; } = new Dictionary<int, int>();

    public string? Words { get; private set; }

    public EntryKind? Kind { get; private set; }

    public int Count { get; private set; }

    /// <summary>Of the page, from 1.</summary>
    public int Number { get; private set; }

    public int Pages => Math.Max(1, (Count + PageSize - 1) / PageSize);

    public string? Done { get; private set; }

    /// <summary>What was just deleted, while it may come back.</summary>
    public GlossaryEntry? Deleted { get; private set; }

    /// <summary>What was deleted, the latest first: it may come back.</summary>
    public IReadOnlyList<GlossaryEntry> Gone { get; private set; } = [];

    public bool IsFiltered => Words is { Length: > 0 } || Kind is not null;

    public async Task OnGet(string? q, string? kind, int? p, string? done, int? deleted, CancellationToken ct)
    {
        (Words, Kind) = (q?.Trim(), EntryKinds.Parse(kind));
        Done = done switch { "added" => "أُضيف المدخل.", "saved" => "حُفظ المدخل.", "restored" => "استُعيد المدخل.", _ => null };
        Deleted = deleted is null ? null : await db.AllGlossaryEntries.AsNoTracking().SingleOrDefaultAsync(entry => entry.Id == deleted && entry.Deleted, ct);
        if (!IsFiltered)
            Gone = await db.AllGlossaryEntries.AsNoTracking().Where(entry => entry.Deleted).OrderByDescending(entry => entry.EditedAt).Take(PageSize).ToListAsync(ct);
        var entries = (await lexicons.Of(db, ct)).Entries.Where(entry => Kind is null || entry.Kind == Kind).Answering(Words)
            .OrderBy(entry => entry.SortKey, StringComparer.Ordinal).ThenBy(entry => entry.Id).ToList();
        Count = entries.Count;
        Number = Math.Clamp(p ?? 1, 1, Pages);
        Entries = [.. entries.Skip((Number - 1) * PageSize).Take(PageSize)];
        var (shown, now) = (Entries.Select(entry => entry.Id).ToList(), clock.Now);
        Mentions = await db.ArticleMentions.Where(mention => shown.Contains(mention.EntryId) && mention.VisibleFrom <= now).GroupBy(mention => mention.EntryId)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
    }

    /// <summary>The address of another page of the same list.</summary>
    public string PageAt(int number) => Address + QueryString.Create(new Dictionary<string, string?>
    {
        ["q"] = Words is { Length: > 0 } ? Words : null,
        ["kind"] = Kind is { } kind ? EntryKinds.Code(kind) : null,
        ["p"] = number > 1 ? number.ToString(CultureInfo.InvariantCulture) : null,
    }.Where(part => part.Value is not null));
}
