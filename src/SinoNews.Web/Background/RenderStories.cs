using SinoNews.Articles;

namespace SinoNews.Web.Background;

/// <summary>Renders anew what an older pipeline, or an older glossary, rendered.</summary>
public sealed class RenderStories(IServiceScopeFactory scopes, TimeProvider time, Rounds rounds, ILogger<RenderStories> log) : StoryByStory(scopes, time, rounds, log)
{
    protected override string What => "Rendered anew";

    protected override Task<bool> Next(IServiceProvider services, CancellationToken ct) => services.GetRequiredService<RenderOldBodies>().Run(ct);
}
