using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using MimeKit;

namespace SinoNews.Tests.Mail;

/// <summary>A real mail server, in a process of its own, for as long as a test runs.</summary>
internal sealed class SmtpServer : IDisposable
{
    internal const string User = "sinonews";
    internal const string Password = "مفتاح طويل";

    private static readonly string Script = Repository.Path("tests", "SinoNews.Tests", "Mail", "smtp-server.mjs");

    private readonly TempFolder _folder;
    private readonly Process _process;

    private SmtpServer(TempFolder folder, Process process, int port, string fingerprint) => (_folder, _process, Port, Fingerprint) = (folder, process, port, fingerprint);

    internal int Port { get; }

    /// <summary>Of its certificate, which nobody signed.</summary>
    internal string Fingerprint { get; }

    /// <param name="login">Asks for a user and a password.</param>
    /// <param name="busy">So many recipients are put off first.</param>
    /// <param name="unknown">The recipient that it never takes.</param>
    internal static async Task<SmtpServer> Start(bool secure = false, bool hideStartTls = false, bool login = false, int busy = 0, string? unknown = null)
    {
        Skip.IfNot(Directory.Exists(Repository.Path("tests", "SinoNews.Tests", "node_modules", "smtp-server")), "npm's smtp-server is missing: the build said why.");
        var folder = new TempFolder();
        using var certificate = Certificate(folder);
        var options = JsonSerializer.Serialize(new
        {
            secure,
            hideStartTls,
            key = folder.File("key.pem"),
            cert = folder.File("cert.pem"),
            user = login ? User : null,
            password = Password,
            busy,
            unknown,
        });
        var process = Run(options);
        using var first = JsonDocument.Parse((await process.StandardOutput.ReadLineAsync())!);
        return new SmtpServer(folder, process, first.RootElement.GetProperty("port").GetInt32(), certificate.GetCertHashString(HashAlgorithmName.SHA256));
    }

    /// <summary>The settings of a site that sends through it.</summary>
    internal SmtpServer Serves(SiteUnderTest site, string security = "starttls", bool login = false)
    {
        var settings = new (string Key, string? Value)[]
        {
            ("Host", "127.0.0.1"), ("Port", Port.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("Security", security), ("From", "news@sino.example"),
            ("Certificate", Fingerprint), ("User", login ? User : null), ("Password", login ? Password : null),
        };
        foreach (var (key, value) in settings)
        {
            if (value is not null)
                site.Settings["SinoNews:Mail:" + key] = value;
        }
        return this;
    }

    /// <summary>Waits for the next mail that it takes.</summary>
    internal async Task<Taken> Next()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var line = JsonDocument.Parse((await _process.StandardOutput.ReadLineAsync(patience.Token))!);
        var taken = line.RootElement;
        using var data = new MemoryStream(taken.GetProperty("data").GetBytesFromBase64());
        return new Taken(
            taken.GetProperty("secure").GetBoolean(), taken.GetProperty("user").GetString(), taken.GetProperty("from").GetString()!,
            [.. taken.GetProperty("to").EnumerateArray().Select(recipient => recipient.GetString()!)], await MimeMessage.LoadAsync(data, patience.Token));
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(5)))
            _process.Kill();
        _process.Dispose();
        _folder.Dispose();
    }

    private static Process Run(string options)
    {
        var start = new ProcessStartInfo("node") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(Script);
        start.ArgumentList.Add(options);
        return Process.Start(start)!;
    }

    private static X509Certificate2 Certificate(TempFolder folder)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        folder.Write("key.pem", key.ExportPkcs8PrivateKeyPem());
        folder.Write("cert.pem", certificate.ExportCertificatePem());
        return certificate;
    }

    /// <summary>A mail that the server took.</summary>
    /// <param name="Secure">Over TLS.</param>
    internal sealed record Taken(bool Secure, string? User, string From, IReadOnlyList<string> To, MimeMessage Message);
}
