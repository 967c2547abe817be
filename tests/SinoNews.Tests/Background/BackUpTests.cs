using Microsoft.Extensions.Options;
using SinoNews.Backups;
using SinoNews.Tests.Backups;
using SinoNews.Web.Background;
using SinoNews.Web.Setup;

namespace SinoNews.Tests.Background;

public sealed class BackUpTests : IDisposable
{
    private readonly SmallData _data = new("mark");
    private readonly FakeTime _clock = new(), _minutes = new();
    private readonly Heard _heard = new();
    private readonly Rounds _rounds;

    public BackUpTests() => _rounds = new Rounds(_clock);

    [Fact]
    public async Task The_first_is_made_at_once_and_the_next_at_its_time_in_the_sites_zone()
    {
        using var job = Start();
        await Until(() => Made() is ["20261123-1200"]); // 15:00 in Riyadh

        _clock.Advance(TimeSpan.FromMinutes((12 * 60) - 1));
        for (var minute = 0; minute < 3; minute++)
            _minutes.Advance(TimeSpan.FromMinutes(1));
        _clock.Advance(TimeSpan.FromMinutes(1));
        await Until(() => Made()[0] == "20261124-0000"); // 03:00 there

        Assert.Equal(["20261124-0000", "20261123-1200"], Made());
        Assert.Empty(_heard.Warnings);
        await job.StopAsync(default);
    }

    [Fact]
    public async Task A_site_that_was_off_at_the_time_makes_up_for_it_and_then_keeps_to_the_time()
    {
        _data.Write("backups/sinonews-20261122-0000.zip", "the one before last");
        using var job = Start();
        await Until(() => Made() is ["20261123-1200", "20261122-0000"]);

        _clock.Advance(TimeSpan.FromHours(12));
        await Until(() => Made().Length == 3);
        Assert.Equal("20261124-0000", Made()[0]);
        await job.StopAsync(default);
    }

    [Fact]
    public async Task One_that_fails_is_an_error_and_tried_again_in_an_hour()
    {
        File.Move(_data.Store, _data.At("elsewhere"));
        using var job = Start();
        await Until(() => _heard.Warnings.Count == 1);
        Assert.Contains("could not be backed up", _heard.Warnings[0], StringComparison.Ordinal);
        Assert.True(Assert.Single(_rounds.All).IsFailing);

        File.Move(_data.At("elsewhere"), _data.Store);
        _clock.Advance(TimeSpan.FromMinutes(59));
        for (var minute = 0; minute < 3; minute++)
            _minutes.Advance(TimeSpan.FromMinutes(1));
        Assert.True(Assert.Single(_rounds.All).IsFailing); // to look at the clock is no backup
        _clock.Advance(TimeSpan.FromMinutes(1));
        await Until(() => Made() is ["20261123-1300"]);
        await Until(() => !_rounds.All[0].IsFailing);
        Assert.Single(_heard.Warnings);
        await job.StopAsync(default);
    }

    [Fact]
    public async Task Where_no_time_is_set_there_is_none_and_that_is_said()
    {
        using var job = Start(new BackupOptions { At = "" });
        await job.ExecuteTask!;
        Assert.Contains("SinoNews:Backups:At", Assert.Single(_heard.Warnings), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _heard.Dispose();
        _data.Dispose();
    }

    private BackUp Start(BackupOptions? options = null)
    {
        var job = new BackUp(
            new BackupShelf(new Backup(_data.Folder), _data.At("backups")), Options.Create(options ?? new BackupOptions()),
            new SiteClock(_clock, Options.Create(new SiteOptions())), _minutes, _rounds, _heard.For<BackUp>());
        Assert.True(job.StartAsync(default).IsCompletedSuccessfully);
        return job;
    }

    private string[] Made() => [.. new BackupShelf(new Backup(_data.Folder), _data.At("backups")).All().Select(kept => Path.GetFileName(kept.Path)[9..^4])];

    private async Task Until(Func<bool> happened)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!happened())
        {
            patience.Token.ThrowIfCancellationRequested();
            _minutes.Advance(TimeSpan.FromMinutes(1));
            await Task.Yield();
        }
    }
}
