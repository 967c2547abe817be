using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SinoNews.Tests;

/// <summary>
/// When a site has let go of everything. The program ends its services itself as soon as it is told to stop; a test's own
/// disposal of them, at the same time, finds them "already ended" and returns while the store is still being closed.
/// </summary>
internal sealed class SiteEnd
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal Task Reached => _reached.Task;

    // What is made first is ended last, and the host asks for its log before all else.
    internal void Follow(IServiceCollection services)
    {
        var log = services.Last(service => service.ServiceType == typeof(ILoggerFactory)).ImplementationFactory!;
        services.AddSingleton(_ => new Last(_reached));
        services.AddSingleton(provider =>
        {
            _ = provider.GetRequiredService<Last>();
            return (ILoggerFactory)log(provider);
        });
    }

    private sealed class Last(TaskCompletionSource reached) : IDisposable
    {
        public void Dispose() => reached.TrySetResult();
    }
}
