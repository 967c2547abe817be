using SinoNews.Web.Background;
using SinoNews.Web.Mail;

namespace SinoNews.Web.Setup;

/// <summary>What goes on by itself. It begins when the site is up, so after the store was made ready.</summary>
public static class BackgroundSetup
{
    public static void AddBackground(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<BatchSignal>();
        builder.Services.AddSingleton<LearnSignal>();
        builder.Services.AddSingleton<FirstPages>();
        builder.Services.AddSingleton<Rounds>();
        builder.Services.AddHostedService<WarmUp>();
        builder.Services.AddLater<PublishOnTime>();
        builder.Services.AddLater<RunBatches>();
        builder.Services.AddLater<RenderStories>();
        builder.Services.AddLater<PackageStories>();
        builder.Services.AddLater<IndexStories>();
        builder.Services.AddLater<SweepPictures>();
        builder.Services.AddLater<CompletePictures>();
        if (builder.SendsMail())
            builder.Services.AddLater<SendMail>();
        builder.Services.AddLater<LearnFromDecisions>();
        // These wait longer by themselves.
        builder.Services.AddHostedService<ExpireComments>();
        builder.Services.AddHostedService<ForgetSignIns>();
        builder.Services.AddHostedService<KeepSearchMisses>();
        builder.Services.AddHostedService<BackUp>();
        builder.Services.AddHostedService<WatchStore>();
        builder.Services.AddHostedService<KeepReadership>();
        builder.Services.AddHostedService<WatchDesk>();
    }

    private static void AddLater<T>(this IServiceCollection services)
        where T : BackgroundService
    {
        services.AddSingleton<T>();
        services.AddHostedService<AfterFirstPages<T>>();
    }
}
