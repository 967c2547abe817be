using Microsoft.EntityFrameworkCore;
using SinoNews.Staff;

namespace SinoNews.Tests.Pages.Newsroom;

/// <summary>What the tests on people do to the team again and again.</summary>
internal static class Team
{
    internal const string NewPassword = "another long sentence of words";

    internal static Task<int> IdOf(this SiteUnderTest site, string email) => site.Store(db => db.Users.Where(member => member.Email == email).Select(member => member.Id).SingleAsync());

    internal static Task<StaffMember> MemberAt(this SiteUnderTest site, string email) => site.Store(db => db.Users.AsNoTracking().SingleAsync(member => member.Email == email));

    internal static Task<List<AdminAct>> Acts(this SiteUnderTest site) => site.Store(db => db.AdminActs.AsNoTracking().Include(act => act.By).OrderBy(act => act.Id).ToListAsync());

    /// <summary>An admin's act on a colleague's page.</summary>
    internal static async Task<Answer> Does(this Visitor admin, SiteUnderTest site, string act, string to, params (string Name, string? Value)[] fields) =>
        await admin.Submit($"/newsroom/staff/{await site.IdOf(to)}?handler={act}", fields);

    /// <summary>The path and query of the link that an answer shows.</summary>
    internal static string Link(this Answer answer)
    {
        Assert.Equal(200, answer.Code);
        var shown = answer.Page.QuerySelector(".once input")?.GetAttribute("value");
        Assert.StartsWith("http://localhost/newsroom/reset?token=", shown, StringComparison.Ordinal);
        return shown!["http://localhost".Length..];
    }

    internal static Task<Answer> Choose(this Visitor visitor, string link, string password = NewPassword) =>
        visitor.Fill(link, ("Token", link.Split('=')[1]), ("Password", password));

    /// <summary>Sets up the second step on a fresh sign-in.</summary>
    /// <returns>The secret and the recovery codes.</returns>
    internal static async Task<(string Secret, IReadOnlyList<string> Codes)> SetUpSecondStep(this Visitor member)
    {
        var begun = await member.Submit("/newsroom/account/two-step?handler=begin");
        Assert.Equal((303, "/newsroom/account/two-step?handler=scan"), (begun.Code, begun.Location));
        var secret = (await member.Get(begun.Location!)).Text(".secret")!;
        var done = await member.Submit("/newsroom/account/two-step?handler=verify", ("Code", Totp.Code(secret)));
        Assert.Equal(200, done.Code);
        return (secret, done.Texts(".codes li"));
    }
}
