using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SinoNews.Web.Background;
using System.Collections.Concurrent;

namespace SinoNews.Tests.Background;

public sealed class WarmUpTests
{
    [Fact]
    public async Task A_site_that_has_opened_its_port_asks_itself_for_its_hot_pages_in_both_encodings()
    {
        await using var site = new WatchedSite { Settings = { ["SinoNews:WarmUp"] = "true" } };
        site.Listen();
        await site.Services.GetRequiredService<FirstPages>().Served.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(["/ br", "/ gzip"], site.Asked.Take(2));
        Assert.Contains("/sections/culture br", site.Asked);
        Assert.Contains("/newsroom/sign-in gzip", site.Asked);
    }

    [Fact]
    public async Task A_site_without_a_port_asks_nothing_and_its_background_work_begins_all_the_same()
    {
        await using var site = new WatchedSite { Settings = { ["SinoNews:WarmUp"] = "true" } };
        await site.Services.GetRequiredService<FirstPages>().Served.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Empty(site.Asked);
    }

    [Fact]
    public async Task What_goes_on_by_itself_begins_after_the_first_pages()
    {
        var pages = new FirstPages();
        using var work = new Work();
        using var later = new AfterFirstPages<Work>(work, pages);
        await later.StartAsync(default);
        Assert.False(work.Begun.IsCompleted);

        pages.Open();
        await work.Begun.WaitAsync(TimeSpan.FromSeconds(30));
        await later.StopAsync(default);
        Assert.True(work.ExecuteTask!.IsCompleted);
    }

    [Fact]
    public async Task What_has_not_begun_is_stopped_too()
    {
        using var work = new Work();
        using var later = new AfterFirstPages<Work>(work, new FirstPages());
        await later.StartAsync(default);
        await later.StopAsync(default).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Null(work.ExecuteTask);
    }

    private sealed class Work : BackgroundService
    {
        private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

        internal Task Begun => _begun.Task;

        protected override Task ExecuteAsync(CancellationToken stoppingToken)
        {
            _begun.SetResult();
            return Task.Delay(Timeout.Infinite, stoppingToken);
        }
    }

    /// <summary>A site that writes down what it is asked for.</summary>
    private sealed class WatchedSite : SiteUnderTest
    {
        internal ConcurrentQueue<string> Asked { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(new Watch(Asked)));
        }

        private sealed class Watch(ConcurrentQueue<string> asked) : IStartupFilter
        {
            public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
            {
                app.Use((context, proceed) =>
                {
                    asked.Enqueue($"{context.Request.Path} {context.Request.Headers.AcceptEncoding}");
                    return proceed(context);
                });
                next(app);
            };
        }
    }
}
