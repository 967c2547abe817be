using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Web.Api;
using SinoNews.Web.Caching;
using SinoNews.Web.Mail;
using SinoNews.Web.Setup;

namespace SinoNews.Tests.Setup;

/// <summary>What is set wrong is named by its key, what is misspelt is told, and secrets stay where nobody sees them.</summary>
public sealed class SettingsTests
{
    // Every text is a name, and a site runs without seeds and without cards: the doctor tells of those.
    private static readonly string[] WithoutWrongValues = ["SinoNews:SeedsPath", "SinoNews:CardFonts", "SinoNews:Mail:FromName"];

    public static TheoryData<string, string> Wrong { get; } = new()
    {
        { "SinoNews:SiteUrl", "/relative" },
        { "SinoNews:SiteUrl", "ftp://example.org" },
        { "SinoNews:DataPath", " " },
        { "SinoNews:Proxies", "10.0.0.2, proxy" },
        { "SinoNews:TimeZone", "Mars/Olympus" },
        { "SinoNews:RateLimits:Comments", "-1" },
        { "SinoNews:RateLimits:Comments", "six" },
        { "SinoNews:RateLimits:Reports", "-1" },
        { "SinoNews:RateLimits:Search", "1000001" },
        { "SinoNews:RateLimits:SignIn", "-1" },
        { "SinoNews:RateLimits:Mail", "-1" },
        { "SinoNews:RateLimits:Api", "-1" },
        { "SinoNews:Api:Origins", "app.example.org" },
        { "SinoNews:Backups:At", "25:00" },
        { "SinoNews:Backups:Keep", "0" },
        { "SinoNews:Backups:Keep", "seven" },
        { "SinoNews:Backups:Folder", " " },
        { "SinoNews:Telemetry:Endpoint", "collector" },
        { "SinoNews:Telemetry:Endpoint", "http://collector.example.org:4318" },
        { "SinoNews:Telemetry:SampleRatio", "2" },
        { "OTEL_EXPORTER_OTLP_ENDPOINT", "http://203.0.113.9:4317" },
        { "SinoNews:Mail:Host", "smtp://mail.example.org" },
        { "SinoNews:Mail:Port", "0" },
        { "SinoNews:Mail:Port", "smtp" },
        { "SinoNews:Mail:Security", "ssl" },
        { "SinoNews:Mail:Security", "none" },
        { "SinoNews:Mail:User", "without a password" },
        { "SinoNews:Mail:Password", "without a user" },
        { "SinoNews:Mail:From", "nobody" },
        { "SinoNews:Mail:Certificate", new string('x', 64) },
        { "SinoNews:Cache:Megabytes", "0" },
        { "SinoNews:Cdn:SharedMaxAge", "-00:00:01" },
        { "SinoNews:Cdn:SharedMaxAge", "soon" },
        { "SinoNews:WarmUp", "perhaps" },
        { "Serilog:MinimumLevel", "Loud" },
        { "Serilog:MinimumLevel:Override:Microsoft", "Loud" },
        { "urls", "nowhere" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_value_is_refused_and_its_key_named(string key, string value) =>
        Assert.Contains(Faults((key, value)), fault => fault.Contains(key, StringComparison.Ordinal));

    [Fact]
    public void What_is_shipped_is_right() => Assert.Empty(Faults());

    [Theory]
    [InlineData("localhost", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("10.1.2.3", true)]
    [InlineData("172.31.0.9", true)]
    [InlineData("192.168.1.2", true)]
    [InlineData("::1", true)]
    [InlineData("fd00::25", true)]
    [InlineData("::ffff:10.1.2.3", true)]
    [InlineData("collector", true)]
    [InlineData("mail.house.internal", true)]
    [InlineData("mail.example.org", false)]
    [InlineData("localhost.example.org", false)]
    [InlineData("172.32.0.9", false)]
    [InlineData("203.0.113.9", false)]
    [InlineData("::ffff:203.0.113.9", false)]
    [InlineData("2001:db8::1", false)]
    public void What_goes_out_unencrypted_stays_in_the_house(string host, bool near)
    {
        var address = $"http://{(host.Contains(':', StringComparison.Ordinal) ? $"[{host}]" : host)}:4318";

        Assert.Equal(near, Faults(("SinoNews:Mail:Host", host), ("SinoNews:Mail:Security", "none")) is []);
        Assert.Equal(near, Faults(("SinoNews:Telemetry:Endpoint", address)) is []);
        Assert.Equal(near, Faults(("OTEL_EXPORTER_OTLP_ENDPOINT", address)) is []);
        Assert.Empty(Faults(("SinoNews:Mail:Host", host), ("SinoNews:Telemetry:Endpoint", address.Replace("http:", "https:", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Every_key_of_the_README_is_tried_with_a_wrong_value()
    {
        var table = (await File.ReadAllTextAsync(Repository.Path("README.md"))).Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal));
        var keys = table.SelectMany(line => Regex.Matches(line.Split('|')[1], "`(?<key>(SinoNews|Serilog):[A-Za-z:]+)`", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))).Select(match => match.Groups["key"].Value).ToList();

        Assert.Contains("SinoNews:SiteUrl", keys);
        Assert.Empty(keys.Except(Wrong.Select(row => (string)row[0])).Except(WithoutWrongValues));
        Assert.Empty(keys.Where(key => key.StartsWith("SinoNews:", StringComparison.Ordinal)).Except(UnknownSettings.Known()));
    }

    [Theory]
    [InlineData("SinoNews:SiteURI", "SinoNews:SiteUrl")]
    [InlineData("SinoNews:RateLimit:Comments", "SinoNews:RateLimits:Comments")]
    [InlineData("SinoNews:Mail:Pasword", "SinoNews:Mail:Password")]
    public void A_misspelt_key_is_found_with_the_one_that_was_meant(string key, string meant) =>
        Assert.Equal([new UnknownSetting(key, meant)], UnknownSettings.In(Configuration((key, "x"), ("sinonews:siteurl", "http://localhost")).Build()));

    [Fact]
    public async Task A_site_with_a_misspelt_key_starts_and_says_so_in_the_log()
    {
        using var data = new TempFolder();
        await using (var site = new SiteUnderTest { DataPath = data.Path })
        {
            site.Settings["SinoNews:TimeZon"] = "Asia/Riyadh";
            using var reader = site.Reader();
            Assert.Equal(200, (await reader.Get("/")).Code);
        }
        var log = string.Concat(await Task.WhenAll(Directory.EnumerateFiles(data.File("logs")).Select(file => File.ReadAllTextAsync(file))));
        Assert.Contains("\"Key\":\"SinoNews:TimeZon\",\"Nearest\":\"SinoNews:TimeZone\"", log, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_is_refused_where_it_can_be_seen_and_taken_from_a_file()
    {
        using var folder = new TempFolder();
        folder.Write("appsettings.json", """{ "SinoNews": { "Mail": { "Password": "marker" } } }""");
        foreach (var shown in (IConfigurationBuilder[])[
            new ConfigurationBuilder().AddCommandLine(["--SinoNews:Mail:Password=marker"]),
            new ConfigurationBuilder().SetBasePath(folder.Path).AddJsonFile("appsettings.json")])
        {
            var fault = Assert.Single(SettingFaults.In(shown.Build()));
            Assert.Contains("SinoNews__Mail__Password", fault, StringComparison.Ordinal);
            Assert.DoesNotContain("marker", fault, StringComparison.Ordinal);
        }

        using var secrets = new TempFolder();
        secrets.Write("SinoNews__Mail__Password", "marker\n");
        secrets.Write("urls", "somebody else's");
        var taken = new ConfigurationBuilder();
        taken.AddSecretFiles(secrets.Path, secrets.File("none"), null);
        var settings = taken.Build();
        Assert.Empty(SettingFaults.In(settings));
        Assert.Equal("marker", settings["SinoNews:Mail:Password"]);
        Assert.Null(settings["urls"]);
    }

    private static IReadOnlyList<string> Faults(params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Configuration.AddConfiguration(Configuration(("SinoNews:Mail:From", "news@example.org"), ("SinoNews:Mail:Host", "mail.example.org")).Build());
        builder.Configuration.AddConfiguration(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build());
        builder.AddSiteOptions();
        builder.AddRateLimitOptions();
        builder.AddCacheOptions();
        builder.AddMailOptions();
        builder.AddApiOptions();
        builder.AddBackupOptions();
        builder.AddTelemetryOptions();
        using var services = builder.Services.BuildServiceProvider();
        return [.. SettingFaults.In(builder.Configuration), .. SettingsSetup.Refusals(services)];
    }

    private static IConfigurationBuilder Configuration(params (string Key, string Value)[] settings) => new ConfigurationBuilder()
        .AddJsonFile(Repository.Path("src", "SinoNews.Web", "appsettings.json"))
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
}
