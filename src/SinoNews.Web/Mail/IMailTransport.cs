using MimeKit;

namespace SinoNews.Web.Mail;

/// <summary>Takes a mail away: to a server, or into a folder.</summary>
public interface IMailTransport
{
    /// <returns>False when it will never be taken, however often it is tried.</returns>
    Task<bool> Send(MimeMessage message, CancellationToken ct);
}
