using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Archives;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Comments.Rules;
using SinoNews.Media;
using SinoNews.Names;
using SinoNews.Search;
using SinoNews.Staff;
using SinoNews.Storage;
using SinoNews.Tests.Arabic;
using SinoNews.Tests.Storage;
using SinoNews.Web.Commands;

namespace SinoNews.Tests.Exporting;

/// <summary>A full site is carried into another folder by the operator's verbs, while it serves.</summary>
public sealed class CarriedSiteTests : IAsyncLifetime
{
    private static readonly string[] Pages = ["/", "/articles/1/x", "/sections/economy", "/tags/أنهار", "/feed.xml", "/names", "/sitemap.xml", "/search?q=بكين", "/lite"];

    private readonly TempFolder _folder = new();
    private readonly FullSite _site = new();

    private string Archive => _folder.File("site.zip");

    private string Other => _folder.File("other");

    public async Task InitializeAsync()
    {
        await ((IAsyncLifetime)_site).InitializeAsync();
        await _site.Recruit(Roles.Admin, "هدى");
        await _site.Approved(8, new string('ح', 4_000));
        await Moderate();
        await _site.Store(db => db.Database.ExecuteSqlAsync($"INSERT INTO BroughtComments(\"Key\") SELECT \"Key\" FROM Comments LIMIT 1"));
        var picture = await _site.Picture(await _site.Member("هدى"), new PictureWords("قطار", null, null, null));
        await _site.Publish(Make.Words("قصة مصورة", picture.Markdown));
        await _site.Draft(Make.Words("مسودة", "لم تنشر بعد."), "هدى");
        // The newest is gone, and its number must not come back.
        await _site.Store(db => db.Comments.Where(comment => comment.Id == db.Comments.Max(one => one.Id)).ExecuteDeleteAsync());
        await Deface();
    }

    [Fact]
    public async Task A_site_that_is_carried_is_the_same_site()
    {
        Assert.Equal(0, await Verbs.Run(["export", Archive, "--data", _site.DataPath]));
        Assert.Equal(0, await Verbs.Run(["import", Archive, "--data", Other]));

        var before = await StoreRows.Of(Path.Combine(_site.DataPath, "sinonews.db"));
        StoreRows.AssertSame(before, await StoreRows.Of(Path.Combine(Other, "sinonews.db")));
        Assert.Equal(Media(_site.DataPath), Media(Other));
        Assert.NotEmpty(Media(Other));
        await IsExportedAlike();
        AssertCarries(before);
        await AnswersAlike();
    }

    private async Task IsExportedAlike()
    {
        Assert.Equal(0, await Verbs.Run(["export", _folder.File("again.zip"), "--data", Other]));
        using var first = ArchiveReader.Open(Archive, Rewriting.Form);
        using var again = ArchiveReader.Open(_folder.File("again.zip"), Rewriting.Form);
        Assert.Equal(first.Manifest.Files, again.Manifest.Files);
        Assert.Equal(first.Manifest.Schema, again.Manifest.Schema);
    }

    // Every table that is there, but those that follow from the others; and none of the main ones empty, or nothing was shown.
    private void AssertCarries(SortedDictionary<string, List<string>> rows)
    {
        using var archive = ArchiveReader.Open(Archive, Rewriting.Form);
        Assert.Equal(
            rows.Keys.Except(["__EFMigrationsHistory", "sqlite_sequence", "SearchPlaces", "SearchTags"]).Order(StringComparer.Ordinal),
            archive.Manifest.Files.Keys.Where(file => file.StartsWith("tables/", StringComparison.Ordinal)).Select(file => file["tables/".Length..^".jsonl".Length]).Order(StringComparer.Ordinal));
        Assert.All(
            ["Articles", "ArticleBodies", "Revisions", "Comments", "Decisions", "Bans", "StaffNotes", "Pictures", "AspNetUsers", "AspNetUserRoles", "ReadHours", "GlossaryEntries", "ReaderKeys", "Shingles", "BroughtComments"],
            table => Assert.NotEmpty(rows[table]));
    }

    private async Task AnswersAlike()
    {
        await using var carried = new SiteUnderTest { DataPath = Other };
        using var here = _site.Reader();
        using var there = carried.Reader();
        foreach (var page in Pages)
        {
            var (expected, actual) = (await here.Get(page), await there.Get(page));
            Assert.Equal(expected.Code, actual.Code);
            Assert.Equal(expected.Body, actual.Body);
        }
        foreach (var words in (string[])["بكين", "قصة 7", "مصورة"])
        {
            var found = await Found(_site, words);
            Assert.NotEmpty(found);
            Assert.Equal(found, await Found(carried, words));
        }
        Assert.Equal(await Queue(_site), await Queue(carried));
        Assert.NotEqual("", await Queue(carried));
    }

    private static Task<List<long>> Found(SiteUnderTest site, string words) => site.Store(async db =>
        (await new ArticleSearch(db, new LexiconCache()).Find(new SearchQuery { Words = words }, Make.Now, default)).Stories.Select(story => story.Card.Id).ToList());

    private static Task<string> Queue(SiteUnderTest site) => site.Store(async db => string.Join(
        ' ', (await new ModerationQueue(db).Page(new QueueFilter { Words = "موسوم" }, QueueOrder.Oldest, null, Make.Now, default)).Cards.Select(card => card.Id)));

    private async Task Moderate()
    {
        var opening = await _site.Approved(7, "رأي موسوم");
        await _site.Approved(7, "رد موسوم", replyTo: opening);
        await _site.Decides("ليلى", await _site.Waiting(7, "نص موسوم مرفوض"), ModerationAct.Reject, RejectionReason.Abusive);
        await _site.Decides("ليلى", await _site.Waiting(7, "نص موسوم مهمل"), ModerationAct.Trash);
        await _site.Waiting(7, "نص موسوم ينتظر");
        var layla = await _site.Member("ليلى");
        Assert.True(await _site.Services.GetRequiredService<CommentDesk>().Note(opening, "ملاحظة داخلية", layla, _site.Time.Now, default));
        Assert.IsType<Ruling<Ban>.Done>(await _site.Services.GetRequiredService<RulesDesk>().Impose(BanKind.Email, opening, 7, layla, _site.Time.Now, default));
    }

    // What no form lets in, and a store may hold all the same.
    private async Task Deface()
    {
        string[] hostile = [.. MalformedText.Samples(60), "\"}\n{\"Id\":1}\r\n\\u0000", "\u2028\u2029\u0085\u202E\u0001\u001F\u007F", "\uD83D", "a\0b", "{\"base64\":\"AAAA\"}", new string('ف', 4_000)];
        var comments = await _site.Store(db => db.Comments.Select(comment => comment.Id).ToListAsync());
        for (var i = 0; i < hostile.Length; i++)
        {
            var (text, name, id) = (hostile[i], $"{i.ToString(CultureInfo.InvariantCulture)}{hostile[i]}", comments[i % comments.Count]);
            await _site.Store(db => db.Database.ExecuteSqlAsync(
                $"""INSERT INTO "CommentRevisions"("CommentId", "Text", "At") VALUES ({id}, {text}, {Make.Now})"""));
            await _site.Store(db => db.Database.ExecuteSqlAsync($"""INSERT OR IGNORE INTO "SearchMisses"("Words", "Count", "LastDay") VALUES ({name}, 1, '2026-11-01')"""));
        }
    }

    private static List<string> Media(string data) =>
        [.. Directory.EnumerateFiles(Path.Combine(data, "media"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => $"{Path.GetRelativePath(data, file)} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))}")];

    public async Task DisposeAsync()
    {
        await _site.DisposeAsync();
        using (var connection = new SqliteConnection(SqliteStore.ConnectionString(Path.Combine(Other, "sinonews.db"))))
            SqliteConnection.ClearPool(connection);
        _folder.Dispose();
    }
}
