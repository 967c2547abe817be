using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Home;

/// <summary>What a story is marked as, for some hours.</summary>
public enum Flag
{
    Breaking,
    Live,
}

/// <summary>Puts a story into the breaking line or follows it, for some hours, and ends either.</summary>
[FormSizeLimit(16 * 1024)]
public sealed class FlagsModel(NewsDb db, NewsroomBar bar, SiteClock clock) : PageModel
{
    /// <summary>The hours to choose from.</summary>
    public static readonly IReadOnlyList<int> Choices = [1, 3, 6, 12, 24];

    public IActionResult OnGet() => Redirect(IndexModel.Address);

    /// <param name="hours">0 ends it.</param>
    public async Task<IActionResult> OnPost([FromForm] Flag? flag, [FromForm] long? story, [FromForm] int? hours, CancellationToken ct)
    {
        if (flag is not { } asked || !Enum.IsDefined(asked) || (hours is not 0 && !Choices.Contains(hours ?? -1)))
            return BadRequest();
        if (story is null)
            return Return("unchosen");
        var now = clock.Now;
        DateTime? until = hours is 0 ? null : now.AddHours(hours!.Value);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.Articles.SingleOrDefaultAsync(article => article.Id == story, ct) is not { } article
            || !article.Allows(asked is Flag.Breaking ? ArticleActKind.BreakingSet : ArticleActKind.LiveSet))
            return Return("gone");
        if (asked is Flag.Breaking)
            article.Break(until, await bar.Me(), now);
        else
            article.Follow(until, await bar.Me(), now);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Return($"{asked}-{(until is null ? "ended" : "set")}".ToLowerInvariant());
    }

    private IActionResult Return(string done) => HttpContext.SeeOther($"{IndexModel.Address}?done={done}");
}
