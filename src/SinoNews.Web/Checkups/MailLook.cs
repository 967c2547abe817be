using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using SinoNews.Web.Mail;

namespace SinoNews.Web.Checkups;

/// <summary>Asks the mail server for its greeting and for TLS as the settings want it; nothing is sent and no password shown.</summary>
internal static class MailLook
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    internal static async Task<Diagnosis> Ask(IConfiguration configuration, CancellationToken ct)
    {
        try
        {
            var mail = configuration.GetSection(MailOptions.Section).Get<MailOptions>();
            if (mail is not { Host.Length: > 0 })
                return Diagnosis.Warn($"{MailOptions.Section}:Host names none.");
            return await Ask(mail, ct);
        }
        catch (InvalidOperationException exception)
        {
            return Diagnosis.Fail(exception.Message);
        }
    }

    private static async Task<Diagnosis> Ask(MailOptions mail, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            using var client = new SmtpClient();
            SmtpTransport.Trust(client, mail);
            await client.ConnectAsync(mail.Host!, mail.PortOrUsual, SmtpTransport.SocketOf(mail), patience.Token);
            await client.DisconnectAsync(quit: true, patience.Token);
            return Diagnosis.Ok($"{mail.Host} answers at port {mail.PortOrUsual} with {mail.Security}.");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return Diagnosis.Fail($"{mail.Host} does not answer at port {mail.PortOrUsual} within {Patience.TotalSeconds:0} seconds: is a firewall between?");
        }
        catch (Exception exception) when (exception is SocketException or IOException or ProtocolException or CommandException or SslHandshakeException or NotSupportedException)
        {
            return Diagnosis.Fail($"{mail.Host}, port {mail.PortOrUsual}: {exception.Message.Split('\n')[0].Trim()}");
        }
    }
}
