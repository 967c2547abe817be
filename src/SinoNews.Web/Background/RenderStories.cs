using SinoNews.Articles;

namespace SinoNews.Web.Background;

/// <summary>Renders anew what an older pipeline, or an older glossary, rendered.</summary>
public sealed class RenderStories(IServiceScopeFactory scopes, TimeProvider time, ILogger<RenderStories> log) : StoryByStory(scopes, time, log)
{
    protected override string What => "Rendered anew";

    protected override Task<bool> Next(IServiceProvider services, CancellationToken ct) => services.GetRequiredService<RenderOldBodies>().Run(ct);
}
