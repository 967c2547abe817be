using System.CommandLine;
using SinoNews.Search;

namespace SinoNews.Web.Commands;

/// <summary><c>search rebuild</c>: the index of stories made anew, also while a server runs.</summary>
public static class SearchVerbs
{
    public static Command Build()
    {
        var rebuild = new Command("rebuild", "Makes the search's index anew, newest stories first. A running site serves on." + Verbs.Examples("search rebuild")) { StoreVerb.Data };
        rebuild.SetAction((parsed, ct) => StoreVerb.WithStore(parsed, (services, _) => Rebuild(services.GetRequiredService<IndexRebuild>(), ct), ct));
        return new("search", "The search's index.") { rebuild };
    }

    private static async Task<int> Rebuild(IndexRebuild rebuild, CancellationToken ct)
    {
        var told = -1;
        await rebuild.Complete(always: true, progress => told = Tell(told, progress), ct);
        return 0;
    }

    private static int Tell(int told, IndexProgress progress)
    {
        var percent = progress.All == 0 ? 100 : (int)(100L * progress.Done / progress.All);
        if (percent / 5 != told / 5 || progress.IsComplete)
            Console.WriteLine($"{progress.Done:N0} of {progress.All:N0} stories ({percent} %)");
        return percent;
    }
}
