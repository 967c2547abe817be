using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using SinoNews.Storage;
using SinoNews.Web.Pages.Newsroom.Staff;

namespace SinoNews.Web.Commands;

/// <summary><c>staff list</c>: who may sign in, a line each, its columns between tabs.</summary>
internal static class StaffList
{
    internal static Command Build()
    {
        var list = new Command("list", "Lists the colleagues: e-mail, name, role, state and last sign-in, between tabs." + Verbs.Examples("staff list")) { StoreVerb.Data };
        list.SetAction(List);
        return list;
    }

    private static Task<int> List(ParseResult parsed, CancellationToken ct) => StoreVerb.WithStore(
        parsed,
        async (services, _) =>
        {
            var db = services.GetRequiredService<NewsDb>();
            foreach (var row in await MemberRow.Of(db.Users.OrderBy(member => member.Email), db).ToListAsync(ct))
                Console.WriteLine(string.Join('\t', row.Member.Email, row.Member.Name, row.Role ?? "-", State(row), row.LastSignIn?.ToString("u") ?? "-"));
            return 0;
        },
        ct);

    private static string State(MemberRow row) => row.Member switch
    {
        { IsDisabled: true } => "disabled",
        { HasPassword: false } => "invited",
        _ => "active",
    };
}
