using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;

namespace SinoNews.Benchmarks;

/// <summary>
/// <c>start</c>: from the start of the process to the first page, on a new store (made, migrated, seeded) and on an
/// existing one; then the memory after a round of reading, and the bytes of an article page.
/// </summary>
internal static class Start
{
    private const int Reads = 300;

    private static readonly string[] Pages = ["/", "/sections/culture", "/archive", "/about", "/articles/1"];

    public static Command Command()
    {
        var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 5, Description = "How often each is measured." };
        var command = new Command("start", "Time to the first page, memory after reading, bytes of an article.") { rounds };
        command.SetAction((parsed, ct) => Run(parsed.GetValue(rounds), ct));
        return command;
    }

    private static async Task<int> Run(int rounds, CancellationToken ct)
    {
        List<double> fresh = [], existing = [], memory = [];
        for (var round = 0; round < rounds; round++)
        {
            var data = Directory.CreateTempSubdirectory("sinonews-start-").FullName;
            try
            {
                fresh.Add(await FirstPage(data, null, ct));
                existing.Add(await FirstPage(data, memory, ct));
            }
            finally
            {
                Directory.Delete(data, recursive: true);
            }
        }
        Print("first page, new store, ms", fresh);
        Print("first page, existing store, ms", existing);
        Print($"resident memory after {Reads} reads, MB", memory);
        return 0;
    }

    private static async Task<double> FirstPage(string data, List<double>? memory, CancellationToken ct)
    {
        var port = FreePort();
        var watch = Stopwatch.StartNew();
        using var site = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "SinoNews.Web.dll"), "--urls", $"http://127.0.0.1:{port}",
                "--contentRoot", WebProject(), "--SinoNews:DataPath", data, "--SinoNews:SiteUrl", "http://localhost",
            },
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        site.OutputDataReceived += (_, _) => { };
        site.BeginOutputReadLine();
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
            client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
            await FirstAnswer(client, site, ct);
            var elapsed = watch.Elapsed.TotalMilliseconds;
            if (memory is not null)
            {
                for (var i = 0; i < Reads; i++)
                    (await client.GetAsync(Pages[i % Pages.Length], ct)).EnsureSuccessStatusCode();
                site.Refresh();
                memory.Add(site.WorkingSet64 / 1e6);
            }
            return elapsed;
        }
        finally
        {
            site.Kill(entireProcessTree: true);
            await site.WaitForExitAsync(ct);
        }
    }

    private static async Task FirstAnswer(HttpClient client, Process site, CancellationToken ct)
    {
        while (true)
        {
            if (site.HasExited)
                throw new InvalidOperationException("The site stopped before it answered.");
            try
            {
                (await client.GetAsync("/", ct)).EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException exception) when (exception.HttpRequestError is HttpRequestError.ConnectionError)
            {
                await Task.Delay(5, ct);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string WebProject()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SinoNews.sln")))
            folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("Run it inside the repository."), "src", "SinoNews.Web");
    }

    private static void Print(string what, List<double> values)
    {
        values.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: median {values[values.Count / 2]:F0} (of {values.Count}: {values[0]:F0} to {values[^1]:F0})"));
    }
}
