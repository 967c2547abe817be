using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Names;
using SinoNews.Storage;
using SinoNews.Web.Caching;

namespace SinoNews.Web.Pages.Names;

/// <summary>The glossary by letter, Arabic or pinyin: whole while it fits on a page, else one letter at a time.</summary>
[PublicPage("by", "kind", "letter")]
public sealed class IndexModel(NewsDb db, LexiconCache lexicons, PageSources sources) : PageModel
{
    /// <summary>The most entries that a page shows at once.</summary>
    public const int MostOnPage = 400;

    /// <summary>All the letters, with their entries; the page shows <see cref="Shown"/>.</summary>
    public IReadOnlyList<(string Letter, IReadOnlyList<GlossaryEntry> Entries)> Letters { get; private set; } = [];

    public IReadOnlyList<(string Letter, IReadOnlyList<GlossaryEntry> Entries)> Shown { get; private set; } = [];

    /// <summary>One letter a page.</summary>
    public bool IsLong { get; private set; }

    public bool ByPinyin { get; private set; }

    public EntryKind? Kind { get; private set; }

    /// <summary>Of every kind.</summary>
    public int Total { get; private set; }

    public async Task OnGet(string? by, string? kind, string? letter, CancellationToken ct)
    {
        sources.Add(PageTags.Names);
        (ByPinyin, Kind) = (by == "pinyin", EntryKinds.Parse(kind));
        var entries = (await lexicons.Of(db, ct)).Entries;
        Total = entries.Count;
        var chosen = entries.Where(entry => Kind is null || entry.Kind == Kind).ToList();
        Letters = ByPinyin ? chosen.ByPinyinLetter() : chosen.ByArabicLetter();
        IsLong = chosen.Count > MostOnPage;
        Shown = !IsLong ? Letters : [Letters.FirstOrDefault(group => group.Letter == letter, Letters[0])];
    }

    /// <summary>The address of the same page otherwise.</summary>
    public string Address(bool byPinyin, EntryKind? kind, string? letter = null) => "/names" + QueryString.Create(new Dictionary<string, string?>
    {
        ["by"] = byPinyin ? "pinyin" : null,
        ["kind"] = kind is { } of ? EntryKinds.Code(of) : null,
        ["letter"] = letter,
    }.Where(part => part.Value is not null));

    /// <summary>Where a letter's entries are: on this page, or on one of their own.</summary>
    public string AddressOf(string letter) => IsLong ? Address(ByPinyin, Kind, letter) : $"#{Anchor(letter)}";

    public static string Anchor(string letter) => $"letter-{(int)letter[0]:x}";
}
