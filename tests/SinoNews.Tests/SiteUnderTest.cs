using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SinoNews.Staff;
using SinoNews.Storage;
using SinoNews.Tests.Storage;
using SinoNews.Web.Background;
using SinoNews.Web.Caching;

namespace SinoNews.Tests;

/// <summary>The whole site over a data folder of its own, without seeds unless they are given, at a time that stands still.</summary>
public partial class SiteUnderTest : WebApplicationFactory<Program>
{
    internal const string Password = "a long sentence of words";

    private readonly TempFolder _folder = new();
    private readonly Dictionary<string, Visitor> _colleagues = new(StringComparer.Ordinal);
    private readonly SiteEnd _end = new();
    private int _staff;
    private bool _listening;
    private bool _started;

    internal FakeTime Time { get; } = new();

    internal SqlLog Sql { get; } = new();

    internal StringWriter Console { get; } = new(CultureInfo.InvariantCulture);

    internal string DataPath { get; init; }

    /// <summary>An empty folder unless another is given.</summary>
    internal string SeedsPath { get; init; }

    internal string EnvironmentName { get; init; } = "Testing";

    /// <summary>
    /// What would go on by itself and does not. Packages are completed when a test says so (<see cref="Newsdesk.Package"/>):
    /// the pages that it compares do not change behind its back.
    /// </summary>
    internal IReadOnlyList<Type> Rests { get; init; } = [typeof(PackageStories)];

    internal Dictionary<string, string> Settings { get; } = new(StringComparer.Ordinal)
    {
        ["SinoNews:SiteUrl"] = "http://localhost",
        ["SinoNews:RateLimits:Comments"] = "0",
        ["SinoNews:RateLimits:SignIn"] = "0",
        ["SinoNews:RateLimits:Search"] = "0",
        ["SinoNews:RateLimits:Mail"] = "0",
        ["SinoNews:RateLimits:Api"] = "0",
        ["SinoNews:WarmUp"] = "false",
        ["SinoNews:Backups:At"] = "", // a test's days are over in a moment
        ["EnableStaticAssetsDevelopmentCaching"] = "true", // the framework's switch: assets as they are after publishing
    };

    public SiteUnderTest()
    {
        DataPath = _folder.File("data");
        SeedsPath = Directory.CreateDirectory(_folder.File("seeds")).FullName;
        Settings["SinoNews:CardFonts"] = _folder.File("fonts"); // there is none
    }

    /// <summary>One whose addresses begin with this.</summary>
    internal static SiteUnderTest AtOrigin(string origin)
    {
        var site = new SiteUnderTest();
        site.Settings["SinoNews:SiteUrl"] = origin;
        return site;
    }

    /// <summary>One that has the typefaces which lie beside the program, and so draws cards.</summary>
    internal static SiteUnderTest ThatDraws()
    {
        var site = new SiteUnderTest();
        site.Settings.Remove("SinoNews:CardFonts");
        return site;
    }

    /// <summary>A reader's browser: keeps no cookie, follows no redirect.</summary>
    internal Visitor Reader() => new(_listening
        ? new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = ClientOptions.BaseAddress }
        : CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false }));

    /// <summary>Opens a port: for what the test server does otherwise than Kestrel.</summary>
    internal void Listen()
    {
        UseKestrel(0);
        StartServer();
        _listening = true;
    }

    /// <summary>A browser that keeps cookies, signed in as nobody.</summary>
    internal Visitor Stranger(string scheme = "http") =>
        new(CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true, BaseAddress = new Uri($"{scheme}://localhost") }));

    /// <summary>A colleague of a role, signed in by the form.</summary>
    internal async Task<Visitor> Staff(string role, string? name = null)
    {
        var email = await Recruit(role, name);
        var visitor = Stranger();
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SignIn(email, Password)).Status);
        return visitor;
    }

    /// <summary>The same for tests that only need somebody of the role: one for all of them.</summary>
    internal async Task<Visitor> Colleague(string role) =>
        _colleagues.TryGetValue(role, out var known) ? known : _colleagues[role] = await Staff(role);

    /// <returns>The e-mail address.</returns>
    internal async Task<string> Recruit(string role, string? name = null)
    {
        var email = $"staff{Interlocked.Increment(ref _staff)}@example.org";
        await using var scope = Services.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<Recruiting>()
            .Recruit(name ?? $"{role} {_staff}", email, Password, role, Time.Now);
        Assert.True(result.Succeeded, result.ToString());
        return email;
    }

    /// <summary>From here on every page is made anew, and what is asked for it is heard.</summary>
    internal void HearAnew()
    {
        Services.GetRequiredService<PageShelf>().Clear();
        Sql.Clear();
    }

    protected override IHost CreateHost(IHostBuilder builder)
    {
        TestStore.PutInto(DataPath);
        using (ConsoleTap.Into(Console))
        {
            var host = SqlLog.Unheard(() => base.CreateHost(builder));
            _started = true;
            return host;
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(EnvironmentName);
        builder.UseStaticWebAssets();
        builder.UseSetting("SinoNews:DataPath", DataPath);
        builder.UseSetting("SinoNews:SeedsPath", SeedsPath);
        // Others come as if by the command line, where a secret is refused.
        builder.ConfigureAppConfiguration(configuration => configuration.AddInMemoryCollection(Settings.Where(setting => IsSecret(setting.Key)).Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))));
        foreach (var (key, value) in Settings.Where(setting => !IsSecret(setting.Key)))
            builder.UseSetting(key, value);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Time);
            services.ConfigureDbContext<NewsDb>(options => options.AddInterceptors(Sql));
            services.AddSingleton<IStartupFilter, RequestCircumstances>();
            _end.Follow(services);
            foreach (var rests in Rests)
                services.Remove(services.Single(service => service.ServiceType == typeof(IHostedService)
                    && (service.ImplementationType == rests || service.ImplementationType == typeof(AfterFirstPages<>).MakeGenericType(rests))));
            // The slowness of a password is the framework's affair, and a tenth of the whole run.
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 10);
        });
    }

    private static bool IsSecret(string key) => key.EndsWith(":Password", StringComparison.Ordinal);

    public override async ValueTask DisposeAsync()
    {
        foreach (var colleague in _colleagues.Values)
            colleague.Dispose();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
        if (_started)
            await _end.Reached;
        // A pool's timer keeps the context that it was made in, and with that the whole site, for minutes.
        using (var connection = new SqliteConnection(SqliteStore.ConnectionString(Path.Combine(DataPath, "sinonews.db"))))
            SqliteConnection.ClearPool(connection);
        _folder.Dispose();
        await Console.DisposeAsync();
    }

    /// <summary>What a test server has none of: the sender's address, and a machine set up in another country.</summary>
    private sealed class RequestCircumstances : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, proceed) =>
            {
                if (IPAddress.TryParse(context.Request.Headers[Visitor.AddressHeader], out var address))
                    context.Connection.RemoteIpAddress = address;
                if (context.Request.Headers[Visitor.CultureHeader] is [{ } culture])
                    CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
                return proceed(context);
            });
            next(app);
        };
    }
}
