using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SinoNews.Staff;

namespace SinoNews.Web.Pages.Newsroom.Account;

/// <summary>The way out, by post only.</summary>
public sealed class SignOutModel(SignInManager<StaffMember> signIn) : PageModel
{
    public IActionResult OnGet() => RedirectToPage("/Newsroom/Index");

    public async Task<IActionResult> OnPost()
    {
        await signIn.SignOutAsync();
        return RedirectToPage("/Newsroom/Account/SignIn");
    }
}
