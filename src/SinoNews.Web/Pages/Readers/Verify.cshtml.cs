using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;
using SinoNews.Comments.Readers;
using SinoNews.Storage;
using SinoNews.Web.Mail;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Readers;

/// <summary>What a link that was sent to confirm an address is good for.</summary>
public enum LinkStanding
{
    Open,

    /// <summary>Just used: the address is proven.</summary>
    Proven,

    /// <summary>The reader just had all browsers forgotten.</summary>
    Forgotten,
    Spent,
    Expired,
    Nothing,
}

/// <summary>
/// The link in the mail. Opening it changes nothing, since mail programs and their scanners open links too: the button on the page
/// does. No antiforgery token: the address is the secret, and the same-site rule holds.
/// </summary>
[IgnoreAntiforgeryToken]
[SameSite(Order = 1)]
[FormSizeLimit(4 * 1024, Order = 2)]
public sealed class VerifyModel(NewsDb db, ReaderDesk desk, ReaderLinks links, ReaderCookie cookie, SiteClock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    public LinkStanding Standing { get; private set; }

    /// <summary>Null where nothing may be shown of it.</summary>
    public Comment? Comment { get; private set; }

    public bool CanForget => Standing is LinkStanding.Proven or LinkStanding.Spent or LinkStanding.Expired && !_isForgotten;

    public string Title => Standing switch
    {
        LinkStanding.Open => "أكّد بريدك",
        LinkStanding.Proven => "أُكّد بريدك",
        LinkStanding.Forgotten => "نُسيت متصفحاتك كلها",
        LinkStanding.Spent => "استُعمل هذا الرابط",
        LinkStanding.Expired => "انتهت مدة هذا الرابط",
        _ => "لا يفتح هذا الرابط شيئًا",
    };

    public string Back => Comment is { Article: var article }
        ? Url.Page("/Articles/Read", new { id = article.Id, slug = article.Slug.Length == 0 ? null : article.Slug })! : "/";

    private bool _isForgotten;

    /// <param name="forgotten">Says that this page comes after <see cref="OnPostForget"/>.</param>
    public async Task<IActionResult> OnGet(bool forgotten, CancellationToken ct)
    {
        var link = links.Open(Token);
        Standing = link is null ? LinkStanding.Nothing : await Look(link, forgotten, ct);
        return new PageResult
        {
            StatusCode = Standing switch
            {
                LinkStanding.Spent or LinkStanding.Expired => StatusCodes.Status410Gone,
                LinkStanding.Nothing => StatusCodes.Status404NotFound,
                _ => StatusCodes.Status200OK,
            },
        };
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (links.Open(Token) is { } link && !link.HasExpired(clock.Now) && await desk.Prove(link, clock.Now, ct) is Proving.Done done)
        {
            cookie.Give(HttpContext, done.Proof);
            return HttpContext.SeeOther(Url.Page("/Readers/Verify", new { token = Token })!);
        }
        return await OnGet(forgotten: false, ct);
    }

    public async Task<IActionResult> OnPostForget(CancellationToken ct)
    {
        if (links.Open(Token) is not { } link)
            return await OnGet(forgotten: false, ct);
        await desk.ForgetBrowsers(link.Reader, clock.Now, ct);
        cookie.Take(HttpContext);
        return HttpContext.SeeOther(Url.Page("/Readers/Verify", new { token = Token, forgotten = true })!);
    }

    private async Task<LinkStanding> Look(ProofLink link, bool forgotten, CancellationToken ct)
    {
        var reader = await db.VerifiedReaders.AsNoTracking().SingleOrDefaultAsync(known => known.Reader == link.Reader, ct);
        _isForgotten = reader is null || !reader.Honours(link);
        if (reader is not null && _isForgotten)
            return forgotten ? LinkStanding.Forgotten : LinkStanding.Spent;
        if (link.HasExpired(clock.Now))
            return LinkStanding.Expired;
        var comment = await db.CommentOf(link).AsNoTracking().Include(comment => comment.Article).SingleOrDefaultAsync(ct);
        if (comment is null)
            return LinkStanding.Nothing;
        if (ReaderDesk.IsSpent(link, comment, reader, clock.Now))
            return LinkStanding.Spent;
        Comment = comment;
        return comment.IsProven && reader is not null ? LinkStanding.Proven : LinkStanding.Open;
    }
}
