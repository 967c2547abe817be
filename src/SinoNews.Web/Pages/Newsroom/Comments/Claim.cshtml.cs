using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Comments.Desk;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom.Comments;

/// <summary>A script says that a card is open, or no longer. What nobody can know is no error: the answer is always the same.</summary>
public sealed class ClaimModel(ReviewDesk review, NewsroomBar bar, SiteClock clock) : PageModel
{
    public IActionResult OnGet(long id) => RedirectToPage("Show", new { id });

    public async Task<IActionResult> OnPost(long id)
    {
        await review.Open(id, (await bar.Me()).Id, clock.Now);
        return new NoContentResult();
    }

    public async Task<IActionResult> OnPostRelease(long id)
    {
        await review.Close(id, (await bar.Me()).Id);
        return new NoContentResult();
    }
}
