using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using SinoNews.Web.Background;

namespace SinoNews.BrowserTests.Running;

/// <summary>The mail of people who are no part of a test.</summary>
public static class Mailbox
{
    /// <summary>Waits for a mail to the address with a link that begins so, and gives the path of the newest one's.</summary>
    public static async Task<string> LinkSentTo(this NewsSite site, string email, string begins)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await site.Ask(db => db.OutgoingMails.AnyAsync(mail => mail.To == email, patience.Token)))
            await site.Within((services, _) => Wake(services));
        var newest = Directory.EnumerateFiles(site.MailFolder, "*.eml").Order(StringComparer.Ordinal).Select(file => MimeMessage.Load(file))
            .Last(mail => mail.To.Mailboxes.Any(box => box.Address == email));
        // The site may call this machine otherwise than its browser does: the path is what counts.
        return newest.TextBody!.Split('\n').Select(line => Uri.TryCreate(line.Trim(), UriKind.Absolute, out var link) ? link.PathAndQuery : "")
            .Single(path => path.StartsWith(begins, StringComparison.Ordinal));
    }

    private static Task<bool> Wake(IServiceProvider services)
    {
        services.GetRequiredService<MailSignal>().Wake();
        return Task.FromResult(true);
    }
}
