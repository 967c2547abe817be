using System.Globalization;
using SinoNews.Staff;
using SinoNews.Tests.Pages.Newsroom;
using SinoNews.Web.Commands;

namespace SinoNews.Tests.Commands;

/// <summary>The operator's console, beside a site that runs.</summary>
public sealed class StaffVerbsTests
{
    [Fact]
    public async Task The_operator_lists_disables_and_resets_colleagues()
    {
        await using var site = new SiteUnderTest();
        var (huda, reem) = (await site.Recruit(Roles.Admin, "هدى"), await site.Recruit(Roles.Author, "ريم"));

        Assert.Equal(1, (await Run(site, "disable", "--email", huda)).Code);
        Assert.Equal(0, (await Run(site, "disable", "--email", reem.ToUpperInvariant())).Code);
        Assert.Equal(1, (await Run(site, "reset-password", "--email", reem)).Code);
        Assert.Equal(1, (await Run(site, "disable", "--email", "nobody@example.org")).Code);
        Assert.Equal(2, (await Run(site, "disable")).Code);
        var reset = await Run(site, "reset-password", "--email", huda);
        Assert.Equal(0, reset.Code);
        var list = await Run(site, "list");
        Assert.Equal([$"{huda}\tهدى\tAdmin\tinvited\t-", $"{reem}\tريم\tAuthor\tdisabled\t-"], list.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));

        // The verb keeps the machine's time, the site under test its own.
        site.Time.Advance(DateTime.UtcNow - site.Time.Now);
        using var visitor = site.Stranger();
        Assert.Equal(302, (await visitor.Choose(reset.Output[reset.Output.IndexOf("/newsroom/reset", StringComparison.Ordinal)..].Trim())).Code);
        await visitor.SignIn(huda, Team.NewPassword);
        Assert.Equal(["سطر الأوامر: إعادة تعيين الدخول", "سطر الأوامر: إيقاف الحساب"], (await visitor.Get("/newsroom/log/admin")).Texts("td:first-of-type"));
    }

    private static async Task<(int Code, string Output)> Run(SiteUnderTest site, params string[] verb)
    {
        await using var output = new StringWriter(CultureInfo.InvariantCulture);
        using (ConsoleTap.Into(output))
            return (await Verbs.Run(["staff", .. verb, "--data", site.DataPath]), output.ToString());
    }
}
