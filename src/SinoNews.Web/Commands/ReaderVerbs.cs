using System.CommandLine;
using SinoNews.Archives;
using SinoNews.Comments.Readers;
using SinoNews.Storage;

namespace SinoNews.Web.Commands;

/// <summary>For a reader who wrote a letter: <c>reader export</c> and <c>reader erase</c>, as the reader's own page and the newsroom do it.</summary>
internal static class ReaderVerbs
{
    private static readonly Option<string> Email = new("--email") { Required = true, Description = "The reader's e-mail address. That it is theirs was shown before." };
    private static readonly Argument<string> File = new("FILE") { Description = "The file to write, such as reader.json." };
    private static readonly Option<bool> Yes = new("--yes") { Description = "Do not ask first." };

    internal static Command Build()
    {
        var export = new Command("export", "Writes all that is kept of a reader into a file that only its owner may read.") { Email, File, StoreVerb.Data };
        export.SetAction((parsed, ct) => StoreVerb.WithStore(parsed, (services, now) => Export(services, parsed, now, ct), ct));
        var erase = new Command("erase", "Erases what is kept of a reader, for good. What waits for a second colleague stays until it is resolved.") { Email, Yes, StoreVerb.Data };
        erase.SetAction((parsed, ct) => StoreVerb.WithStore(parsed, (services, now) => Erase(services, parsed, now, ct), ct));
        return new("reader", "What is kept of one reader.") { export, erase };
    }

    private static async Task<int> Export(IServiceProvider services, ParseResult parsed, DateTime now, CancellationToken ct)
    {
        var db = services.GetRequiredService<NewsDb>();
        var (email, path) = (Address(parsed), parsed.GetRequiredValue(File));
        var reader = (await db.ReaderKey(ct)).Reader(email);
        if ((await db.HoldingsOf(reader, now, ct)).IsEmpty)
            return await StoreVerb.Fail("Nothing is kept of this reader.");
        var site = ExportVerbs.SiteUrl(services.GetRequiredService<IConfiguration>());
        var export = await ReaderExport.Of(db, reader, email, (id, slug) => new Uri(site, $"/articles/{id}/{Uri.EscapeDataString(slug)}").AbsoluteUri, now, ct);
        try
        {
            await using var file = PrivateFile.Create(path);
            await export.Write(file, ct);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return await StoreVerb.Fail($"Nothing was written: {exception.Message}");
        }
        Console.WriteLine($"All that is kept of the reader is in {path}");
        return 0;
    }

    private static async Task<int> Erase(IServiceProvider services, ParseResult parsed, DateTime now, CancellationToken ct)
    {
        var db = services.GetRequiredService<NewsDb>();
        var reader = (await db.ReaderKey(ct)).Reader(Address(parsed));
        var holdings = await db.HoldingsOf(reader, now, ct);
        if (holdings.NothingToErase)
            return await StoreVerb.Fail(holdings.IsEmpty ? "Nothing is kept of this reader." : "Nothing can be erased now: what is left is evidence that waits, or a ban that holds.");
        if (!parsed.GetValue(Yes) && !Confirmed(holdings))
            return await StoreVerb.Fail("Nothing was erased. Say --yes to erase without being asked.");
        var erased = await services.GetRequiredService<ReaderErasure>().Erase(reader, by: null, now, ct);
        Console.WriteLine($"{erased:N0} comments were erased, with all else that was kept of the reader.");
        if (holdings.Disputed > 0)
            Console.WriteLine($"{holdings.Disputed:N0} wait for a second colleague and stay until they are resolved. Then erase once more.");
        return 0;
    }

    private static bool Confirmed(ReaderHoldings holdings)
    {
        if (Console.IsInputRedirected)
            return false;
        Console.Write($"{holdings.Comments:N0} comments, {holdings.Reports:N0} reports and {holdings.Notes:N0} notes will be erased for good. Type yes: ");
        return Console.ReadLine()?.Trim() is "yes";
    }

    private static string Address(ParseResult parsed) => parsed.GetRequiredValue(Email).Trim();
}
