using System.CommandLine;
using SinoNews.Importing;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Commands;

/// <summary><c>seed DIR</c>: takes a folder of stories, and the glossary in it, also while a site serves.</summary>
public static class SeedVerb
{
    private static readonly Argument<string> Folder = new("DIR") { Description = "The folder: its .txt and .md files are stories, the .json files of glossary/ in it are entries." };

    public static Command Build()
    {
        var seed = new Command("seed", "Takes the stories and the glossary of a folder. What was taken before is taken again only where its file changed and the newsroom has not touched it."
            + Verbs.Examples("seed ./seeds", "seed /srv/stories --data /var/lib/sinonews"))
        {
            Folder, StoreVerb.Data,
        };
        seed.SetAction(Take);
        return seed;
    }

    private static async Task<int> Take(ParseResult parsed, CancellationToken ct)
    {
        var folder = Path.GetFullPath(parsed.GetRequiredValue(Folder));
        return Directory.Exists(folder)
            ? await StoreVerb.WithStore(parsed, (services, now) => Take(services, folder, now, ct), ct)
            : await StoreVerb.Fail($"There is no folder {folder}.");
    }

    private static async Task<int> Take(IServiceProvider services, string folder, DateTime now, CancellationToken ct)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(Zone(services), out var zone))
            return await StoreVerb.Fail("SinoNews:TimeZone must name an IANA time zone that this machine knows, such as Asia/Riyadh.");
        // The glossary first: stories are saved with the cards of its entries.
        var glossary = services.GetRequiredService<GlossarySeeds>();
        var entries = await glossary.Seed(Path.Combine(folder, "glossary"), now, ct);
        Console.WriteLine($"{entries:N0} glossary entries were added or changed.");
        var stories = services.GetRequiredService<SeedFolder>();
        var taken = await stories.Seed(folder, zone, now, ct);
        Console.WriteLine($"{taken:N0} stories were added or changed.");
        return glossary.HasTakenAll && stories.HasTakenAll ? 0 : await StoreVerb.Fail("Something of the folder was left out: the warnings say what and why.");
    }

    // As the site does it: the newsroom's zone, or else the configuration's.
    private static string Zone(IServiceProvider services)
    {
        using var store = new StoreGlance(services.GetRequiredService<StoreAhead>().Path);
        return store.TimeZone() ?? services.GetRequiredService<IConfiguration>()[$"{SiteOptions.Section}:{nameof(SiteOptions.TimeZone)}"] ?? new SiteOptions().TimeZone;
    }
}
