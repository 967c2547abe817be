using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Tests.Setup;

/// <summary>A site that is told to stop finishes what it has begun, over a real port.</summary>
public sealed class StopTests
{
    [Fact]
    public async Task A_request_that_runs_is_answered_what_was_counted_is_kept_and_the_log_is_in_the_store()
    {
        using var data = new TempFolder();
        long story;
        await using (var site = new SiteUnderTest { DataPath = data.Path })
        {
            site.Listen();
            story = await site.Publish();
            using var reader = site.Reader();
            Assert.Equal(204, (await reader.Post($"/articles/{story}/read", new ByteArrayContent([]))).Code);
            using var slow = await SlowPost.Begin(site.ClientOptions.BaseAddress, $"/articles/{story}/comments");

            var stopping = new TaskCompletionSource();
            site.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(stopping.SetResult);
            var stopped = site.Services.GetRequiredService<IHost>().StopAsync();
            await stopping.Task;
            Assert.False(stopped.IsCompleted); // it waits for the post

            Assert.StartsWith("HTTP/1.1 303", await slow.Finish(), StringComparison.Ordinal);
            await stopped;
        }

        Assert.False(File.Exists(data.File("sinonews.db-wal")));
        using var hold = StoreHold.TakeAlone(data.File("sinonews.db"));
        Assert.NotNull(hold); // nobody has it any more
        using var store = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={data.File("sinonews.db")};Pooling=false");
        await store.OpenAsync();
        Assert.Equal(1L, await Ask(store, $"SELECT COUNT(*) FROM Comments WHERE ArticleId = {story}"));
        Assert.Equal(1L, await Ask(store, $"SELECT SUM(Reads) FROM ReadHours WHERE ArticleId = {story}"));
    }

    [Fact]
    public async Task Who_asks_a_site_that_stops_whether_it_is_ready_is_told_that_it_is_not()
    {
        await using var site = new SiteUnderTest();
        using var prober = site.Reader();
        Assert.Equal(200, (await prober.Get("/healthz/ready")).Code);

        var told = new TaskCompletionSource<int>();
        var lifetime = site.Services.GetRequiredService<IHostApplicationLifetime>();
#pragma warning disable MA0045 // the host goes on stopping when this returns, and there would be nobody to ask
        lifetime.ApplicationStopping.Register(() => told.SetResult(Task.Run(() => prober.Get("/healthz/ready")).GetAwaiter().GetResult().Code));
#pragma warning restore MA0045
        lifetime.StopApplication();

        Assert.Equal(503, await told.Task);
    }

    [Fact]
    public async Task It_waits_half_a_minute_and_no_longer_and_the_service_files_somewhat_more()
    {
        await using var site = new SiteUnderTest();
        Assert.Equal(TimeSpan.FromSeconds(30), site.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout);
        Assert.Contains("\nTimeoutStopSec=45\n", await File.ReadAllTextAsync(Repository.Path("src", "SinoNews.Web", "sinonews.service")), StringComparison.Ordinal);
        Assert.Contains("stop_grace_period: 45s\n", await File.ReadAllTextAsync(Repository.Path("src", "SinoNews.Web", "compose.yaml")), StringComparison.Ordinal);
        Assert.Equal(StopSetup.Patience, TimeSpan.FromSeconds(30));
    }

    private static async Task<object?> Ask(Microsoft.Data.Sqlite.SqliteConnection store, string sql)
    {
        await using var command = store.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }

    /// <summary>A comment whose second half comes when the test says so.</summary>
    private sealed class SlowPost : IDisposable
    {
        private const string Form = "Input.Name=سلمى&Input.Email=salma%40example.org&Input.Text=تعليق بطيء";

        private readonly TcpClient _client = new();
        private readonly byte[] _body = Encoding.UTF8.GetBytes(Form);

        internal static async Task<SlowPost> Begin(Uri site, string path)
        {
            var post = new SlowPost();
            await post._client.ConnectAsync(site.Host, site.Port);
            var head = $"POST {path} HTTP/1.1\r\nHost: {site.Authority}\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {post._body.Length}\r\nExpect: 100-continue\r\n\r\n";
            await post._client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head));
            // The site says that it reads: from here on the request runs.
            var said = new byte[64];
            var length = await post._client.GetStream().ReadAsync(said);
            Assert.StartsWith("HTTP/1.1 100", Encoding.ASCII.GetString(said, 0, length), StringComparison.Ordinal);
            return post;
        }

        internal async Task<string> Finish()
        {
            await _client.GetStream().WriteAsync(_body);
            using var reader = new StreamReader(_client.GetStream(), Encoding.UTF8, leaveOpen: true);
            return await reader.ReadToEndAsync();
        }

        public void Dispose() => _client.Dispose();
    }
}
