using SinoNews.Web.Background;

namespace SinoNews.Web.Setup;

/// <summary>What goes on by itself. It begins when the site is up, so after the store was made ready.</summary>
public static class BackgroundSetup
{
    public static void AddBackground(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<BatchSignal>();
        builder.Services.AddHostedService<RunBatches>();
        builder.Services.AddHostedService<ExpireComments>();
        builder.Services.AddHostedService<RenderStories>();
        builder.Services.AddHostedService<SweepPictures>();
        builder.Services.AddHostedService<ForgetSignIns>();
        builder.Services.AddHostedService<PublishOnTime>();
        builder.Services.AddHostedService<IndexStories>();
        builder.Services.AddHostedService<KeepSearchMisses>();
        builder.Services.AddHostedService<WatchStore>();
        builder.Services.AddHostedService<KeepReadership>();
    }
}
