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
        Trust(client, Server);
        // Host and password are there: the settings were looked at when the site started.
        await client.ConnectAsync(Server.Host!, Server.PortOrUsual, SocketOf(Server), ct);
        if (Server.User is { } user)
            await client.AuthenticateAsync(user, Server.Password!, ct);
        var taken = await Hand(client, message, ct);
        await client.DisconnectAsync(quit: true, ct);
        return taken;
    }

    /// <summary>Believes the one certificate that the settings name, where they name one.</summary>
    internal static void Trust(SmtpClient client, MailOptions server)
    {
        if (server.Certificate is not { } trusted)
            return;
        client.CheckCertificateRevocation = false; // who signed nothing takes nothing back
        client.ServerCertificateValidationCallback = (_, certificate, _, _) => certificate is not null
            && string.Equals(certificate.GetCertHashString(HashAlgorithmName.SHA256), trusted, StringComparison.OrdinalIgnoreCase);
    }

    // What is not offered is not done without: a password and an address would go in the clear.
    internal static SecureSocketOptions SocketOf(MailOptions server) =>
        server.Is("tls") ? SecureSocketOptions.SslOnConnect : server.Is("none") ? SecureSocketOptions.None : SecureSocketOptions.StartTls;

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
