using System.Text;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using SinoNews.Mail;
using SinoNews.Web.Mail;

namespace SinoNews.Tests.Mail;

/// <summary>A mail as mail programs get it.</summary>
public sealed class EnvelopesTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    private const string Link = "http://localhost/unsubscribe/token";

    [Fact]
    public async Task It_says_who_made_it_and_how_to_end_such_mails()
    {
        var message = Read(await Raw(Mail(unsubscribe: Link)));

        Assert.Equal("auto-generated", message.Headers["Auto-Submitted"]);
        Assert.Equal(($"<{Link}>", "List-Unsubscribe=One-Click"), (message.Headers["List-Unsubscribe"], message.Headers["List-Unsubscribe-Post"]));
        Assert.EndsWith("@localhost", message.MessageId, StringComparison.Ordinal);
        Assert.Equal("عنوان", message.Subject);
        Assert.Equal("سينو نيوز", Assert.Single(message.From.Mailboxes).Name);
        Assert.Null(Read(await Raw(Mail())).Headers["List-Unsubscribe"]);
    }

    [Fact]
    public async Task It_is_text_and_an_Arabic_page_that_says_the_same()
    {
        var message = Read(await Raw(Mail(text: "أول <b>\nثان\n\n> مقتبس & <script>\n> http://localhost/evil\n\nhttp://localhost/verify/x\n\nhttp://elsewhere.example/y")));

        Assert.Equal("multipart/alternative", message.Body!.ContentType.MimeType);
        Assert.Equal("أول <b>\nثان", message.TextBody!.ReplaceLineEndings("\n").Split("\n\n")[0]);
        Assert.Contains("<html lang=\"ar\" dir=\"rtl\">", message.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("<p>أول &lt;b&gt;<br>ثان</p>", message.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("<blockquote dir=\"auto\">مقتبس &amp; &lt;script&gt;<br>http://localhost/evil</blockquote>", message.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("<a href=\"http://localhost/verify/x\" dir=\"ltr\">http://localhost/verify/x</a>", message.HtmlBody, StringComparison.Ordinal);
        Assert.Equal(2, message.HtmlBody!.Split("<a ").Length);
    }

    [Theory]
    [InlineData("\r\nBcc: marker@example.org")]
    [InlineData("\nBcc: marker@example.org\n\nbody")]
    [InlineData("\rBcc: marker@example.org")]
    [InlineData("\u0085Bcc: marker@example.org")]
    [InlineData("\0Bcc: marker@example.org")]
    public async Task No_word_becomes_a_header_of_its_own(string injected)
    {
        var raw = await Raw(Mail(subject: "عنوان" + injected, text: "نص" + injected, unsubscribe: Link + injected));

        Assert.DoesNotMatch("(?im)^Bcc:", raw.Split("\n\n")[0]);
        var message = Read(raw);
        Assert.Empty(message.Bcc);
        Assert.Equal("salma@example.org", Assert.Single(message.To.Mailboxes).Address);
        Assert.Null(message.Headers["Bcc"]);
        Assert.Null(site.Services.GetRequiredService<Envelopes>().Of(Mail(to: "salma@example.org" + injected), Make.Now));
    }

    [Theory]
    [InlineData("not-an-address")]
    [InlineData("a@example.org, b@example.org")]
    [InlineData("سلمى <salma@example.org>")]
    [InlineData("")]
    public void What_is_no_address_is_sent_nothing(string to) => Assert.Null(site.Services.GetRequiredService<Envelopes>().Of(Mail(to: to), Make.Now));

    private static OutgoingMail Mail(string to = "salma@example.org", string subject = "عنوان", string text = "نص", string? unsubscribe = null) =>
        OutgoingMail.Write(to, "r", subject, text, unsubscribe, Make.Now);

    private async Task<string> Raw(OutgoingMail mail)
    {
        using var raw = new MemoryStream();
        await site.Services.GetRequiredService<Envelopes>().Of(mail, Make.Now)!.WriteToAsync(raw);
        return Encoding.UTF8.GetString(raw.ToArray()).ReplaceLineEndings("\n");
    }

    private static MimeMessage Read(string raw) => MimeMessage.Load(new MemoryStream(Encoding.UTF8.GetBytes(raw)));
}
