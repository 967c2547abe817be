using System.CommandLine;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SinoNews.Storage;

namespace SinoNews.Web.Commands;

/// <summary>What the verbs on a store have in common.</summary>
internal static class StoreVerb
{
    internal static readonly Option<string> Data = new("--data") { Description = "The data folder, when it is not the configured one." };

    /// <summary>Does something with the store of the site, without the site, at the time that it is.</summary>
    /// <returns>What the act returns; 1, with a line that says why, when the store can't be opened or the act can't go on.</returns>
    internal static async Task<int> WithStore(ParseResult parsed, Func<IServiceProvider, DateTime, Task<int>> act, CancellationToken ct)
    {
        var hasBegun = false;
        try
        {
            using var host = StoreHost.For(parsed.GetValue(Data));
            _ = host.Services.GetRequiredService<StoreHold>(); // nothing replaces the store under the act
            await using var scope = host.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<NewsDb>().BringUpToDate(ct);
            hasBegun = true;
            return await act(scope.ServiceProvider, UtcMilliseconds.Cut(scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime));
        }
        catch (Exception exception) when (IsTold(exception))
        {
            return await Fail($"{(hasBegun ? "It could not be finished" : "The store can't be opened")}: {Why(exception)}");
        }
    }

    /// <summary>True for what a line explains: a file, a disk, the store. All else is a fault of the program, whose stack is wanted.</summary>
    internal static bool IsTold(Exception exception) =>
        exception is IOException or InvalidDataException or UnauthorizedAccessException or DbException || StoreFaults.Of(exception) is not null;

    /// <summary>What EF says of a store that is busy or full tells to look at the cause.</summary>
    internal static string Why(Exception exception) => exception is DbUpdateException { InnerException: { } cause } ? cause.Message : exception.Message;

    internal static async Task<int> Fail(string why)
    {
        await Console.Error.WriteLineAsync(why);
        return 1;
    }
}
