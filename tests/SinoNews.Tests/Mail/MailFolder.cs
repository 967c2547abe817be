using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace SinoNews.Tests.Mail;

/// <summary>What a site under test has sent: into its folder, as in development.</summary>
internal static class MailFolder
{
    /// <summary>Waits until nothing is left to send, and reads what was sent to an address, oldest first.</summary>
    internal static async Task<IReadOnlyList<MimeMessage>> MailsTo(this SiteUnderTest site, string email)
    {
        await site.Until(async db => !await db.OutgoingMails.AnyAsync(mail => mail.To != ""));
        var folder = Path.Combine(site.DataPath, "mail");
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.eml").Order(StringComparer.Ordinal).Select(file => MimeMessage.Load(file)).Where(mail => mail.To.Mailboxes.Any(box => box.Address == email))]
            : [];
    }

    /// <summary>The path of the link in a mail.</summary>
    internal static string Link(this MimeMessage mail, string begins) =>
        mail.TextBody!.Split('\n').Select(line => line.Trim()).Select(line => Uri.TryCreate(line, UriKind.Absolute, out var uri) ? uri.PathAndQuery : "")
            .First(path => path.StartsWith(begins, StringComparison.Ordinal));

    /// <summary>Posts a comment, asks for the link, and gives its path.</summary>
    internal static async Task<(string Receipt, string Link)> AsksForProof(
        this SiteUnderTest site, Visitor reader, long story, string email, string text = "تعليق يطلب التأكيد", bool notice = false)
    {
        var receipt = (await reader.Comment(story, text, email: email)).Receipt;
        var before = (await site.MailsTo(email)).Count;
        Assert.Equal(303, (await reader.Post($"/comments/{receipt}?handler=Prove", notice ? [("wantsNotice", "true")] : [])).Code);
        var mails = await site.MailsTo(email);
        Assert.Equal(before + 1, mails.Count);
        return (receipt, mails[^1].Link("/verify/"));
    }

    /// <summary>Asks for the link to what is kept of an address, and gives its token.</summary>
    internal static async Task<string> AsksForData(this SiteUnderTest site, Visitor reader, string email)
    {
        const string Begins = "/privacy/my-data/";
        Assert.Equal(303, (await reader.Post("/privacy/my-data", [("Email", email)])).Code);
        return (await site.MailsTo(email))[^1].Link(Begins)[Begins.Length..];
    }

    /// <summary>Presses the button on the link's page, and gives the cookie as the browser sends it.</summary>
    internal static async Task<string> Proves(this Visitor reader, string link)
    {
        var answer = await reader.Post(link, []);
        Assert.Equal((303, link), (answer.Code, answer.Location));
        return answer.Header("Set-Cookie")!.Split(';')[0];
    }
}
