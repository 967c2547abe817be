using System.CommandLine;
using System.Data.Common;
using SinoNews.Storage;

namespace SinoNews.Web.Commands;

/// <summary>What the verbs on a store have in common.</summary>
internal static class StoreVerb
{
    internal static readonly Option<string> Data = new("--data") { Description = "The data folder, when it is not the configured one." };

    /// <summary>Does something with the store of the site, without the site, at the time that it is.</summary>
    /// <returns>What the act returns; 1, with a line that says why, when the store can't be opened.</returns>
    internal static async Task<int> WithStore(ParseResult parsed, Func<IServiceProvider, DateTime, Task<int>> act, CancellationToken ct)
    {
        try
        {
            using var host = StoreHost.For(parsed.GetValue(Data));
            await using var scope = host.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<NewsDb>().BringUpToDate(ct);
            return await act(scope.ServiceProvider, UtcMilliseconds.Cut(scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DbException)
        {
            return await Fail($"The store can't be opened: {exception.Message}");
        }
    }

    internal static async Task<int> Fail(string why)
    {
        await Console.Error.WriteLineAsync(why);
        return 1;
    }
}
