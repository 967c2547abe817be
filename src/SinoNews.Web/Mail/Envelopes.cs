using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Extensions.Options;
using MimeKit;
using MimeKit.Text;
using SinoNews.Mail;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Mail;

/// <summary>Makes a message of a mail that waits: its text, the same in HTML, and what mail programs want to know.</summary>
public sealed class Envelopes(IOptions<MailOptions> options, SiteAddress site)
{
    /// <returns>Null where the address is none that a mail can be sent to.</returns>
    public MimeMessage? Of(OutgoingMail mail, DateTime now)
    {
        if (!IsAddress(mail.To, out var to))
            return null;
        var message = new MimeMessage { Subject = OneLine(mail.Subject), Date = new DateTimeOffset(now) };
        message.From.Add(new MailboxAddress(OneLine(options.Value.FromName), options.Value.From ?? $"no-reply@{site.Base.Host}"));
        message.To.Add(to);
        // The same for each attempt: where the server took it and we did not hear of it, the reader's mail program knows it again.
        message.MessageId = string.Create(CultureInfo.InvariantCulture, $"{mail.Id}.{mail.CreatedAt.Ticks}@{site.Base.Host}");
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        if (mail.Unsubscribe is { } unsubscribe)
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{OneLine(unsubscribe)}>");
            message.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click"); // RFC 8058
        }
        message.Body = new MultipartAlternative
        {
            new TextPart(TextFormat.Plain) { Text = mail.Text },
            new TextPart(TextFormat.Html) { Text = MailHtml.Of(mail.Text, OneLine(mail.Subject), site.Base) },
        };
        return message;
    }

    /// <summary>One address with its host, and nothing around it.</summary>
    internal static bool IsAddress([NotNullWhen(true)] string? text, [NotNullWhen(true)] out MailboxAddress? address)
    {
        address = null;
        return text is not null && MailboxAddress.TryParse(text, out address) && address.Address == text && address.Address.Contains('@', StringComparison.Ordinal);
    }

    // Whatever is in it, it is one header.
    private static string OneLine(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();
}
