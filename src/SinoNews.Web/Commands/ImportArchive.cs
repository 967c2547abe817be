using System.CommandLine;
using SinoNews.Exporting;
using SinoNews.Storage;

namespace SinoNews.Web.Commands;

/// <summary><c>import FILE</c>: a site of an archive that <c>export</c> wrote, where there is none yet.</summary>
internal static class ImportArchive
{
    private static readonly Argument<string> Archive = new("FILE") { Description = "An archive that 'export' wrote." };

    /// <summary>Makes it what the command does by itself, beside its other verbs.</summary>
    internal static void AddTo(Command import)
    {
        import.Add(Archive);
        import.Add(StoreVerb.Data);
        import.SetAction(Read);
    }

    // Not as the other verbs on a store: here there is none yet, and it is not made before all is there.
    private static async Task<int> Read(ParseResult parsed, CancellationToken ct)
    {
        try
        {
            using var host = StoreHost.For(parsed.GetValue(StoreVerb.Data));
            await using var scope = host.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
            using var pictures = ExportVerbs.PicturesOf(db);
            var carried = await new SiteImport(db, pictures).Read(parsed.GetRequiredValue(Archive), Console.WriteLine, ct);
            Console.WriteLine($"{carried.Rows:N0} rows of {carried.Tables} tables and {carried.Files:N0} files of pictures are in {StoreImport.PathOf(db)}");
            return 0;
        }
        catch (Exception exception) when (StoreVerb.IsTold(exception))
        {
            return await StoreVerb.Fail($"Nothing was imported. {StoreVerb.Why(exception)}");
        }
    }
}
