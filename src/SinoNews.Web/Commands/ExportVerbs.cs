using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using SinoNews.Exporting;
using SinoNews.Media;
using SinoNews.Storage;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Commands;

/// <summary><c>export FILE</c>: all of the site; <c>export wordpress FILE</c>: what WordPress can take. A running site serves on.</summary>
internal static class ExportVerbs
{
    private static readonly Argument<string> Archive = new("FILE") { Description = "The archive to write, such as site.zip." };
    private static readonly Argument<string> Wxr = new("FILE") { Description = "The file to write, such as site.xml." };
    private static readonly Option<bool> WithAddresses = new("--with-addresses") { Description = "Readers' e-mail addresses go along with their comments." };

    internal static Command Build()
    {
        var wordpress = new Command("wordpress", "Writes stories, comments and the addresses of pictures as WordPress imports them (WXR 1.2).") { Wxr, WithAddresses, StoreVerb.Data };
        wordpress.SetAction((parsed, ct) => StoreVerb.WithStore(parsed, (services, now) => Write(services, db => ToWordpress(db, services, parsed, now, ct), ct), ct));
        var export = new Command("export", "Writes everything into one archive: all tables, and all pictures. Keep it as carefully as the store.") { Archive, StoreVerb.Data, wordpress };
        export.SetAction((parsed, ct) => StoreVerb.WithStore(parsed, (services, now) => Write(services, db => ToArchive(db, parsed.GetRequiredValue(Archive), now, ct), ct), ct));
        return export;
    }

    /// <summary>The pictures beside a store.</summary>
    internal static PictureStore PicturesOf(NewsDb db) => new(Path.Combine(Path.GetDirectoryName(StoreImport.PathOf(db))!, "media"));

    private static async Task<int> Write(IServiceProvider services, Func<NewsDb, Task<string>> write, CancellationToken ct)
    {
        var db = services.GetRequiredService<NewsDb>();
        if (!await db.Sites.AnyAsync(ct))
            return await StoreVerb.Fail("There is no site in this data folder.");
        try
        {
            Console.WriteLine(await write(db));
            return 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return await StoreVerb.Fail($"Nothing was written: {exception.Message}");
        }
    }

    private static async Task<string> ToArchive(NewsDb db, string file, DateTime now, CancellationToken ct)
    {
        using var pictures = PicturesOf(db);
        var carried = await new SiteExport(db, pictures).Write(file, now, Console.WriteLine, ct);
        return $"{carried.Rows:N0} rows of {carried.Tables} tables and {carried.Files:N0} files of pictures are in {file}";
    }

    private static async Task<string> ToWordpress(NewsDb db, IServiceProvider services, ParseResult parsed, DateTime now, CancellationToken ct)
    {
        var settings = services.GetRequiredService<IConfiguration>();
        var zone = (await db.Sites.AsNoTracking().SingleAsync(ct)).TimeZone ?? Setting(settings, nameof(SiteOptions.TimeZone)) ?? new SiteOptions().TimeZone;
        var export = new WordpressExport(db, SiteUrl(settings), TimeZoneInfo.FindSystemTimeZoneById(zone)) { WithAddresses = parsed.GetValue(WithAddresses) };
        var file = parsed.GetRequiredValue(Wxr);
        var carried = await export.Write(file, now, Console.WriteLine, ct);
        return $"{carried.Stories:N0} stories, {carried.Comments:N0} comments and the addresses of {carried.Pictures:N0} pictures are in {file}";
    }

    /// <summary>The base of the addresses that a verb writes: as configured.</summary>
    internal static Uri SiteUrl(IConfiguration settings) =>
        Uri.TryCreate(Setting(settings, nameof(SiteOptions.SiteUrl)), UriKind.Absolute, out var address) ? address : new Uri("http://localhost");

    private static string? Setting(IConfiguration settings, string name) => settings[$"{SiteOptions.Section}:{name}"];
}
