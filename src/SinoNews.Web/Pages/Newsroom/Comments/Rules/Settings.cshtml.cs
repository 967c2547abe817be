using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Comments.Rules;
using SinoNews.Storage;
using SinoNews.Web.Mail;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Comments.Rules;

/// <summary>The house's policy on comments, and each section's way where it differs.</summary>
[FormSizeLimit(64 * 1024)]
public sealed class SettingsModel(NewsDb db, RulesDesk desk, NewsroomBar bar, SiteMail mail, SiteClock clock) : PageModel
{
    private static readonly RuleChangeKind[] Kinds = [RuleChangeKind.PolicyChanged, RuleChangeKind.SectionMode];

    [BindProperty]
    public SettingsInput Input { get; set; } = new();

    public IReadOnlyList<Section> Sections { get; private set; } = [];

    /// <summary>What the last change changed, newest first; shown when it came in between.</summary>
    public IReadOnlyList<RuleChange> LastChange { get; private set; } = [];

    /// <summary>Where what is saved now and what was typed differ; shown with them.</summary>
    public IReadOnlyList<(string Label, string Saved, string Typed)> Differences { get; private set; } = [];

    public ScorePanel Score { get; private set; } = new(null, 0, 0, null);

    public bool Saved { get; private set; }

    /// <summary>An alert is also sent by mail.</summary>
    public bool MailIsOn => mail.IsOn;

    public string? Problem { get; private set; }

    public async Task OnGet(string? done, CancellationToken ct)
    {
        Saved = done is "saved";
        Score = await ScorePanel.Of(db, done, ct);
        Sections = await AllSections(ct);
        Input = SettingsInput.From(await db.CommentPolicies.AsNoTracking().SingleAsync(ct), Sections);
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (Input.Version is not { } seen)
            return BadRequest();
        (Sections, Score) = (await AllSections(ct), await ScorePanel.Of(db, null, ct));
        var modes = Input.Modes(Sections, ModelState);
        if (Input.Settings(ModelState) is not { } settings)
            return Again("لم تُحفظ الإعدادات بعد: صحّح ما يلي.", StatusCodes.Status400BadRequest);
        return await desk.Change(seen, settings, modes, await bar.Me(), clock.Now, ct) is Ruling<CommentPolicy>.Conflict conflict
            ? await Conflict(conflict.Current, settings, modes, ct)
            : HttpContext.SeeOther("/newsroom/comments/settings?done=saved");
    }

    private async Task<IActionResult> Conflict(
        CommentPolicy current, PolicySettings settings, IReadOnlyDictionary<int, CommentMode?> modes, CancellationToken ct)
    {
        Sections = await AllSections(ct);
        var changes = await db.RuleChanges.AsNoTracking().Include(change => change.By)
            .Where(change => Kinds.Contains(change.Kind)).OrderByDescending(change => change.Id).Take(20).ToListAsync(ct);
        LastChange = [.. changes.TakeWhile(change => change.At == changes[0].At)];
        Differences =
        [
            .. RuleWords.Differences(PolicySettings.Of(current), settings),
            .. Sections.Where(section => modes.TryGetValue(section.Id, out var typed) && typed != section.CommentMode)
                .Select(section => (section.Name, RuleWords.OfSection(section.CommentMode), RuleWords.OfSection(modes[section.Id]))),
        ];
        // Seen now: saving again is a decision, not a mistake.
        Input = Input with { Version = current.Version };
        return Again(null, StatusCodes.Status409Conflict);
    }

    private PageResult Again(string? problem, int status)
    {
        Problem = problem;
        return new PageResult { StatusCode = status };
    }

    private Task<List<Section>> AllSections(CancellationToken ct) =>
        db.Sections.AsNoTracking().InOrder().ToListAsync(ct);
}
