using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Backups;
using SinoNews.Mail;
using SinoNews.Staff;
using SinoNews.Storage;
using SinoNews.Web.Background;
using SinoNews.Web.Telemetry;

namespace SinoNews.Tests.Pages.Newsroom;

public sealed class StatusTests : IAsyncLifetime
{
    private const string Status = "/newsroom/status";

    private readonly SiteUnderTest _site = new() { Rests = [typeof(PackageStories), typeof(SendMail), typeof(PublishOnTime)] };
    private Visitor _admin = null!;

    public async Task InitializeAsync() => _admin = await _site.Colleague(Roles.Admin);

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task What_waits_is_as_it_is()
    {
        using var reader = _site.Reader();
        Assert.Equal(["التعليقات: لا تعليقات", "أقدمها ينتظر: لا شيء", "البريد: مفعّل، ينتظر منه 0، وتعذّر 0"], await Facts("waits"));
        var id = await _site.Publish();
        await reader.Comment(id);
        await _site.Store(db =>
        {
            db.OutgoingMails.Add(OutgoingMail.Write("marker@example.org", "", "marker", "marker", null, _site.Time.Now));
            var failed = db.OutgoingMails.Add(OutgoingMail.Write("marker@example.org", "", "marker", "marker", null, _site.Time.Now)).Entity;
            failed.PutOff(_site.Time.Now);
            return db.SaveChangesAsync();
        });
        _site.Time.Advance(TimeSpan.FromHours(2));

        Assert.Equal(["التعليقات: تعليق واحد", "أقدمها ينتظر: منذ ساعتين", "البريد: مفعّل، ينتظر منه 2، وتعذّر 1"], await Facts("waits"));
        var page = await _admin.Get(Status);
        Assert.Contains("تعذّر إرسال بعض البريد، وعدده 1.", page.Texts(".warnings strong"));
        Assert.DoesNotContain("marker", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_stories_stand_in_their_order_with_their_time()
    {
        var later = await _site.Schedule(Make.Words("اللاحقة"), _site.Time.Now.AddHours(3));
        var sooner = await _site.Schedule(Make.Words("السابقة"), _site.Time.Now.AddHours(1));

        var page = await _admin.Get(Status);

        Assert.Equal(["السابقة23 نوفمبر 2026، 16:00", "اللاحقة23 نوفمبر 2026، 18:00"], page.Texts("section[aria-labelledby=next] li").Select(line => line.Replace(" 23", "23", StringComparison.Ordinal)));
        Assert.Equal([$"/newsroom/articles/{sooner}", $"/newsroom/articles/{later}"], page.Page.QuerySelectorAll("section[aria-labelledby=next] a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_backup_is_asked_for_until_there_is_one_and_again_when_it_is_old()
    {
        Assert.Contains("لا نسخة احتياطية بعد.", await Warnings());

        var file = new FileInfo(Path.Combine(Directory.CreateDirectory(Path.Combine(_site.DataPath, "backups")).FullName, "sinonews-20261123.zip"));
        await File.WriteAllBytesAsync(file.FullName, new byte[1536]);
        file.LastWriteTimeUtc = _site.Time.Now;
        Assert.DoesNotContain(await Warnings(), said => said.Contains("احتياطية", StringComparison.Ordinal));
        Assert.Contains("آخر نسخة احتياطية: 23 نوفمبر 2026، 15:00، 1.5 كيلوبايت", await Facts("data"));

        _site.Time.Advance(TimeSpan.FromDays(3));
        using var later = await _site.Staff(Roles.Admin);
        Assert.Contains("آخر نسخة احتياطية أُنشئت قبل 3 أيام.", (await later.Get(Status)).Texts(".warnings strong"));
    }

    [Fact]
    public async Task A_backup_that_fails_is_told_with_when_and_why_until_one_succeeds()
    {
        var shelf = _site.Services.GetRequiredService<BackupShelf>();
        await File.WriteAllTextAsync(shelf.Folder, "no folder");
        await Assert.ThrowsAsync<IOException>(() => shelf.Make(1, _site.Time.Now, default));
        _site.Services.GetRequiredService<Rounds>().Fail(_site.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<BackUp>().Single());
        _site.Time.Advance(TimeSpan.FromMinutes(50));

        var page = await _admin.Get(Status);
        Assert.Equal(["تعذّر إنشاء نسخة احتياطية: السبب في سجل الخادم. كانت آخر محاولة قبل 50 دقيقة."], page.Texts(".warnings strong").Where(said => said.Contains("النسخ الاحتياطي", StringComparison.Ordinal) || said.StartsWith("تعذّر إنشاء", StringComparison.Ordinal)));
        Assert.DoesNotContain(_site.DataPath, page.Body, StringComparison.Ordinal);
        Assert.Contains(page.Texts("section[aria-labelledby=work] li"), line => line.StartsWith("النسخ الاحتياطي", StringComparison.Ordinal) && line.EndsWith("يتعثّر", StringComparison.Ordinal));

        File.Delete(shelf.Folder);
        await shelf.Make(1, _site.Time.Now, default);
        Assert.DoesNotContain(await Warnings(), said => said.StartsWith("تعذّر إنشاء", StringComparison.Ordinal));
    }

    [Fact]
    public void Why_no_backup_was_made_is_told_of_each_fault() =>
        Assert.Equal(Enum.GetValues<StoreFault>().Length + 1, Enum.GetValues<StoreFault>().Cast<StoreFault?>().Append(null).Select(StatusWords.Of).Distinct().Count());

    [Fact]
    public async Task Work_that_fails_is_named_until_a_round_of_it_ends_well()
    {
        var rounds = _site.Services.GetRequiredService<Rounds>();
        var worker = _site.Services.GetRequiredService<LearnFromDecisions>();
        rounds.Fail(worker);
        Assert.Contains("يتعثّر عمل من أعمال الخلفية: التعلّم من القرارات.", await Warnings());

        _site.Time.Advance(TimeSpan.FromMilliseconds(5));
        rounds.End(worker);

        Assert.DoesNotContain(await Warnings(), said => said.Contains("يتعثّر", StringComparison.Ordinal));
        Assert.Contains((await _admin.Get(Status)).Texts("section[aria-labelledby=work] li"), line => line.StartsWith("التعلّم من القرارات", StringComparison.Ordinal) && line.Contains("وتعثّر مرة واحدة", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_store_of_another_version_is_the_first_thing_said()
    {
        await _site.Store(db => db.Database.ExecuteSqlAsync($"""INSERT INTO "__EFMigrationsHistory" VALUES ('99990101000000_Later', '99')"""));
        _site.Time.Advance(TimeSpan.FromSeconds(1));

        var page = await _admin.Get(Status);

        Assert.StartsWith("لا يُقرأ مخزن البيانات كما ينبغي", page.Texts(".warnings strong")[0], StringComparison.Ordinal);
        Assert.Equal("عاجل", page.Texts(".warnings .pill")[0]);
        Assert.Contains("بنية المخزن: 99990101000000_Later", await Facts("data"));
    }

    [Fact]
    public async Task The_page_names_no_folder_and_is_found_from_the_settings()
    {
        var page = await _admin.Get(Status);

        Assert.Equal("الحالة", page.Text(".subnav [aria-current=page]"));
        Assert.Contains(Status, (await _admin.Get("/newsroom/settings")).Page.QuerySelectorAll(".subnav a").Select(link => link.GetAttribute("href")));
        Assert.DoesNotContain(_site.DataPath, page.Body, StringComparison.Ordinal);
        Assert.Contains($"الإصدار: {SiteVersion.Program}", await Facts("program"));
        Assert.Contains("المنطقة الزمنية: Asia/Riyadh، 15:00", await Facts("program"));
    }

    [Theory]
    [InlineData(0, "0 بايت")]
    [InlineData(1023, "1,023 بايت")]
    [InlineData(1536, "1.5 كيلوبايت")]
    [InlineData(150L << 20, "150 ميغابايت")]
    [InlineData(3L << 40, "3 تيرابايت")]
    public void A_size_is_told_in_its_unit(long bytes, string told) => Assert.Equal(told, StatusWords.Size(bytes));

    [Fact]
    public void Every_worker_has_its_Arabic_name() => Assert.All(
        typeof(Rounds).Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsGenericType: false } && type.IsSubclassOf(typeof(Microsoft.Extensions.Hosting.BackgroundService))
            && type.GetConstructors()[0].GetParameters().Any(parameter => parameter.ParameterType == typeof(Rounds))),
        worker => Assert.NotEqual(worker.Name, StatusWords.Of(worker.Name)));

    private async Task<IReadOnlyList<string>> Warnings() => (await _admin.Get(Status)).Texts(".warnings strong");

    private async Task<IReadOnlyList<string>> Facts(string panel) =>
        [.. (await _admin.Get(Status)).Page.QuerySelectorAll($"section[aria-labelledby={panel}] dl > div").Select(fact =>
            $"{fact.Children[0].TextContent.Trim()}: {string.Join(' ', fact.Children[1].TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}")];
}
