using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SinoNews.Storage;
using SinoNews.Tests.Faults;
using SinoNews.Tests.Storage;
using SinoNews.Web.Setup;
using SinoNews.Web.Telemetry;

namespace SinoNews.Tests.Telemetry;

public sealed class HealthTests : IAsyncLifetime
{
    private readonly SiteUnderTest _site = new();
    private Visitor _probe = null!;

    public Task InitializeAsync()
    {
        _probe = _site.Reader();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        _probe.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task A_probe_is_never_kept_and_answers_reads_alone()
    {
        foreach (var path in new[] { "/healthz/live", "/healthz/ready" })
        {
            var answer = await _probe.Get(path);
            Assert.Equal((200, "ok", "no-store"), (answer.Code, answer.Body, answer.Header("Cache-Control")));
            Assert.Equal(200, (await _probe.Head(path)).Code);
            Assert.Equal(405, (await _probe.Post(path, [])).Code);
        }
    }

    [Fact]
    public async Task A_store_of_a_newer_program_is_not_ready_until_it_fits_again()
    {
        await _site.Store(db => db.Database.ExecuteSqlAsync($"""INSERT INTO "__EFMigrationsHistory" VALUES ('99990101000000_Later', '99')"""));
        await AssertNotReady(HealthSetup.Unreadable);
        Assert.Equal(200, (await _probe.Get("/healthz/live")).Code);

        await _site.Store(db => db.Database.ExecuteSqlAsync($"""DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" LIKE '9999%'"""));
        await AssertReadyAgain();
    }

    [Fact]
    public async Task A_store_that_cannot_be_read_is_not_ready_and_the_process_lives()
    {
        await _site.Store(db => db.Database.ExecuteSqlAsync($"""ALTER TABLE "Sites" RENAME TO "Hidden" """));

        Assert.DoesNotContain("Sites", await AssertNotReady(HealthSetup.Unreadable), StringComparison.Ordinal);
        Assert.Equal(200, (await _probe.Get("/healthz/live")).Code);
        await _site.Store(db => db.Database.ExecuteSqlAsync($"""ALTER TABLE "Hidden" RENAME TO "Sites" """));
        await AssertReadyAgain();
    }

    [Fact]
    public async Task Why_it_is_not_ready_is_for_the_log_and_told_once()
    {
        using var data = new TempFolder();
        await using (var site = new SiteUnderTest { DataPath = data.Path })
        {
            using var probe = site.Reader();
            await site.Store(db => db.Database.ExecuteSqlAsync($"""ALTER TABLE "Sites" RENAME TO "Hidden" """));
            for (var i = 0; i < 3; i++)
            {
                Assert.Equal(503, (await probe.Get("/healthz/ready")).Code);
                site.Time.Advance(TimeSpan.FromSeconds(1));
            }
        }

        Assert.Contains("no such table: Sites", Assert.Single(await LogOf.Lines(data, "Not ready")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_another_process_holds_takes_no_writes_in_time()
    {
        await using var other = new SqliteConnection(SqliteStore.ConnectionString(Path.Combine(_site.DataPath, "sinonews.db")));
        await other.OpenAsync();
        Assert.Equal(200, (await _probe.Get("/healthz/ready")).Code);
        _site.Time.Advance(TimeSpan.FromSeconds(1));
        await using (var held = other.BeginTransaction(deferred: false))
        {
            var asked = _probe.Get("/healthz/ready");
            while (!asked.IsCompleted)
            {
                _site.Time.Advance(TimeSpan.FromSeconds(1));
                await Task.WhenAny(asked, Task.Delay(TimeSpan.FromMilliseconds(20)));
            }

            Assert.Equal((503, $"not ready: {HealthSetup.Unwritable}\n"), ((await asked).Code, (await asked).Body));
        }
        await AssertReadyAgain();
    }

    [Fact]
    public async Task A_writer_with_a_long_queue_is_not_ready_before_it_refuses_anybody()
    {
        var writer = _site.Services.GetRequiredService<StoreWriter>();
        var gate = await Gate.Close(writer);
        var waiting = Enumerable.Range(0, (writer.Capacity / 2) + 1).Select(number => writer.Run(_ => Task.FromResult(number), default)).ToList();

        await AssertNotReady(HealthSetup.Unwritable);

        await gate.Open();
        await Task.WhenAll(waiting);
        await AssertReadyAgain();
    }

    [Fact]
    public async Task A_data_folder_that_is_gone_is_not_ready()
    {
        var folder = new DataFolder(_site.Services.GetRequiredService<Microsoft.Extensions.Configuration.IConfiguration>(), _site.Services.GetRequiredService<IHostEnvironment>(), _site.Time);
        await folder.TryToWrite(default);
        Assert.Empty(Directory.GetFiles(_site.DataPath, ".probe*"));
        Assert.Equal(200, (await _probe.Get("/healthz/ready")).Code);
        _site.Time.Advance(TimeSpan.FromSeconds(1));

        Directory.Move(_site.DataPath, _site.DataPath + "-away");
        Assert.Contains(HealthSetup.NoFolder, await NotReady(), StringComparison.Ordinal);
        Directory.Move(_site.DataPath + "-away", _site.DataPath);
        await AssertReadyAgain();
    }

    [Fact]
    public async Task However_many_ask_it_is_looked_at_once_a_second()
    {
        await _probe.Get("/healthz/ready");
        await _site.Store(db => db.Database.ExecuteSqlAsync($"""INSERT INTO "__EFMigrationsHistory" VALUES ('99990101000000_Later', '99')"""));
        _site.Sql.Clear();

        Assert.Equal(200, (await _probe.Get("/healthz/ready")).Code);
        Assert.Equal(0, _site.Sql.Count);
        await AssertNotReady(HealthSetup.Unreadable);
    }

    private async Task<string> NotReady()
    {
        _site.Time.Advance(TimeSpan.FromSeconds(1));
        var answer = await _probe.Get("/healthz/ready");
        Assert.Equal((StatusCodes.Status503ServiceUnavailable, "no-store"), (answer.Code, answer.Header("Cache-Control")));
        return answer.Body;
    }

    private async Task<string> AssertNotReady(string fault)
    {
        var said = await NotReady();
        Assert.Equal($"not ready: {fault}\n", said);
        return said;
    }

    private async Task AssertReadyAgain()
    {
        _site.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((200, "ok"), ((await _probe.Get("/healthz/ready")).Code, (await _probe.Get("/healthz/ready")).Body));
    }
}
