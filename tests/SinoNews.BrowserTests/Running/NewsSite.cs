using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Staff;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.BrowserTests.Running;

/// <summary>Someone of the newsroom with whom a test can sign in.</summary>
public sealed record Colleague(string Name, string Email, string Password, string Role);

/// <summary>The whole site on a port of its own, over an empty data folder and the repository's seeds.</summary>
public sealed class NewsSite : WebApplicationFactory<Program>
{
    private readonly string _data = Directory.CreateTempSubdirectory("sinonews-").FullName;
    private readonly string _environment;
    private readonly int _commentsPerMinute;

    /// <param name="commentsPerMinute">Of one network; 0 is without limit.</param>
    public NewsSite(string environment = "Development", int commentsPerMinute = 0)
    {
        (_environment, _commentsPerMinute) = (environment, commentsPerMinute);
        UseKestrel(0);
    }

    /// <summary>Where it answers, such as http://127.0.0.1:40123, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    public void Start()
    {
        StartServer();
        Address = ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority);
    }

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

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(_environment);
        builder.UseSetting("SinoNews:DataPath", _data);
        builder.UseSetting("SinoNews:SeedsPath", Path.Combine(Repository.Root, "seeds"));
        builder.UseSetting("SinoNews:RateLimits:Comments", _commentsPerMinute.ToString(CultureInfo.InvariantCulture));
        builder.UseSetting("SinoNews:RateLimits:SignIn", "0");
        builder.UseSetting("Serilog:MinimumLevel:Default", "Warning");

        // Only Development looks for the assets of a build by itself; and those of a build are watched for changes,
        // uncompressed and uncached, unless told otherwise.
        builder.UseStaticWebAssets();
        if (_environment != "Development")
            builder.UseSetting("ReloadStaticAssetsAtRuntime", "false");
    }
}
