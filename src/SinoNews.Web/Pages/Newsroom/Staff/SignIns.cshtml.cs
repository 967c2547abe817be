using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Comments.Desk;
using SinoNews.Staff;

namespace SinoNews.Web.Pages.Newsroom.Staff;

/// <summary>Everybody's sign-in log.</summary>
public sealed class SignInsModel(SignInLog log) : PageModel
{
    public LogPage<SignIn> Log { get; private set; } = new([], null);

    public async Task OnGet(long? before, CancellationToken ct) => Log = await log.Page(null, before, ct);
}
