using System.CommandLine;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SinoNews.Importing;
using SinoNews.Importing.WordPress;
using SinoNews.Media;
using SinoNews.Names;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Commands;

/// <summary><c>import wordpress FILE</c>: a blog from its export, also while a server runs, and as often as one likes.</summary>
internal static class ImportWordPress
{
    private static readonly Argument<FileInfo> File = new("FILE") { Description = "The export: WXR 1.0, 1.1 or 1.2 (Tools → Export in WordPress)." };
    private static readonly Option<DirectoryInfo?> Media = new("--media") { Description = "The folder that was wp-content/uploads, for the pictures." };
    private static readonly Option<string[]> Sections = new("--section") { Description = "CATEGORY=SECTION: where a category's stories go, by slugs. Else by equal slug or name; others become tags.", HelpName = "CATEGORY=SECTION" };
    private static readonly Option<string?> DefaultSection = new("--default-section") { Description = "The section of stories that no category places; else the first." };
    private static readonly Option<string?> Zone = new("--zone") { Description = "The zone of dates that are not in UTC, such as Asia/Riyadh; else the site's." };
    private static readonly Option<string?> By = new("--by") { Description = "The account that is named as having brought the pictures; else the first." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Writes nothing, and tells the same." };
    private static readonly Option<FileInfo?> Report = new("--report") { Description = "A file for all that could not be carried as it was: a JSON object a line." };

    internal static Command Build()
    {
        var verb = new Command("wordpress", "Brings in a WordPress blog. Run again, it goes on where it was; what the newsroom changed since stays.")
        {
            File, Media, Sections, DefaultSection, Zone, By, DryRun, Report, StoreVerb.Data,
        };
        Sections.Validators.Clear();
        Sections.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(token => token.Value.Split('=') is not [{ Length: > 0 }, { Length: > 0 }]) is { } wrong)
                result.AddError($"'{wrong.Value}' is not CATEGORY=SECTION.");
        });
        verb.SetAction((parsed, ct) => !parsed.GetValue(File)!.Exists ? StoreVerb.Fail($"There is no file '{parsed.GetValue(File)}'.")
            : parsed.GetValue(DryRun) && Lack(parsed) is { } lack ? StoreVerb.Fail($"Nothing was tried: {lack}")
            : StoreVerb.WithStore(parsed, (services, now) => Import(parsed, services, now, ct), ct));
        return verb;
    }

    // A store is made or upgraded before anything is done with it, which a trial must not begin with.
    private static string? Lack(ParseResult parsed)
    {
        try
        {
            using var host = StoreHost.Unopened(parsed.GetValue(StoreVerb.Data));
            var store = Path.Combine(host.Services.GetRequiredService<IConfiguration>().DataPath(host.Services.GetRequiredService<IHostEnvironment>()), "sinonews.db");
            return StoreGlance.IsUpToDate(store) ? null
                : System.IO.File.Exists(store) ? $"the store '{store}' is not as this program has it, and --dry-run does not upgrade one. Start the site first."
                : $"there is no store '{store}', and --dry-run does not make one. Start the site first.";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return exception.Message;
        }
    }

    private static async Task<int> Import(ParseResult parsed, IServiceProvider services, DateTime now, CancellationToken ct)
    {
        try
        {
            var options = await Options(parsed, services, ct);
            await using var lines = parsed.GetValue(Report) is { } file ? new StreamWriter(file.FullName, append: false, new UTF8Encoding(false)) : null;
            var report = new ImportReport(lines);
            var import = new WordPressImport(services.GetRequiredService<NewsDb>(), services.GetRequiredService<StoreWriter>(), services.GetRequiredService<LexiconCache>(), Pictures(services));
            var outcome = await import.Run(options, report, Progress(parsed.GetValue(File)!.Length), now, ct);
            Tell(outcome, report, options.IsTrial);
            return outcome.Broken is { } why ? await StoreVerb.Fail($"The file could not be read to its end: {why}") : 0;
        }
        catch (Exception exception) when (exception is FormatException or TimeZoneNotFoundException)
        {
            return await StoreVerb.Fail($"Nothing was imported: {exception.Message}");
        }
    }

    private static async Task<WordPressOptions> Options(ParseResult parsed, IServiceProvider services, CancellationToken ct)
    {
        var zone = parsed.GetValue(Zone) ?? await services.GetRequiredService<NewsDb>().Sites.Select(site => site.TimeZone).SingleOrDefaultAsync(ct)
            ?? services.GetRequiredService<IConfiguration>()[$"{SiteOptions.Section}:{nameof(SiteOptions.TimeZone)}"] ?? new SiteOptions().TimeZone;
        return new WordPressOptions
        {
            File = parsed.GetValue(File)!.FullName,
            Media = parsed.GetValue(Media) is { } media ? media.Exists ? media.FullName : throw new FormatException($"there is no folder '{media}'") : null,
            Sections = (parsed.GetValue(Sections) ?? []).Select(one => one.Split('=')).GroupBy(one => one[0]).ToDictionary(one => one.Key, one => one.Last()[1]),
            DefaultSection = parsed.GetValue(DefaultSection),
            Zone = TimeZoneInfo.FindSystemTimeZoneById(zone),
            By = parsed.GetValue(By),
            IsTrial = parsed.GetValue(DryRun),
        };
    }

    // Of this store's folder, as the site has it.
    private static PictureDesk Pictures(IServiceProvider services)
    {
        var folder = services.GetRequiredService<IConfiguration>().DataFolder(services.GetRequiredService<IHostEnvironment>());
        return new PictureDesk(services.GetRequiredService<NewsDb>(), new PictureStore(Path.Combine(folder, "media")));
    }

    private static Action<long> Progress(long length)
    {
        var told = -1L;
        return position =>
        {
            var percent = length == 0 ? 100 : 100 * position / length;
            if (percent / 5 == told / 5 && told >= 0)
                return;
            told = percent;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{percent} % of {length / 1048576.0:F1} MB"));
        };
    }

    private static void Tell(WordPressOutcome outcome, ImportReport report, bool isTrial)
    {
        Console.WriteLine(isTrial ? "Nothing was written. It would be:" : "Done:");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{outcome[ImportOutcome.Added]} stories added, {outcome[ImportOutcome.Updated]} changed, {outcome[ImportOutcome.Known]} here already; {outcome.Comments} comments, {outcome.Addresses} old addresses, {outcome.Pictures} pictures."));
        foreach (var (what, count) in report.Counts)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,6} × {what}"));
    }
}
