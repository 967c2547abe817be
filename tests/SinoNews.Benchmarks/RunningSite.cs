using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace SinoNews.Benchmarks;

/// <summary>The real site as its own process: the built program, its production settings, a data folder.</summary>
internal sealed class RunningSite : IAsyncDisposable
{
    private readonly Process _process;

    private RunningSite(string data, string? published, IEnumerable<string> settings)
    {
        Port = FreePort();
        Address = new Uri($"http://127.0.0.1:{Port}");
        _process = Start(published, [
            "--urls", Address.ToString(), .. published is null ? ["--contentRoot", Repository.WebProject] : Array.Empty<string>(),
            "--SinoNews:DataPath", data, "--SinoNews:SiteUrl", "http://localhost", "--SinoNews:Backups:At=", .. settings]);
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        Client = new HttpClient { BaseAddress = Address };
    }

    public int Port { get; }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public TimeSpan CpuTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Starts it and waits for the first page.</summary>
    public static Task<RunningSite> Start(string data, CancellationToken ct, params string[] settings) => Start(data, null, ct, settings);

    /// <param name="data">The data folder.</param>
    /// <param name="published">The folder that <c>dotnet publish</c> filled; null for the program as it is built here.</param>
    public static async Task<RunningSite> Start(string data, string? published, CancellationToken ct, params string[] settings)
    {
        var site = new RunningSite(Path.GetFullPath(data), published is null ? null : Path.GetFullPath(published), settings);
        await site.FirstAnswer(ct);
        return site;
    }

    /// <summary>Runs a verb of the program to its end.</summary>
    public static async Task Verb(string? input, CancellationToken ct, params string[] words)
    {
        using var process = Start(null, words);
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        await process.StandardInput.WriteLineAsync(input.AsMemory(), ct);
        process.StandardInput.Close();
        await process.WaitForExitAsync(ct);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"The verb {words[0]} failed.");
    }

    /// <summary>Begins a verb and kills it after a time.</summary>
    /// <returns>False when it had ended before.</returns>
    public static async Task<bool> KilledVerb(string? published, TimeSpan after, CancellationToken ct, params string[] words)
    {
        using var process = Start(published, words);
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.StandardInput.Close();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(ct);
        end.CancelAfter(after);
        try
        {
            await process.WaitForExitAsync(end.Token);
            return false;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(ct);
            return true;
        }
    }

    /// <summary>A browser of its own: keeps its cookies, follows no redirects.</summary>
    public HttpClient NewBrowser() => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Address };

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static Process Start(string? published, IEnumerable<string> arguments)
    {
        var start = published is null
            ? new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "SinoNews.Web.dll"), .. arguments])
            : new ProcessStartInfo(Path.Combine(published, "SinoNews.Web"), arguments);
        start.UseShellExecute = false;
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        return Process.Start(start)!;
    }

    private async Task FirstAnswer(CancellationToken ct)
    {
        while (true)
        {
            if (_process.HasExited)
                throw new InvalidOperationException("The site stopped before it answered.");
            try
            {
                (await Client.GetAsync("/", ct)).EnsureSuccessStatusCode();
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
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
