using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Staff;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Articles;

/// <summary>The story form: new and existing stories, save, submit, publish, withdraw and preview.</summary>
[RequestFormLimits(ValueLengthLimit = 2 * 1024 * 1024)]
public sealed class EditModel(NewsDb db, ArticleDesk desk, NewsroomBar bar, SiteClock clock) : PageModel
{
    [BindProperty]
    public ArticleInput Input { get; set; } = new();

    /// <summary>Null for a new story.</summary>
    public Article? Article { get; private set; }

    public IReadOnlyList<Section> Sections { get; private set; } = [];

    /// <summary>The rendered text beside the written one.</summary>
    public string PreviewHtml { get; private set; } = "";

    /// <summary>The save that came in between, when this one was refused.</summary>
    public Revision? Newer { get; private set; }

    /// <summary>What was asked when it was refused, to be asked again.</summary>
    public StoryAction Asked { get; private set; }

    /// <summary>What was just done.</summary>
    public StoryAction? Done { get; private set; }

    public string? Problem { get; private set; }

    /// <summary>A phone shows either the text or its preview.</summary>
    public bool Previewing { get; private set; }

    public bool MayPublish => bar.May(Permissions.Publish);

    public async Task<IActionResult> OnGet([FromRoute] long? id, StoryAction? done, CancellationToken ct)
    {
        if (await Load(id, ct) is { } refusal)
            return refusal;
        if (Article is { } article)
            Input = ArticleInput.From(Latest(article), Sections, article.Version);
        Done = done;
        return Show();
    }

    /// <param name="overwrite">After a conflict: the newer version that the writer has seen and writes over. It stays a revision.</param>
    public async Task<IActionResult> OnPost([FromRoute] long? id, string? action, int? overwrite, CancellationToken ct)
    {
        if (!Enum.TryParse<StoryAction>(action ?? nameof(StoryAction.Save), ignoreCase: true, out var asked) || !Enum.IsDefined(asked))
            return BadRequest();
        Asked = asked;
        if (asked is StoryAction.Preview or StoryAction.Write)
        {
            Previewing = asked is StoryAction.Preview;
            return await Load(id, ct) ?? Show();
        }

        try
        {
            return await Act(id, overwrite, ct);
        }
        catch (Exception exception) when (NewsDb.IsBusy(exception))
        {
            // The lock is refused before anything is read: the form needs its story and sections again.
            db.ChangeTracker.Clear();
            if (await Load(id, ct) is { } refusal)
                return refusal;
            Response.Headers.RetryAfter = BusyStore.RetryAfter;
            return Again("المخزن مشغول الآن ولم يُحفظ شيء. نصّك باقٍ هنا: حاول مرة أخرى بعد دقيقة.", StatusCodes.Status503ServiceUnavailable);
        }
    }

    private async Task<IActionResult> Act(long? id, int? overwrite, CancellationToken ct)
    {
        // Held from the look at the version to the save: of two saves at once, the second finds the first.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await Load(id, ct) is { } refusal)
            return refusal;
        if (Asked is StoryAction.Publish or StoryAction.Withdraw && !MayPublish)
            return Forbid();
        if (Article is { } current && current.Version != (overwrite ?? Input.Version))
            return await Conflict(current, ct);
        if (Refusal() is { } why)
            return Again(why, StatusCodes.Status400BadRequest);
        if (Input.Words(Sections, Article is null ? null : Latest(Article), ModelState) is not { } words)
            return Again("لم تُحفظ المادة بعد: صحّح ما يلي.", StatusCodes.Status400BadRequest);

        await Carry(words, await bar.Me(), clock.Now, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Leave();
    }

    // What the form can't ask of the story as it stands.
    private string? Refusal()
    {
        if (Asked is StoryAction.Submit && Article is { State: not ArticleState.Draft })
            return "لا تُرسل للمراجعة إلا مسودة.";
        if (Asked is not StoryAction.Withdraw)
            return null;
        if (Article is not { State: ArticleState.Published })
            return "لا تُسحب إلا مادة منشورة.";
        if (Input.WithdrawalReason is not null)
            return null;
        ModelState.AddModelError("Input.Reason", "اكتب سبب السحب كما سيقرؤه الناس، في سطرين على الأكثر.");
        return "لم تُسحب المادة بعد.";
    }

    private async Task Carry(ArticleWords words, StaffMember me, DateTime now, CancellationToken ct)
    {
        if (Article is null)
            Article = await desk.Draft(words, me, now, ct);
        else if (!words.IsSameAs(Latest(Article)))
            await desk.Revise(Article, words, me, now, ct);

        if (Asked is StoryAction.Submit)
            Article.SubmitForReview(me, now);
        else if (Asked is StoryAction.Publish)
            await desk.Publish(Article, me, now, ct);
        else if (Asked is StoryAction.Withdraw)
            Article.Withdraw(Input.WithdrawalReason!, me, now);
    }

    // A story handed over is the editors': its author goes back to the list.
    private StatusCodeResult Leave()
    {
        var mayStay = MayPublish || Asked is not StoryAction.Submit;
        var place = mayStay ? $"/newsroom/articles/{Article!.Id}?" : "/newsroom/articles?status=inreview&";
        Response.Headers.Location = $"{place}done={Asked}".ToLowerInvariant();
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private async Task<IActionResult?> Load(long? id, CancellationToken ct)
    {
        Sections = await db.Sections.AsNoTracking().OrderBy(section => section.Position).ToListAsync(ct);
        if (id is null)
            return null;
        Article = await desk.Find(id.Value, ct);
        if (Article is null)
            return NotFound();
        var mine = Article.CreatedById == (await bar.Me()).Id && Article.State is ArticleState.Draft;
        return MayPublish || mine ? null : Forbid();
    }

    private async Task<PageResult> Conflict(Article current, CancellationToken ct)
    {
        Newer = await db.Revisions.AsNoTracking().Include(revision => revision.By)
            .Where(revision => revision.ArticleId == current.Id).OrderByDescending(revision => revision.Number).FirstAsync(ct);
        return Again("لم تُحفظ نسختك بعد.", StatusCodes.Status409Conflict);
    }

    private PageResult Again(string problem, int status)
    {
        Problem = problem;
        var page = Show();
        page.StatusCode = status;
        return page;
    }

    private PageResult Show()
    {
        PreviewHtml = BodyPipeline.Render(Input.Body ?? "").Html;
        return Page();
    }

    private static ArticleWords Latest(Article article) => article.Revisions.MaxBy(revision => revision.Number)!.Words;
}
