using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SinoNews.Web.Mail;

namespace SinoNews.Tests.Mail;

/// <summary>The section of the settings: what is wrong is named by its key; what is not there is done without.</summary>
public sealed class MailSettingsTests
{
    [Theory]
    [InlineData("Port", "70000", "SinoNews:Mail:Port")]
    [InlineData("Security", "ssl", "SinoNews:Mail:Security")]
    [InlineData("From", "", "SinoNews:Mail:From")]
    [InlineData("From", "سينو <a@example.org>", "SinoNews:Mail:From")]
    [InlineData("User", "me", "SinoNews:Mail:User")]
    [InlineData("Certificate", "abc", "SinoNews:Mail:Certificate")]
    public void A_wrong_value_is_refused_and_the_message_names_the_key(string key, string value, string named) =>
        Assert.Contains(named, Refused(("Host", "mail.example.org"), ("From", "news@example.org"), (key, value)), StringComparison.Ordinal);

    [Fact]
    public void A_password_is_never_sent_in_the_clear() => Assert.Contains(
        "SinoNews:Mail:Security",
        Refused(("Host", "mail.example.org"), ("From", "news@example.org"), ("User", "me"), ("Password", "x"), ("Security", "none")), StringComparison.Ordinal);

    [Fact]
    public async Task In_production_without_a_server_mail_is_off_and_no_reader_is_offered_what_needs_it()
    {
        await using var site = new SiteUnderTest { EnvironmentName = "Production" };
        using var reader = site.Reader();
        var receipt = (await reader.Comment(await site.Publish())).Receipt;

        Assert.False(site.Services.GetRequiredService<SiteMail>().IsOn);
        Assert.Null((await reader.Get($"/comments/{receipt}")).Page.QuerySelector(".talk form"));
        Assert.Equal(404, (await reader.Post($"/comments/{receipt}?handler=Prove", [])).Code);
        Assert.Empty(await site.Store(db => db.OutgoingMails.ToListAsync()));
    }

    private static string Refused(params IEnumerable<(string Key, string Value)> settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        foreach (var (key, value) in settings)
            builder.Configuration["SinoNews:Mail:" + key] = value;
        builder.AddMail();
        using var services = builder.Services.BuildServiceProvider();
        return Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<MailOptions>>().Value).Message;
    }
}
