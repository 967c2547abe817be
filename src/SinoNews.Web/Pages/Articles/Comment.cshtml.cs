using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Articles;
using SinoNews.Comments;
using SinoNews.Storage;
using SinoNews.Web.Mail;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Articles;

/// <summary>
/// Takes a reader's comment. Without antiforgery token, since the form stands on a cached page: the same-site rule,
/// the limits, the key and the house rules protect it instead.
/// </summary>
[IgnoreAntiforgeryToken]
[SameSite(Order = 1)]
[FormSizeLimit(64 * 1024, Order = 2)]
public sealed class CommentModel(NewsDb db, CommentIntake intake, ReaderCookie cookie, RateLimits limits, SiteClock clock) : PageModel
{
    [BindProperty]
    public CommentInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    public FullStory Story { get; private set; } = null!;

    public CommentForm Form { get; private set; } = null!;

    /// <summary>What stopped the comment as a whole, for the head of the form.</summary>
    public string? Problem { get; private set; }

    public IActionResult OnGet() => SeeOther(Url.Page("/Articles/Read", null, new { Id }, null, null, "comments")!);

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (limits.Comment(HttpContext.Network()) is { } wait)
            return await Again(StatusCodes.Status429TooManyRequests, "وصلت منك تعليقات كثيرة في دقيقة واحدة. نصّك محفوظ هنا: انتظر قليلًا ثم أرسله.", ct, wait);
        var post = Input.Clean(Id, HttpContext.Network(), ModelState);
        if (!ModelState.IsValid && !post.TrapFilled)
            return await Again(StatusCodes.Status400BadRequest, "لم يُرسل تعليقك بعد: صحّح ما يلي ثم أرسله.", ct);

        return await Receive(post with { Proof = cookie.Read(Request) }, ct) switch
        {
            null => await Again(StatusCodes.Status503ServiceUnavailable, "تعذّر الحفظ الآن: لم يُحفظ تعليقك بعد. نصّك باقٍ هنا: أرسله بعد دقيقة.", ct, FaultyStore.Wait),
            Receiving.Accepted accepted => SeeOther(Url.Page("/Comments/Receipt", new { receipt = accepted.Receipt })!),
            Receiving.KeyReused => await WithNewKey(ct),
            Receiving.Refused refused => await Again(refused.Reason is HoldReason.ThreadClosed ? StatusCodes.Status409Conflict : StatusCodes.Status403Forbidden, ModerationWords.ToReader(refused.Reason), ct),
            _ => NotFound(),
        };
    }

    private async Task<Receiving?> Receive(Post post, CancellationToken ct)
    {
        try
        {
            return await intake.Receive(post, clock.Now, ct);
        }
        catch (Exception exception) when (HttpContext.Met(exception) is not null)
        {
            return null;
        }
    }

    // Back from the receipt, a reader may write something new into the form that was already sent.
    private Task<IActionResult> WithNewKey(CancellationToken ct)
    {
        Input = Input with { Key = null };
        ModelState.Remove("Input.Key");
        return Again(StatusCodes.Status409Conflict, "أُرسل هذا النموذج من قبل بنص آخر. إن كان هذا تعليقًا جديدًا فأرسله مرة أخرى.", ct);
    }

    private async Task<IActionResult> Again(int status, string problem, CancellationToken ct, TimeSpan? wait = null)
    {
        // Loaded only now: a post that is accepted shows nothing of the story.
        if (await db.FullStory(Id, ct) is not { } story || !story.IsVisible(clock.Now))
            return NotFound();
        Story = story;
        Problem = problem;
        if (wait is { } seconds)
            Response.Headers.RetryAfter = Math.Ceiling(seconds.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        Form = new CommentForm(Story.Id, !Story.TakesComments(clock.Now), Input).Answering(Input.ReplyTo, Input.ReplyTo is null ? [] : await db.ApprovedThreads(Story.Id, ct));
        return new PageResult { StatusCode = status };
    }

    private StatusCodeResult SeeOther(string location)
    {
        Response.Headers.Location = location;
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
