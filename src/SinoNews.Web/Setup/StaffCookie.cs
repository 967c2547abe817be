using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SinoNews.Staff;

namespace SinoNews.Web.Setup;

/// <summary>
/// Looks at the cookie of a colleague. Wherever it is sent it is renewed once a minute; in the newsroom the store is asked
/// at each request whether it still opens anything, and for which role: who is disabled or demoted acts no longer.
/// </summary>
public sealed class StaffCookie(
    IOptions<SecurityStampValidatorOptions> options, StaffSignIn signIn, ILoggerFactory log)
    : SecurityStampValidator<StaffMember>(options, signIn, log)
{
    public override async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        await base.ValidateAsync(context);
        if (context.Principal is not { Identity.IsAuthenticated: true } principal || !context.HttpContext.Request.Path.StartsWithSegments("/newsroom", StringComparison.OrdinalIgnoreCase))
            return;
        var role = await signIn.RoleNow(principal);
        if (role is not null && (role.Length == 0 ? !Roles.All.Any(principal.IsInRole) : principal.IsInRole(role)))
            return;
        if (role is not null && await signIn.ValidateSecurityStampAsync(principal) is { } member)
        {
            await SecurityStampVerified(member, context);
            return;
        }
        context.RejectPrincipal();
        await signIn.SignOutAsync();
    }
}
