using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Media;
using SinoNews.Names;
using SinoNews.Staff;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Articles;

/// <summary>The story form: new and existing stories, all that can be done to one, and what is typed beside it.</summary>
[RequestFormLimits(ValueLengthLimit = LongestField)]
[RequestSizeLimit(LargestForm)]
public sealed partial class EditModel(
    NewsDb db, ArticleDesk desk, StoryPackaging packaging, LexiconCache lexicons, WorkingCopies copies, NewsroomBar bar, SiteClock clock, SiteAddress address, PreviewLinks previews) : PageModel
{
    /// <summary>In bytes as sent, six for an Arabic letter: more than any text may have, so that one which is too long comes back with its message.</summary>
    internal const int LongestField = 28 * 1024 * 1024;

    /// <summary>With all that stands beside the text.</summary>
    internal const long LargestForm = 30 * 1024 * 1024;

    private const int RecentPictures = 11;
    private const int RecentSeries = 20;

    [BindProperty]
    public ArticleInput Input { get; set; } = new();

    /// <summary>Null for a new story.</summary>
    public Article? Article { get; private set; }

    public IReadOnlyList<Section> Sections { get; private set; } = [];

    /// <summary>What is typed, as it would look.</summary>
    public DraftView Draft { get; private set; } = null!;

    /// <summary>The save that came in between, when this one was refused.</summary>
    public Revision? Newer { get; private set; }

    /// <summary>Where that differs from what is typed here.</summary>
    public IReadOnlyList<FieldChange> Differences { get; private set; } = [];

    /// <summary>The colleague who has the story open.</summary>
    public EditClaim? HeldBy { get; private set; }

    /// <summary>What was typed into this story's forms and never saved, or on the form for a new one the stories only begun: all but what the form shows.</summary>
    public IReadOnlyList<UnsavedText> Unsaved { get; private set; } = [];

    /// <summary>The form shows what was typed and never saved.</summary>
    public bool ShowsUnsaved { get; private set; }

    /// <summary>The same of a story that was saved, shown on the form for a new one since it is no longer the writer's.</summary>
    public bool ShowsClosedStory { get; private set; }

    /// <summary>The newest of the library, to choose the story's picture among.</summary>
    public IReadOnlyList<Picture> Pictures { get; private set; } = [];

    /// <summary>The newest, so that one series keeps one name.</summary>
    public IReadOnlyList<string> SeriesNames { get; private set; } = [];

    /// <summary>What was asked when it was refused, to be asked again.</summary>
    public StoryAction Asked { get; private set; }

    /// <summary>What was just done.</summary>
    public StoryAction? Done { get; private set; }

    public string? Problem { get; private set; }

    /// <summary>A phone shows either the text or its preview.</summary>
    public bool Previewing { get; private set; }

    /// <summary>Opens the newest saved words without an account.</summary>
    public string PreviewLink => address.Absolute($"/preview/{previews.Issue(Article!.Id, clock.Now)}");

    public bool MayPublish => bar.May(Permissions.Publish);

    /// <param name="copy">Show what was last typed and never saved instead of the newest revision.</param>
    /// <param name="draft">The same by the key of the form that it was typed into.</param>
    public async Task<IActionResult> OnGet([FromRoute] long? id, StoryAction? done, bool copy, Guid? draft, CancellationToken ct)
    {
        if (await Load(id, ct) is { } refusal)
            return refusal;
        Done = done;
        await Open(copy, draft, ct);
        return await Show(ct);
    }

    /// <param name="overwrite">After a conflict: the newer version that the writer has seen and writes over. It stays a revision.</param>
    public async Task<IActionResult> OnPost([FromRoute] long? id, string? action, int? overwrite, string? fix, CancellationToken ct)
    {
        var named = fix is not null ? nameof(StoryAction.Fix) : string.IsNullOrEmpty(action) ? nameof(StoryAction.Save) : action;
        if (!Enum.TryParse<StoryAction>(named, ignoreCase: true, out var asked) || !Enum.IsDefined(asked) || char.IsDigit(named[0]))
            return BadRequest();
        Asked = asked;
        if (asked.OnlyShows())
            return await Look(id, fix, ct);
        try
        {
            if (asked is StoryAction.Publish or StoryAction.Schedule or StoryAction.Correct && MayPublish)
                await packaging.DrawAhead(Input.Typed(await db.Sections.AsNoTracking().ToListAsync(ct), null), ct);
            return await Act(id, overwrite, ct);
        }
        catch (Exception exception) when (HttpContext.Met(exception) is not null)
        {
            // The lock is refused before anything is read: the form needs its story and sections again.
            db.ChangeTracker.Clear();
            if (await Load(id, ct) is { } refusal)
                return refusal;
            return await Again($"تعذّر الحفظ الآن: {StoreFaults.Of(exception)?.Words()}. لم يُحفظ شيء، ونصّك باقٍ هنا: حاول مرة أخرى بعد دقيقة.", StatusCodes.Status503ServiceUnavailable, ct);
        }
    }

    private async Task<IActionResult> Look(long? id, string? fix, CancellationToken ct)
    {
        Previewing = Asked is StoryAction.Preview;
        if (await Load(id, ct) is { } refusal)
            return refusal;
        ModelState.Clear();
        if (fix is not null)
            Input = TextCheck.Fix(Input, fix, await lexicons.Of(db, ct));
        return await Show(ct);
    }

    private async Task<IActionResult?> Load(long? id, CancellationToken ct)
    {
        Sections = await db.Sections.AsNoTracking().OrderBy(section => section.Position).ToListAsync(ct);
        if (id is null)
            return null;
        Article = await desk.Find(id.Value, ct);
        if (Article is null)
            return NotFound();
        return Article.MayBeEdited(await bar.Me(), MayPublish) ? null : Forbid();
    }

    // What a visit finds: the newest words or the ones never saved, and who else is here.
    private async Task Open(bool copy, Guid? draft, CancellationToken ct)
    {
        var me = await bar.Me();
        if (Article is not { } article)
        {
            await Begin(draft, me.Id, ct);
            return;
        }
        var unsaved = (await copies.Of(article.Id, me.Id, ct)).Where(kept => !kept.Words.IsSameAs(article.LatestWords)).ToList();
        var shown = unsaved.Find(kept => kept.Key == draft) ?? (copy ? unsaved.FirstOrDefault() : null);
        ShowsUnsaved = shown is not null;
        Unsaved = [.. unsaved.Where(kept => kept != shown).Select(kept => new UnsavedText(kept.Key, article.Id, kept.Words.Title, kept.SavedAt, IsDraftOfOwn: true))];
        Input = (shown is null
            ? ArticleInput.From(article.LatestWords, Sections, article.Version)
            : ArticleInput.From(shown.Words, Sections, shown.Version) with { Draft = shown.Key }).With(article, clock);
        try
        {
            HeldBy = await copies.Claim(article.Id, me.Id, EditClaim.Opened, clock.Now, ct);
        }
        catch (Exception exception) when (StoreFaults.Of(exception) is not null)
        {
            // A courtesy that can wait: the form opens, and says that it is open a little later.
        }
    }

    // A story never saved begins empty, or with what was typed; text of one that is closed to its writer by now is shown here too.
    private async Task Begin(Guid? draft, int me, CancellationToken ct)
    {
        var shown = draft is { } key ? await copies.Find(key, me, ct) : null;
        (ShowsUnsaved, ShowsClosedStory) = (shown is not null, shown?.ArticleId is not null);
        Input = shown is null
            ? Input with { Author = await bar.MyByline(ct) }
            : ArticleInput.From(shown.Words, Sections, 0) with { Draft = shown.Key };
        Unsaved = [.. (await copies.Begun(me, MayPublish, ct)).Where(begun => begun.Key != shown?.Key)];
    }

    private async Task<PageResult> Again(string problem, int status, CancellationToken ct)
    {
        Problem = problem;
        var page = await Show(ct);
        page.StatusCode = status;
        return page;
    }

    private async Task<PageResult> Show(CancellationToken ct)
    {
        Draft = await DraftView.Of(Input, Article?.LatestWords, Sections, Article?.Id ?? 0, desk, clock, address, ct);
        Pictures = await db.Pictures.Saying(Input.PictureSearch).Union(db.Pictures.Where(picture => picture.Id == Input.PictureId))
            .ToChooseFrom(Input.PictureId, RecentPictures, ct);
        SeriesNames = await db.Series.OrderByDescending(series => series.Id).Select(series => series.Name).Take(RecentSeries).ToListAsync(ct);
        return Page();
    }
}
