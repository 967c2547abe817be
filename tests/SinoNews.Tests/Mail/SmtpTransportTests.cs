using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Mail;
using SinoNews.Storage;
using SinoNews.Web.Background;

namespace SinoNews.Tests.Mail;

/// <summary>Mail as it goes out: from the store through a real server, which takes it, wants a password, is busy, or is not there.</summary>
public sealed class SmtpTransportTests
{
    private const string Salma = "salma@example.org";

    [SkippableTheory]
    [InlineData("starttls", false)]
    [InlineData("starttls", true)]
    [InlineData("tls", true)]
    [InlineData("none", false)]
    public async Task A_mail_is_handed_to_the_server_and_forgotten(string security, bool login)
    {
        using var server = await SmtpServer.Start(secure: security == "tls", login: login);
        await using var site = new SiteUnderTest();
        server.Serves(site, security, login);

        await Write(site, "سطر أول\n\nhttp://localhost/x");

        var taken = await server.Next();
        Assert.Equal((security != "none", login ? SmtpServer.User : null, "news@sino.example", Salma), (taken.Secure, taken.User, taken.From, Assert.Single(taken.To)));
        Assert.Equal("تأكيد بريدك", taken.Message.Subject);
        Assert.Equal("سطر أول\n\nhttp://localhost/x", taken.Message.TextBody!.ReplaceLineEndings("\n").Trim());
        Assert.Contains("<a href=\"http://localhost/x\"", taken.Message.HtmlBody, StringComparison.Ordinal);
        await site.Until(async db => !await db.OutgoingMails.AnyAsync());
        Assert.False(Directory.Exists(Path.Combine(site.DataPath, "mail")));
    }

    [SkippableFact]
    public async Task A_server_that_is_busy_is_asked_again_later_and_the_mail_is_the_same()
    {
        using var server = await SmtpServer.Start(busy: 2);
        await using var site = new SiteUnderTest();
        server.Serves(site);
        await Write(site);
        await site.Until(async db => await db.OutgoingMails.AnyAsync(mail => mail.Attempts == 1));
        Assert.Equal(site.Time.Now + TimeSpan.FromMinutes(1), await site.Store(db => db.OutgoingMails.Select(mail => mail.DueAt).SingleAsync()));

        site.Time.Advance(TimeSpan.FromMinutes(1));
        await site.Until(async db => await db.OutgoingMails.AnyAsync(mail => mail.Attempts == 2), Wake(site));
        Assert.Equal(site.Time.Now + TimeSpan.FromMinutes(5), await site.Store(db => db.OutgoingMails.Select(mail => mail.DueAt).SingleAsync()));
        site.Time.Advance(TimeSpan.FromMinutes(5));

        await site.Until(async db => !await db.OutgoingMails.AnyAsync(), Wake(site));
        Assert.Equal([Salma], (await server.Next()).To);
    }

    [SkippableFact]
    public async Task An_address_where_nobody_lives_is_given_up_at_once_and_holds_up_no_other()
    {
        using var data = new TempFolder();
        using var server = await SmtpServer.Start(unknown: "nobody@example.org");
        await using (var site = new SiteUnderTest { DataPath = data.Path })
        {
            server.Serves(site);
            await Write(site, to: "nobody@example.org");
            await Write(site);

            Assert.Equal([Salma], (await server.Next()).To);
            await site.Until(async db => !await db.OutgoingMails.AnyAsync());
        }
        AssertLog(data, "was given up after");
    }

    [SkippableTheory]
    [InlineData("a wrong password")]
    [InlineData("no TLS")]
    [InlineData("another certificate")]
    public async Task What_is_not_as_the_settings_say_sends_nothing_and_waits(string wrong)
    {
        using var data = new TempFolder();
        using var server = await SmtpServer.Start(hideStartTls: wrong == "no TLS", login: true);
        await using (var site = new SiteUnderTest { DataPath = data.Path })
        {
            server.Serves(site, login: true);
            if (wrong == "a wrong password")
                site.Settings["SinoNews:Mail:Password"] = "marker-password";
            if (wrong == "another certificate")
                site.Settings["SinoNews:Mail:Certificate"] = new string('0', 64);

            await Write(site);

            await site.Until(async db => await db.OutgoingMails.AnyAsync(mail => mail.Attempts == 1));
            Assert.Equal(Salma, (await site.Store(db => db.OutgoingMails.SingleAsync())).To);
        }
        AssertLog(data, "could not be sent and waits until");
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_tried_for_three_days_and_then_the_mail_is_given_up()
    {
        using var data = new TempFolder();
        await using (var site = new SiteUnderTest { DataPath = data.Path })
        {
            site.Settings["SinoNews:Mail:Host"] = "127.0.0.1";
            site.Settings["SinoNews:Mail:Port"] = ClosedPort();
            site.Settings["SinoNews:Mail:From"] = "news@sino.example";
            await Write(site);

            await site.Until(async db => !await db.OutgoingMails.AnyAsync(), () => site.Time.Advance(TimeSpan.FromMinutes(30)));

            Assert.InRange(site.Time.Now - FakeTime.Start, TimeSpan.FromDays(2), TimeSpan.FromDays(30));
        }
        AssertLog(data, "was given up after");
    }

    private static async Task Write(SiteUnderTest site, string text = "نص", string to = Salma)
    {
        await site.Services.GetRequiredService<StoreWriter>().Run(
            db =>
            {
                db.OutgoingMails.Add(OutgoingMail.Write(to, "", "تأكيد بريدك", text, null, site.Time.Now));
                return db.SaveChangesAsync();
            },
            default);
        Wake(site)();
    }

    // Its minute may have begun after the clock was put forward.
    private static Action Wake(SiteUnderTest site) => site.Services.GetRequiredService<MailSignal>().Wake;

    // Neither addresses nor what a server said, which repeats them.
    private static void AssertLog(TempFolder data, string said)
    {
        var log = string.Concat(Directory.EnumerateFiles(data.File("logs")).Select(File.ReadAllText));
        Assert.Contains(said, log, StringComparison.Ordinal);
        foreach (var secret in (string[])["example.org", "@", "marker", "nobody", SmtpServer.Password])
            Assert.DoesNotContain(secret, log.Replace("\"@", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static string ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
