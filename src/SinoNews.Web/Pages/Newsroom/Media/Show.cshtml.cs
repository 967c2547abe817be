using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Media;
using SinoNews.Staff;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Media;

/// <summary>One picture: what is said of it, what must stay in sight, where it is used. Authors describe their own while readers don't see it.</summary>
public sealed class ShowModel(NewsDb db, PictureDesk desk, NewsroomBar bar, SiteClock clock) : PageModel
{
    [BindProperty]
    public PictureInput Input { get; set; } = new();

    public Picture Picture { get; private set; } = null!;

    public IReadOnlyList<PictureUse> Uses { get; private set; } = [];

    public bool MayPublish => bar.May(Permissions.Publish);

    public bool IsMine { get; private set; }

    /// <summary>True for those who may describe it.</summary>
    public bool MayEdit { get; private set; }

    /// <summary>Where what is saved now and what was typed differ, when a colleague's save came in between.</summary>
    public IReadOnlyList<(string Label, string Saved, string Typed)> Differences { get; private set; } = [];

    public bool IsStale { get; private set; }

    public string? Problem { get; private set; }

    /// <summary>What was just done.</summary>
    public string? Done { get; private set; }

    public async Task<IActionResult> OnGet(long id, string? done, CancellationToken ct)
    {
        if (!await Load(id, ct))
            return NotFound();
        Done = done;
        Input = PictureInput.From(Picture);
        return Page();
    }

    public async Task<IActionResult> OnPost(long id, CancellationToken ct)
    {
        if (!await Load(id, ct))
            return NotFound();
        if (!MayEdit)
            return Forbid();
        if (Input.Version is not { } seen)
            return BadRequest();
        var (words, focus) = (Input.Words(ModelState), Input.Focus(ModelState));
        if (!ModelState.IsValid)
            return Again("لم يُحفظ شيء بعد: صحّح ما يلي.", StatusCodes.Status400BadRequest);
        return await desk.Describe(id, seen, words, focus, await bar.Me(), MayPublish, clock.Now, ct) switch
        {
            PictureAct.Done => HttpContext.SeeOther($"{IndexModel.Address}/{id}?done=saved"),
            PictureAct.Conflict conflict => Conflict(conflict.Current, words, focus),
            PictureAct.NotTheirs => Forbid(),
            PictureAct.NeedsAlt => NeedsAlt(),
            PictureAct.Refused => Again("لا يعالج هذا الخادم الصور الآن، فلم تتغيّر نقطة التركيز ولم يُحفظ شيء. أبلغ مدير الموقع.", StatusCodes.Status503ServiceUnavailable),
            _ => NotFound(),
        };
    }

    private async Task<bool> Load(long id, CancellationToken ct)
    {
        if (await desk.Find(id, ct) is not { } picture)
            return false;
        Picture = picture;
        Uses = await db.UsesOf(picture, ct);
        var me = await bar.Me();
        (IsMine, MayEdit) = (picture.UploadedById == me.Id, await desk.MayDescribe(picture, me, MayPublish, ct));
        return true;
    }

    private PageResult Conflict(Picture current, PictureWords words, FocalPoint focus)
    {
        (Picture, IsStale) = (current, true);
        Differences = [.. Compare(current, words, focus).Where(one => one.Saved != one.Typed)];
        // Seen now: saving again is a decision, not a mistake. The field's state would show the old one.
        Input = Input with { Version = current.Version };
        ModelState.Clear();
        return Again(null, StatusCodes.Status409Conflict);
    }

    private static IEnumerable<(string Label, string Saved, string Typed)> Compare(Picture saved, PictureWords typed, FocalPoint focus) =>
    [
        ("وصف الصورة لمن لا يراها", saved.Alt ?? "", typed.Alt ?? ""),
        ("شرح الصورة", saved.Caption ?? "", typed.Caption ?? ""),
        ("مصدر الصورة", saved.Credit ?? "", typed.Credit ?? ""),
        ("الترخيص", saved.Licence ?? "", typed.Licence ?? ""),
        ("نقطة التركيز", $"{saved.FocusX}، {saved.FocusY}", $"{focus.X}، {focus.Y}"),
    ];

    private PageResult NeedsAlt()
    {
        ModelState.AddModelError("Input.Alt", "اكتب وصفًا: الصورة في مادة منشورة أو مجدولة، ولا تبقى أمام القراء بلا وصف.");
        return Again("لم يُحفظ شيء بعد: صحّح ما يلي.", StatusCodes.Status400BadRequest);
    }

    private PageResult Again(string? problem, int status)
    {
        Problem = problem;
        return new PageResult { StatusCode = status };
    }
}
