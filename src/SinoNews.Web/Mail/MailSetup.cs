using SinoNews.Comments.Desk;
using SinoNews.Comments.Readers;
using SinoNews.Web.Background;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Mail;

/// <summary>Mail: through a server that is named, into files while the site is developed, or not at all.</summary>
public static class MailSetup
{
    private const string Folder = "mail";

    public static void AddMail(this WebApplicationBuilder builder)
    {
        builder.AddMailOptions();
        var services = builder.Services;
        services.AddSingleton<ReaderLinks>();
        services.AddSingleton<ReaderDataLinks>();
        services.AddSingleton<ReaderCookie>();
        services.AddSingleton<ReaderLetters>();
        services.AddSingleton<StaffLetters>();
        services.AddSingleton<MailSignal>();
        services.AddSingleton<ReaderDesk>();
        services.AddSingleton<Notices>();
        services.AddSingleton<DeskAlert>();
        services.AddSingleton(new SiteMail(builder.SendsMail()));
        if (builder.SendsMail())
            services.AddTransport(builder);
        else
            services.AddHostedService<SayThatMailIsOff>();
    }

    public static void AddMailOptions(this IHostApplicationBuilder builder) =>
        builder.Services.AddSection<MailOptions>(MailOptions.Section)
            .Validate(mail => string.IsNullOrEmpty(mail.Host) || Uri.CheckHostName(mail.Host) is not UriHostNameType.Unknown, $"{MailOptions.Section}:Host must be a server's name, such as mail.example.org.")
            .Validate(mail => mail.Port is null or (> 0 and <= ushort.MaxValue), $"{MailOptions.Section}:Port must be a port, such as 587.")
            .Validate(mail => mail.Is("starttls") || mail.Is("tls") || mail.Is("none"), $"{MailOptions.Section}:Security must be starttls, tls or none.")
            .Validate(mail => mail.Host is null || Envelopes.IsAddress(mail.From, out _), $"{MailOptions.Section}:From must be the e-mail address that mails come from.")
            .Validate(mail => mail.User is null == mail.Password is null, $"{MailOptions.Section}:User and {MailOptions.Section}:Password belong together.")
            .Validate(mail => mail.User is null || !mail.Is("none"), $"{MailOptions.Section}:Security must be starttls or tls where a password is sent.")
            .Validate(mail => !mail.Is("none") || string.IsNullOrEmpty(mail.Host) || NearHost.Is(mail.Host), $"{MailOptions.Section}:Security may be none only for a server on this machine or in its own network.")
            .Validate(mail => mail.Certificate is null || (mail.Certificate.Length == 64 && mail.Certificate.All(char.IsAsciiHexDigit)), $"{MailOptions.Section}:Certificate must be a SHA-256 in 64 hexadecimal digits.");

    /// <summary>False where mail would have nowhere to go.</summary>
    public static bool SendsMail(this IHostApplicationBuilder builder) => builder.HasServer() || !builder.Environment.IsProduction();

    private static bool HasServer(this IHostApplicationBuilder builder) =>
        !string.IsNullOrEmpty(builder.Configuration[$"{MailOptions.Section}:{nameof(MailOptions.Host)}"]);

    private static void AddTransport(this IServiceCollection services, WebApplicationBuilder builder)
    {
        if (builder.HasServer())
            services.AddSingleton<IMailTransport, SmtpTransport>();
        else
            services.AddSingleton<IMailTransport>(new FolderTransport(Path.Combine(builder.Configuration.DataFolder(builder.Environment), Folder)));
        services.AddSingleton<Envelopes>();
        services.AddSingleton<Outbox>();
    }
}

/// <summary>One line of the log, for who wonders.</summary>
internal sealed class SayThatMailIsOff(ILogger<SayThatMailIsOff> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        log.LogWarning("No mail is sent: {Key} names no server", $"{MailOptions.Section}:{nameof(MailOptions.Host)}");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
