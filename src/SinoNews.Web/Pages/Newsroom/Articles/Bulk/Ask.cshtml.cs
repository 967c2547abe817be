using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Arabic;
using SinoNews.Articles;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Articles.Bulk;

/// <summary>One act on the stories that were ticked. The bin asks first.</summary>
public sealed class AskModel(NewsDb db, StoryBulk bulk, NewsroomList list, NewsroomBar bar, SiteClock clock) : PageModel
{
    private const int MaxTicked = 100;

    private static readonly StoryBulkAct[] Acts = [StoryBulkAct.MoveToSection, StoryBulkAct.AddTag, StoryBulkAct.RemoveTag, StoryBulkAct.MoveToBin, StoryBulkAct.FixSpellings];

    /// <summary>The list's address.</summary>
    [BindProperty]
    public string? Back { get; set; }

    [BindProperty]
    public StoryBulkAct? Act { get; set; }

    [BindProperty]
    public int? Section { get; set; }

    [BindProperty]
    public string? Tag { get; set; }

    [BindProperty]
    public bool Confirmed { get; set; }

    /// <summary>Ticked stories, as <c>id:version</c>.</summary>
    [BindProperty]
    public IReadOnlyList<string?> Items { get; set; } = [];

    /// <summary>The stories asked about, at the versions that were ticked.</summary>
    public IReadOnlyList<NewsroomRow> Rows { get; private set; } = [];

    /// <summary>What must be put right before anything is done.</summary>
    public string? Problem { get; private set; }

    public string ReturnTo => Url.BackTo(Back, StoriesQuery.Path, "moved=").Replace("?moved=", "", StringComparison.Ordinal).Replace("&moved=", "", StringComparison.Ordinal);

    public IActionResult OnGet() => Redirect(StoriesQuery.Path);

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        var seen = Items.Select(Seen).OfType<(long Id, int Version)>().DistinctBy(item => item.Id).ToList();
        if (seen.Count != Items.Count || seen.Count > MaxTicked || (Act is { } named && !Acts.Contains(named)))
            return BadRequest();
        var tag = CleanText.Clean(Tag ?? "", singleLine: true).Text;
        var section = Section is { } id ? await db.Sections.SingleOrDefaultAsync(section => section.Id == id, ct) : null;
        if (Wrong(seen.Count, section, tag) is { } problem)
            return Refuse(problem);
        var ids = seen.Select(item => item.Id).ToList();
        if (await db.Articles.CountAsync(article => ids.Contains(article.Id), ct) != ids.Count)
            return BadRequest();
        if (Act is StoryBulkAct.MoveToBin && !Confirmed)
            return await Ask(seen, ct);

        var batch = new StoryBatch(
            Act!.Value, Act is StoryBulkAct.MoveToSection ? section : null, Act is StoryBulkAct.AddTag or StoryBulkAct.RemoveTag ? tag : null,
            seen, await bar.Me(), clock.Now);
        var run = await bulk.Run(batch, StoryBulkWords.Note(batch), clock.Now, ct);
        return HttpContext.SeeOther($"{StoriesQuery.Path}/bulk/{run}");
    }

    private string? Wrong(int ticked, Section? section, string tag) => Act switch
    {
        null => "اختر ما يُفعل بهذه المواد.",
        _ when ticked == 0 => "لم تحدّد أي مادة. حدّد المواد ثم اختر الإجراء.",
        StoryBulkAct.MoveToSection when section is null => "اختر القسم الذي تُنقل إليه المواد.",
        StoryBulkAct.AddTag or StoryBulkAct.RemoveTag when !tag.Any(char.IsLetterOrDigit) => "اكتب الوسم.",
        StoryBulkAct.AddTag or StoryBulkAct.RemoveTag when tag.Length > ArticleWords.MaxTag || tag.Any(IsComma) => "اكتب وسمًا واحدًا من كلمات قليلة، بلا فواصل.",
        _ => null,
    };

    private async Task<IActionResult> Ask(IReadOnlyList<(long Id, int Version)> seen, CancellationToken ct)
    {
        var rows = new List<NewsroomRow>();
        foreach (var (id, version) in seen)
            rows.Add((await list.Row(id, ct))! with { Version = version });
        Rows = rows;
        return Page();
    }

    private PageResult Refuse(string problem)
    {
        Problem = problem;
        return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
    }

    private static bool IsComma(char character) => character is '،' or ',';

    private static (long, int)? Seen(string? item) =>
        item?.Split(':') is [var id, var version]
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var story)
        && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? (story, seen) : null;
}
