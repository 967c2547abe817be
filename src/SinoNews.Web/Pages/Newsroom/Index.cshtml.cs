using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Staff;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Pages.Newsroom;

/// <summary>The newsroom's door: leads to the work that the role is for.</summary>
public sealed class IndexModel(NewsroomBar bar) : PageModel
{
    public IActionResult OnGet() =>
        RedirectToPage(bar.May(Permissions.Moderate) ? "/Newsroom/Comments/Index" : "/Newsroom/Articles/Index");
}
