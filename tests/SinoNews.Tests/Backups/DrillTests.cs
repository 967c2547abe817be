using System.Text.RegularExpressions;
using SinoNews.Backups;
using SinoNews.Media;
using SinoNews.Staff;
using SinoNews.Tests.Comments;
using SinoNews.Tests.Names;
using Xunit.Abstractions;

namespace SinoNews.Tests.Backups;

/// <summary>The drill: fill a site, back it up while it serves, destroy it, restore it, compare every row.</summary>
public sealed partial class DrillTests(ITestOutputHelper output) : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Data => _folder.File("data");

    private string Store => Path.Combine(Data, "sinonews.db");

    private string Archive => _folder.File("site.zip");

    [Fact]
    public async Task A_site_that_burnt_down_is_restored_row_by_row_and_file_by_file_and_knows_its_colleagues()
    {
        StoreRows before;
        IReadOnlyDictionary<string, byte[]> pictures;
        string cookie;
        await using (var site = NewSite())
        {
            await Fill(site);
            cookie = await SignedIn(site);
            before = await BackUpInQuiet();
            pictures = Pictures();
        }
        Assert.NotEmpty(pictures);
        await DestroyAndRestore();

        var after = StoreRows.In(Store);
        Assert.All(before.Tables, table => Assert.Equal(before.Of(table), after.Of(table)));
        Assert.Equal(before.Tables, after.Tables);
        output.WriteLine($"{before.Count} rows of {before.Tables.Count} tables compared, {before.Tables.Count(table => before.Of(table).Count > 0)} of them not empty");
        Assert.Equal(pictures, Pictures());
        await using var restored = NewSite();
        using var reader = restored.Reader();
        Assert.Equal(200, (await reader.Get("/")).Code);
        Assert.Contains("تعليق 1", (await restored.StoryPage(1)).Body, StringComparison.Ordinal);
        Assert.Equal(200, (await reader.Get("/newsroom", ("Cookie", cookie))).Code);
        Assert.Equal(302, (await reader.Get("/newsroom")).Code);
        await Books.AssertBalance(restored);
    }

    [Fact]
    public async Task What_was_there_before_a_backup_under_load_is_all_in_it()
    {
        StoreRows before, after;
        var acknowledged = new List<string>();
        await using (var site = NewSite())
        {
            await Fill(site);
            before = StoreRows.In(Store);
            using var reader = site.Reader();
            // A reader comments and the newsroom publishes and decides between the backup's steps: so all of it is meanwhile.
            await new Backup(Data).Make(Archive, site.Time.Now, Between(site, reader, acknowledged), default);
            after = StoreRows.In(Store);
        }
        Assert.InRange(acknowledged.Count, 5, int.MaxValue);
        await DestroyAndRestore();

        var restored = StoreRows.In(Store);
        var unchanged = before.Unchanged(after).ToList();
        foreach (var table in unchanged.GroupBy(row => row.Table, row => row.Row))
            Assert.Subset(restored.Of(table.Key).ToHashSet(StringComparer.Ordinal), table.ToHashSet(StringComparer.Ordinal));
        output.WriteLine($"{unchanged.Count} of {before.Count} rows were not changed meanwhile; {acknowledged.Count} comments came");
        Assert.InRange(unchanged.Count, before.Count * 3 / 4, before.Count); // counts and the search's own rows move with every comment
        await using var again = NewSite();
        await Books.AssertBalance(again); // of one moment: no count without its comment
        using var late = again.Reader();
        await late.Comment(1, "تعليق بعد الاستعادة");
        await Books.AssertBalance(again);
    }

    public void Dispose() => _folder.Dispose();

    private SiteUnderTest NewSite() => new() { DataPath = Data };

    private static async Task Fill(SiteUnderTest site)
    {
        await site.AddEntry(Glossary.Beijing);
        var by = await site.Member("ليلى");
        var picture = await site.Picture(by, new PictureWords("ميناء عند الفجر", "شرح", "وكالة"));
        for (var i = 1; i <= 8; i++)
            await site.Publish(Make.Words($"قصة {i} عن بكين", $"فقرة {i} عن بكين.", section: 1 + (i % 3), tags: ["مدن", $"وسم {i}"]) with { PictureId = picture.Id }, Make.Now.AddHours(-i));
        await site.Draft(Make.Words("مسودة"), "سامي");
        await site.Schedule(Make.Words("غدًا"), Make.Now.AddDays(1));
        await site.Act(2, (article, editor) => article.Correct("صُحّح الاسم.", editor, Make.Now));
        var first = await site.Approved(1, "تعليق 1");
        await site.Approved(1, "رد على التعليق", "نور", replyTo: first);
        for (var i = 0; i < 5; i++)
            await site.Waiting(3);
        await site.Escalated("ليلى", await site.Waiting(4));
        await site.Package();
    }

    // The backup waits for it: what is told of its progress is told between its steps.
    private static Action<double> Between(SiteUnderTest site, Visitor reader, List<string> acknowledged) =>
        _ => Meanwhile(site, reader, acknowledged).GetAwaiter().GetResult();

    private static async Task Meanwhile(SiteUnderTest site, Visitor reader, List<string> acknowledged)
    {
        if (acknowledged.Count >= 20)
            return;
        acknowledged.Add((await reader.Comment(1, $"تعليق أثناء النسخ {acknowledged.Count}")).Receipt);
        if (acknowledged.Count % 4 == 0)
            await site.Decide(acknowledged[^1], SinoNews.Comments.ModerationAct.Approve);
        if (acknowledged.Count % 5 == 0)
            await site.Publish(Make.Words($"خبر أثناء النسخ {acknowledged.Count}"));
    }

    // What the site does by itself, such as its search's index, may fall into the first attempts.
    private async Task<StoreRows> BackUpInQuiet()
    {
        for (var attempt = 0; attempt < 10; attempt++)
        {
            var before = StoreRows.In(Store);
            await new Backup(Data).Make(Archive, Make.Now, _ => { }, default);
            if (before.IsSameAs(StoreRows.In(Store)))
                return before;
        }
        throw new InvalidOperationException("The site does not come to rest.");
    }

    private async Task DestroyAndRestore()
    {
        Directory.Delete(Data, recursive: true);
        var restored = await new Restore(Data).Run(Archive, Make.Now, _ => { }, default);
        Assert.Equal((Make.Now, null), (restored.MadeAt, restored.Before));
    }

    private Dictionary<string, byte[]> Pictures() => Directory.EnumerateFiles(Path.Combine(Data, "media"), "*", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(Data, file), File.ReadAllBytes, StringComparer.Ordinal);

    // By hand, because the cookie has to outlive the site.
    private static async Task<string> SignedIn(SiteUnderTest site)
    {
        var email = await site.Recruit(Roles.Editor, "هدى");
        using var browser = site.Reader();
        var form = await browser.Get("/newsroom/sign-in");
        var answer = await browser.Post(
            "/newsroom/sign-in",
            [("Input.Email", email), ("Input.Password", SiteUnderTest.Password), ("__RequestVerificationToken", form.Field("__RequestVerificationToken"))],
            ("Cookie", Cookies(form)));
        Assert.Equal(302, answer.Code);
        return Cookies(answer);
    }

    private static string Cookies(Answer answer) =>
        string.Join("; ", Cookie().Matches(answer.Header("Set-Cookie")!).Select(match => match.Groups["cookie"].Value));

    [GeneratedRegex("(?:^|, )(?<cookie>[a-zA-Z_-]+=[^;]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Cookie();
}
