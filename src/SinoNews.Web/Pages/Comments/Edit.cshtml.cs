using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Arabic;
using SinoNews.Comments;
using SinoNews.Storage;
using SinoNews.Web.Pages.Articles;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Comments;

/// <summary>
/// Readers put right what they wrote, for a few minutes, at the address that only they know. Whatever stops it, the words
/// that were typed stay on the page.
/// </summary>
[IgnoreAntiforgeryToken]
[SameSite(Order = 1)]
[FormSizeLimit(64 * 1024, Order = 2)]
public sealed class EditModel(NewsDb db, CommentIntake intake, RateLimits limits, SiteClock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Receipt { get; set; } = "";

    [BindProperty]
    public EditInput Input { get; set; } = new();

    public Comment Comment { get; private set; } = null!;

    public bool IsOpen { get; private set; }

    /// <summary>What stopped the new words.</summary>
    public string? Problem { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        var page = await Show(StatusCodes.Status200OK, null, ct);
        if (page is PageResult)
            Input = new EditInput { Text = Comment.Text, Version = Comment.Version };
        return page;
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (limits.Comment(HttpContext.Network()) is { } wait)
            return await Show(StatusCodes.Status429TooManyRequests, "وصلت منك رسائل كثيرة في دقيقة واحدة. نصّك محفوظ هنا: انتظر قليلًا ثم أرسله.", ct, wait);
        var text = CleanText.Clean(Input.Text ?? "");
        if (CommentInput.Wrong(text.Text) is { } wrong)
            ModelState.AddModelError("Input.Text", wrong);
        if (!ModelState.IsValid)
            return await Show(StatusCodes.Status400BadRequest, "لم يُحفظ تعديلك بعد: صحّح ما يلي ثم أرسله.", ct);
        return await Reword(new NewWords(Receipt, Input.Version, text.Text, RemovedMarks.Write(text.Removed)), ct) switch
        {
            null => await Show(StatusCodes.Status503ServiceUnavailable, "تعذّر الحفظ الآن: لم يُحفظ تعديلك بعد. نصّك باقٍ هنا: أرسله بعد دقيقة.", ct, FaultyStore.Wait),
            Rewording.Done => HttpContext.SeeOther(Url.Page("/Comments/Receipt", new { receipt = Receipt })!),
            Rewording.Changed => await Changed(ct),
            Rewording.TooLate => await Show(StatusCodes.Status409Conflict, "لم يُحفظ تعديلك.", ct),
            Rewording.StoryGone => await Show(StatusCodes.Status409Conflict, "لم تعد المادة منشورة، فلم يُحفظ تعديلك. نصّك باقٍ هنا.", ct),
            Rewording.Refused refused => await Show(
                refused.Reason is HoldReason.ThreadClosed ? StatusCodes.Status409Conflict : StatusCodes.Status403Forbidden, ModerationWords.ToReader(refused.Reason), ct),
            _ => NotFound(),
        };
    }

    private async Task<Rewording?> Reword(NewWords words, CancellationToken ct)
    {
        try
        {
            return await intake.Reword(words, clock.Now, ct);
        }
        catch (Exception exception) when (HttpContext.Met(exception) is not null)
        {
            return null;
        }
    }

    // Sent again, it is sent knowing what stands there now.
    private async Task<IActionResult> Changed(CancellationToken ct)
    {
        var page = await Show(StatusCodes.Status409Conflict, "تغيّر تعليقك بعد أن فتحت هذه الصفحة، ولم يُحفظ تعديلك. هذا نصّك كما كتبته الآن: أرسله ليحلّ محلّ النص المحفوظ.", ct);
        if (page is PageResult)
            Input = Input with { Version = Comment.Version };
        ModelState.Remove("Input.Version");
        return page;
    }

    private async Task<IActionResult> Show(int status, string? problem, CancellationToken ct, TimeSpan? wait = null)
    {
        var comment = await db.Comments.AsNoTracking().Include(comment => comment.Article).Include(comment => comment.Decisions)
            .SingleOrDefaultAsync(comment => comment.Receipt == Receipt, ct);
        if (comment is null)
            return NotFound();
        (Comment, Problem, IsOpen) = (comment, problem, comment.IsEditable(clock.Now));
        if (wait is { } time)
            Response.Headers.RetryAfter = Math.Ceiling(time.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return new PageResult { StatusCode = status };
    }
}

/// <summary>The fields of a reader's edit.</summary>
public sealed record EditInput
{
    public string? Text { get; init; }

    /// <summary>The version of the comment that the reader saw.</summary>
    public int Version { get; init; }
}
