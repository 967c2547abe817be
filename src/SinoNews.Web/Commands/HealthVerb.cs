using System.CommandLine;

namespace SinoNews.Web.Commands;

/// <summary><c>health</c>: asks a site that runs whether it is ready. For containers, whose image has nothing else that could ask.</summary>
public static class HealthVerb
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    private static readonly Option<string> Url = new("--url")
    {
        Description = "Where the site listens, when it is not as ASPNETCORE_URLS or ASPNETCORE_HTTP_PORTS say.",
        DefaultValueFactory = _ => Listening(),
    };

    public static Command Build()
    {
        var health = new Command("health", "Asks a running site at /healthz/ready whether it is ready. Exits with 0 when it is."
            + Verbs.Examples("health", "health --url http://localhost:5080"))
        {
            Url,
        };
        health.SetAction((parsed, ct) => Ask(parsed.GetRequiredValue(Url), ct));
        return health;
    }

    private static async Task<int> Ask(string url, CancellationToken ct)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var site) || site is not { Scheme: "http" or "https" })
            return await StoreVerb.Fail("--url must be an address such as http://localhost:8080.");
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = Patience };
        try
        {
            using var answer = await client.GetAsync(new Uri(site, "/healthz/ready"), ct);
            if (!answer.IsSuccessStatusCode)
                return await StoreVerb.Fail($"Not ready: {(int)answer.StatusCode}.");
            Console.WriteLine("Ready.");
            return 0;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return await StoreVerb.Fail($"No answer: {exception.Message}");
        }
    }

    // As the server itself reads them; it listens at any name, and is asked from here.
    private static string Listening()
    {
        var url = Environment.GetEnvironmentVariable("ASPNETCORE_URLS")?.Split(';')[0];
        if (!string.IsNullOrEmpty(url))
        {
            var bound = BindingAddress.Parse(url);
            return $"{bound.Scheme}://{(bound.Host is "+" or "*" or "0.0.0.0" or "[::]" ? "localhost" : bound.Host)}:{bound.Port}";
        }
        var port = Environment.GetEnvironmentVariable("ASPNETCORE_HTTP_PORTS")?.Split(';')[0];
        return $"http://localhost:{(string.IsNullOrEmpty(port) ? "5000" : port)}";
    }
}
