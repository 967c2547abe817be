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

    /// <summary>What was just done.</summary>
    public string? Done { get; private set; }

    public string? Problem { get; private set; }

    /// <summary>A phone shows either the text or its preview.</summary>
    public bool Previewing { get; private set; }

    public bool MayPublish => bar.May(Permissions.Publish);

    public async Task<IActionResult> OnGet(long? id, string? done, CancellationToken ct)
    {
        if (await Load(id, ct) is { } refusal)
            return refusal;
        if (Article is { } article)
            Input = ArticleInput.From(Latest(article).Words, Sections.First(section => section.Id == Latest(article).Words.SectionId), article.Version);
        Done = done;
        return Show();
    }

    /// <param name="overwrite">After a conflict: the newer version that the writer has seen and writes over. It stays a revision.</param>
    public async Task<IActionResult> OnPost(long? id, string? action, int? overwrite, CancellationToken ct)
    {
        if (action is "preview" or "write")
            return await Preview(id, action is "preview", ct);

        // Held from the look at the version to the save: of two saves at once, the second finds the first.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await Load(id, ct) is { } refusal)
            return refusal;
        if (Article is { } current && current.Version != (overwrite ?? Input.Version))
            return Conflict(current);
        if (action is "publish" or "withdraw" && !MayPublish)
            return Forbid();
        if (action is "withdraw")
            return await Withdraw(transaction, ct);

        if (Input.Words(Sections, Article is null ? null : Latest(Article).Words, ModelState) is not { } words)
            return Again("لم تُحفظ المادة بعد: صحّح ما يلي.", StatusCodes.Status400BadRequest);
        var (me, now) = (await bar.Me(), clock.Now);
        if (Article is null)
            Article = await desk.Draft(words, me, now, ct);
        else if (!words.IsSameAs(Latest(Article).Words))
            await desk.Revise(Article, words, me, now, ct);
        if (action is "submit" && Article.State is ArticleState.Draft)
            Article.SubmitForReview(me, now);
        if (action is "publish")
            await desk.Publish(Article, me, now, ct);
        return await Commit(transaction, action is "publish" ? "published" : action is "submit" ? "submitted" : "saved", ct);
    }

    private async Task<IActionResult> Preview(long? id, bool only, CancellationToken ct)
    {
        Previewing = only;
        return await Load(id, ct) ?? Show();
    }

    private async Task<IActionResult> Withdraw(Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, CancellationToken ct)
    {
        var reason = Arabic.CleanText.Clean(Input.Reason ?? "", singleLine: true).Text;
        if (Article is not { State: ArticleState.Published } article)
            return Again("لا تُسحب إلا مادة منشورة.", StatusCodes.Status400BadRequest);
        if (reason.Length is 0 or > 500)
        {
            ModelState.AddModelError("Input.Reason", "اكتب سبب السحب كما سيقرؤه الناس، في سطرين على الأكثر.");
            return Again("لم تُسحب المادة بعد.", StatusCodes.Status400BadRequest);
        }
        article.Withdraw(reason, await bar.Me(), clock.Now);
        return await Commit(transaction, "withdrawn", ct);
    }

    private async Task<IActionResult> Commit(Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, string done, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        Response.Headers.Location = Url.Page("/Newsroom/Articles/Edit", new { id = Article!.Id, done });
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

    private PageResult Conflict(Article current)
    {
        Newer = db.Revisions.AsNoTracking().Include(revision => revision.By)
            .Where(revision => revision.ArticleId == current.Id).OrderByDescending(revision => revision.Number).First();
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

    private static Revision Latest(Article article) => article.Revisions.MaxBy(revision => revision.Number)!;
}
