using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SinoNews.Web.Pages.Newsroom.Account;

/// <summary>Whom to ask. It asks for no address, so it tells of none.</summary>
public sealed class ForgotModel : PageModel;
