using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Staff;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.BrowserTests.Running;

/// <summary>Someone of the newsroom with whom a test can sign in.</summary>
public sealed record Colleague(string Name, string Email, string Password, string Role);

/// <summary>The whole site on a port of its own, as its first start leaves it: with the repository's seeds and without an admin.</summary>
public sealed class NewsSite : WebApplicationFactory<Program>
{
    // One first start for the whole run; every other site begins with a copy of what it left.
    private static readonly Lazy<Task<IReadOnlyDictionary<string, byte[]>>> FirstStart = new(StartFirst);

    private readonly ForwardClock _time = new();
    private readonly string _data;
    private readonly string _environment;
    private readonly int _commentsPerMinute;
    private bool _hasSuccessor;

    /// <param name="commentsPerMinute">Of one network; 0 is without limit.</param>
    public NewsSite(string environment = "Development", int commentsPerMinute = 0)
        : this(Directory.CreateTempSubdirectory("sinonews-").FullName, port: 0, environment, commentsPerMinute)
    {
    }

    private NewsSite(string data, int port, string environment, int commentsPerMinute)
    {
        (_data, _environment, _commentsPerMinute) = (data, environment, commentsPerMinute);
        UseKestrel(port);
    }

    /// <summary>Where it answers, such as http://127.0.0.1:40123, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The folder into which it sends its mail.</summary>
    public string MailFolder => Path.Combine(_data, "mail");

    public async Task Start()
    {
        if (!Directory.EnumerateFileSystemEntries(_data).Any())
        {
            foreach (var (name, bytes) in await FirstStart.Value)
                await File.WriteAllBytesAsync(Path.Combine(_data, name), bytes);
        }
        Answer();
    }

    private void Answer()
    {
        StartServer();
        Address = ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority);
    }

    /// <summary>Stops it, and makes another that will answer at the same address over the same data folder, once it is started.</summary>
    public async Task<NewsSite> Stop()
    {
        _hasSuccessor = true;
        await DisposeAsync();
        return new NewsSite(_data, new Uri(Address).Port, _environment, _commentsPerMinute);
    }

    /// <summary>Puts the site's clock forward.</summary>
    public void Skip(TimeSpan time) => _time.Skip(time);

    /// <summary>Does something with the site's own services, as one of its requests would.</summary>
    public async Task<T> Within<T>(Func<IServiceProvider, SiteClock, Task<T>> act)
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<SiteClock>());
    }

    public Task<T> Ask<T>(Func<NewsDb, Task<T>> question) =>
        Within((services, _) => question(services.GetRequiredService<NewsDb>()));

    public async Task<Colleague> Recruit(string name, string email, string role)
    {
        var colleague = new Colleague(name, email, "جملة طويلة يسهل تذكرها", role);
        var result = await Within((services, clock) => services.GetRequiredService<Recruiting>()
            .Recruit(name, email, colleague.Password, role, clock.Now));
        Assert.True(result.Succeeded, string.Join(' ', result.Errors.Select(error => error.Description)));
        return colleague;
    }

    /// <summary>The path of a fresh set-up link, as the console would print it.</summary>
    public async Task<string> SetupLink()
    {
        var token = await Within((services, clock) => services.GetRequiredService<Recruiting>().Invite(clock.Now, default));
        return $"/newsroom/setup?token={token}";
    }

    private static async Task<IReadOnlyDictionary<string, byte[]>> StartFirst()
    {
        await using var first = new NewsSite();
        first.Answer();
        var successor = await first.Stop();
        var left = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in new DirectoryInfo(first._data).EnumerateFiles("sinonews.db*"))
            left[file.Name] = await File.ReadAllBytesAsync(file.FullName);
        await successor.DisposeAsync();
        return left;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (!_hasSuccessor)
            Directory.Delete(_data, recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(_environment);
        builder.UseSetting("SinoNews:DataPath", _data);
        builder.UseSetting("SinoNews:SeedsPath", Path.Combine(Repository.Root, "seeds"));
        builder.UseSetting("SinoNews:RateLimits:Comments", _commentsPerMinute.ToString(CultureInfo.InvariantCulture));
        builder.UseSetting("SinoNews:RateLimits:SignIn", "0");
        builder.UseSetting("SinoNews:RateLimits:Search", "0");
        builder.UseSetting("SinoNews:RateLimits:Mail", "0");
        builder.UseSetting("Serilog:MinimumLevel:Default", "Warning");

        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(_time));

        // Only Development looks for the assets of a build by itself; and those of a build are watched for changes,
        // uncompressed and uncached, unless told otherwise.
        builder.UseStaticWebAssets();
        if (_environment != "Development")
            builder.UseSetting("ReloadStaticAssetsAtRuntime", "false");
    }
}
