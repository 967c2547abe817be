using System.CommandLine;
using Microsoft.AspNetCore.Identity;
using SinoNews.Staff;

namespace SinoNews.Web.Commands;

/// <summary><c>staff disable</c>: closes a colleague's account.</summary>
internal static class StaffDisable
{
    internal static Command Build()
    {
        var disable = new Command("disable", "Closes a colleague's account: signed out within a minute, and no way in." + Verbs.Examples("staff disable --email layla@example.org")) { StaffVerbs.Email, StoreVerb.Data };
        disable.SetAction((parsed, ct) => StoreVerb.WithStore(parsed, (services, now) => Disable(services, parsed.GetRequiredValue(StaffVerbs.Email), now, ct), ct));
        return disable;
    }

    private static async Task<int> Disable(IServiceProvider services, string email, DateTime now, CancellationToken ct)
    {
        var member = await services.GetRequiredService<UserManager<StaffMember>>().FindByEmailAsync(email);
        var ruling = member is null ? new StaffRuling.NoSuch() : await services.GetRequiredService<StaffDesk>().Disable(member.Id, by: null, now, ct);
        switch (ruling)
        {
            case StaffRuling.Done or StaffRuling.AlreadySo:
                Console.WriteLine($"{member!.Name} can't sign in any more.");
                return 0;
            case StaffRuling.Refused:
                return await StoreVerb.Fail("This is the last admin who can sign in. Make another one first.");
            default:
                return await StoreVerb.Fail($"Nobody signs in as {email}.");
        }
    }
}
