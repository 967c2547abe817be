using SinoNews.Articles;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Background;

/// <summary>Completes the packages of stories that were published: their cards, and which stories are read after which.</summary>
public sealed class PackageStories(IServiceScopeFactory scopes, TimeProvider time, SiteClock clock, Rounds rounds, ILogger<PackageStories> log) : StoryByStory(scopes, time, rounds, log)
{
    protected override string What => "Packaged";

    protected override Task Prepare(IServiceProvider services, CancellationToken ct) => services.GetRequiredService<StoryPackaging>().DrawMissing(ct);

    protected override Task<bool> Next(IServiceProvider services, CancellationToken ct) => services.GetRequiredService<StoryPackaging>().Run(clock.Now, ct);
}
