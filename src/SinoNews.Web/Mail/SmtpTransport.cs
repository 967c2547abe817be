using System.Security.Cryptography;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace SinoNews.Web.Mail;

/// <summary>Hands mails to the server of the settings: a connection each, since they are few and far between.</summary>
public sealed class SmtpTransport(IOptions<MailOptions> options) : IMailTransport
{
    private const int TimeoutMilliseconds = 30_000;

    private MailOptions Server => options.Value;

    public async Task<bool> Send(MimeMessage message, CancellationToken ct)
    {
        using var client = new SmtpClient { Timeout = TimeoutMilliseconds };
        if (Server.Certificate is { } trusted)
        {
            client.CheckCertificateRevocation = false; // who signed nothing takes nothing back
            client.ServerCertificateValidationCallback = (_, certificate, _, _) => certificate is not null
                && string.Equals(certificate.GetCertHashString(HashAlgorithmName.SHA256), trusted, StringComparison.OrdinalIgnoreCase);
        }
        // Host and password are there: the settings were looked at when the site started.
        await client.ConnectAsync(Server.Host!, Server.PortOrUsual, Socket(), ct);
        if (Server.User is { } user)
            await client.AuthenticateAsync(user, Server.Password!, ct);
        var taken = await Hand(client, message, ct);
        await client.DisconnectAsync(quit: true, ct);
        return taken;
    }

    // What is not offered is not done without: a password and an address would go in the clear.
    private SecureSocketOptions Socket() =>
        Server.Is("tls") ? SecureSocketOptions.SslOnConnect : Server.Is("none") ? SecureSocketOptions.None : SecureSocketOptions.StartTls;

    private static async Task<bool> Hand(SmtpClient client, MimeMessage message, CancellationToken ct)
    {
        try
        {
            await client.SendAsync(message, ct);
            return true;
        }
        catch (SmtpCommandException refusal) when (refusal.ErrorCode is SmtpErrorCode.RecipientNotAccepted && (int)refusal.StatusCode >= 500)
        {
            return false; // nobody lives there
        }
    }
}
