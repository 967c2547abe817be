using System.Globalization;
using SinoNews.Importing.WordPress;
using SinoNews.Media;
using SinoNews.Names;
using SinoNews.Tests.Comments;

namespace SinoNews.Tests.Importing.WordPress;

/// <summary>Imports into a store at its own time, as the verb does at the machine's.</summary>
internal static class BroughtStore
{
    internal static Task<WordPressOutcome> Bring(this CommentStore store, params string[] parts) => store.Bring(_ => { }, default, parts);

    internal static async Task<WordPressOutcome> Bring(this CommentStore store, Action<long> progress, CancellationToken ct, params string[] parts)
    {
        using var folder = new TempFolder();
        var options = new WordPressOptions { File = folder.Write("export.xml", Wxr.File("1.2", parts)), Zone = TimeZoneInfo.Utc };
        await using var db = store.Store.Open();
        return await new WordPressImport(db, store.Writer, new LexiconCache(), new PictureDesk(db, new PictureStore(folder.File("media"))))
            .Run(options, new ImportReport(null), progress, store.Now, ct);
    }

    internal static string Gmt(this DateTime at) => at.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
