using System.CommandLine;
using Microsoft.AspNetCore.Identity;
using SinoNews.Staff;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Commands;

/// <summary><c>staff reset-password</c>: also the way back for the only admin.</summary>
internal static class StaffResetPassword
{
    internal static Command Build()
    {
        var reset = new Command("reset-password", "Voids a colleague's password, passkeys and sign-ins, and prints a one-time link to choose a new password." + Verbs.Examples("staff reset-password --email layla@example.org"))
        {
            StaffVerbs.Email, StoreVerb.Data,
        };
        reset.SetAction((parsed, ct) => StoreVerb.WithStore(parsed, (services, now) => Reset(services, parsed.GetRequiredValue(StaffVerbs.Email), now, ct), ct));
        return reset;
    }

    private static async Task<int> Reset(IServiceProvider services, string email, DateTime now, CancellationToken ct)
    {
        var member = await services.GetRequiredService<UserManager<StaffMember>>().FindByEmailAsync(email);
        var ruling = member is null ? new StaffRuling.NoSuch() : await services.GetRequiredService<StaffDesk>().Reset(member.Id, by: null, now, ct);
        switch (ruling)
        {
            case StaffRuling.Done { Token: var token }:
                var site = services.GetRequiredService<IConfiguration>()[$"{SiteOptions.Section}:{nameof(SiteOptions.SiteUrl)}"]?.TrimEnd('/');
                Console.WriteLine($"{member!.Name} chooses a password, once, within 72 hours: {site}/newsroom/reset?token={token}");
                return 0;
            case StaffRuling.Refused:
                return await StoreVerb.Fail("The account is disabled. Enable it on the staff page first.");
            default:
                return await StoreVerb.Fail($"Nobody signs in as {email}.");
        }
    }
}
