using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SinoNews.Web.Mail;

namespace SinoNews.Tests.Mail;

/// <summary>The section of the settings: what is wrong stops the start and names the key; what is not there is done without.</summary>
public sealed class MailSettingsTests
{
    [Theory]
    [InlineData("Port", "70000", "SinoNews:Mail:Port")]
    [InlineData("Security", "ssl", "SinoNews:Mail:Security")]
    [InlineData("From", "", "SinoNews:Mail:From")]
    [InlineData("From", "سينو <a@example.org>", "SinoNews:Mail:From")]
    [InlineData("User", "me", "SinoNews:Mail:User")]
    [InlineData("Certificate", "abc", "SinoNews:Mail:Certificate")]
    public async Task A_wrong_value_stops_the_start_and_the_message_names_the_key(string key, string value, string named)
    {
        await using var site = new SiteUnderTest();
        site.Settings["SinoNews:Mail:Host"] = "mail.example.org";
        site.Settings["SinoNews:Mail:From"] = "news@example.org";
        site.Settings["SinoNews:Mail:" + key] = value;

        Assert.Contains(named, Assert.Throws<OptionsValidationException>(() => site.Services).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_is_never_sent_in_the_clear()
    {
        await using var site = new SiteUnderTest();
        foreach (var (key, value) in new[] { ("Host", "mail.example.org"), ("From", "news@example.org"), ("User", "me"), ("Password", "x"), ("Security", "none") })
            site.Settings["SinoNews:Mail:" + key] = value;

        Assert.Contains("SinoNews:Mail:Security", Assert.Throws<OptionsValidationException>(() => site.Services).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_production_without_a_server_mail_is_off_and_no_reader_is_offered_what_needs_it()
    {
        await using var site = new SiteUnderTest { EnvironmentName = "Production" };
        using var reader = site.Reader();
        var receipt = (await reader.Comment(await site.Publish())).Receipt;

        Assert.False(site.Services.GetRequiredService<SiteMail>().IsOn);
        Assert.Null((await reader.Get($"/comments/{receipt}")).Page.QuerySelector(".talk form"));
        Assert.Equal(404, (await reader.Post($"/comments/{receipt}?handler=Prove", [])).Code);
        Assert.Empty(await site.Store(db => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(db.OutgoingMails)));
    }
}
