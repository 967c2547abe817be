using CsvHelper;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Comments.Rules;
using SinoNews.Staff;

namespace SinoNews.Tests.Pages.Newsroom;

/// <summary>The log as a file for spreadsheets.</summary>
public sealed class LogExportTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    [Fact]
    public async Task The_file_says_in_Arabic_what_the_page_says()
    {
        var article = await site.Publish(Make.Words("طريق الحرير اليوم"));
        var comment = await site.Waiting(article, "سطر أول، فيه «اقتباس»\nو\"آخر\", ثم سطر ثان", "أبو ياسر");
        await site.Decides("ليلى حداد", comment, ModerationAct.Edit, text: "نص جديد");
        await site.Decides("سامر النجار", comment, ModerationAct.Reject, RejectionReason.HateSpeech);

        var file = await Export($"?article={article}");

        Assert.Equal(new byte[] { 0xEF, 0xBB, 0xBF }, file.Bytes[..3]);
        Assert.Equal("text/csv; charset=utf-8", file.ContentType);
        Assert.Equal("attachment; filename=\"sinonews-decisions-2026-11-23.csv\"", file.Header("Content-Disposition"));
        Assert.Contains("no-store", file.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.Equal(
            [
                [
                    "الوقت", "صاحب القرار", "القرار", "سبب الرفض", "من حالة", "إلى حالة", "رقم التعليق", "اسم القارئ", "نص التعليق الآن",
                    "النص قبل التعديل", "النص بعد التعديل", "رقم المادة", "عنوان المادة", "رقم الإجراء الجماعي",
                ],
                [
                    "2026-11-23T15:00:00+03:00", "سامر النجار", "رفض", "خطاب كراهية", "بانتظار المراجعة", "مرفوض", $"{comment}", "أبو ياسر",
                    "نص جديد", "", "", $"{article}", "طريق الحرير اليوم", "",
                ],
                [
                    "2026-11-23T15:00:00+03:00", "ليلى حداد", "تعديل النص", "", "بانتظار المراجعة", "بانتظار المراجعة", $"{comment}", "أبو ياسر",
                    "نص جديد", "سطر أول، فيه «اقتباس»\nو\"آخر\", ثم سطر ثان", "نص جديد", $"{article}", "طريق الحرير اليوم", "",
                ],
            ],
            Rows(file));
        Assert.DoesNotContain("example.org", file.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("192.0.2", file.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"https://evil.example\";\"اضغط\")")]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1+1")]
    [InlineData("@SUM(A1)")]
    public async Task What_readers_write_never_runs_in_a_spreadsheet(string formula)
    {
        var article = await site.Publish(Make.Words(formula));
        var comment = await site.Waiting(article, formula, formula);
        await site.Decides("ليلى حداد", comment, ModerationAct.Edit, text: formula + formula);
        await site.Decides("ليلى حداد", comment, ModerationAct.Edit, text: formula);

        var rows = Rows(await Export($"?article={article}"));

        Assert.Equal(["'" + formula, "'" + formula, "'" + formula + formula, "'" + formula, "'" + formula], new[] { 7, 8, 9, 10, 12 }.Select(column => rows[1][column]));
        Assert.All(rows.SelectMany(row => row), cell => Assert.DoesNotContain(cell.FirstOrDefault(), "=+-@\t\r"));
    }

    [Fact]
    public async Task The_file_is_narrowed_as_the_page_is()
    {
        var article = await site.Publish();
        await site.Decides("ليلى", await site.Waiting(article, "أول", "أ"), ModerationAct.Approve);
        await site.Decides("ليلى", await site.Waiting(article, "ثان", "ب"), ModerationAct.Reject, RejectionReason.Spam);
        await site.Decides("ليلى", await site.Waiting(article, "ثالث", "ج"), ModerationAct.Reject, RejectionReason.Abusive, at: Make.Now.AddDays(1));
        var editor = await site.Colleague(Roles.Editor);
        var query = $"?article={article}&act=Reject&to=2026-11-23";

        var address = (await editor.Get("/newsroom/log" + query + "&reason=")).Page.QuerySelector("a[href*='.csv']")!.GetAttribute("href");

        Assert.Equal("/newsroom/log.csv" + query, address);
        Assert.Equal(["ب"], Rows(await editor.Get(address!)).Skip(1).Select(row => row[7]));
        Assert.Single(Rows(await Export("?by=999999")));
    }

    [Fact]
    public async Task Asking_what_the_file_would_be_sends_none_of_it()
    {
        var head = await (await site.Colleague(Roles.Editor)).Head("/newsroom/log.csv");

        Assert.Equal((200, "text/csv; charset=utf-8", ""), (head.Code, head.ContentType, head.Body));
    }

    [Fact]
    public async Task The_changes_of_the_rules_are_a_file_too()
    {
        await using var own = new SiteUnderTest();
        var layla = await own.Member("ليلى");
        await own.Store(async db =>
        {
            db.Attach(layla);
            db.RuleChanges.Add(new RuleChange(RuleChangeKind.WordAdded, "=غبي", layla, own.Time.Now));
            db.RuleChanges.Add(new RuleChange(RuleChangeKind.HoldBegun, "", layla, own.Time.Now));
            return await db.SaveChangesAsync();
        });

        var file = await (await own.Colleague(Roles.Editor)).Get("/newsroom/log/rules.csv?kind=WordAdded");

        Assert.Equal("attachment; filename=\"sinonews-rules-2026-11-23.csv\"", file.Header("Content-Disposition"));
        Assert.Equal([["الوقت", "صاحب التغيير", "التغيير", "موضوعه"], ["2026-11-23T15:00:00+03:00", "ليلى", "إضافة إلى القوائم", "'=غبي"]], Rows(file));
    }

    [Fact]
    public async Task A_log_that_grows_while_it_is_sent_is_sent_as_it_was()
    {
        await using var own = new SiteUnderTest();
        var comment = await own.Waiting(await own.Publish());
        await own.Decides("ليلى", comment, ModerationAct.Approve);
        await own.Store(db => db.Database.ExecuteSqlAsync(
            $"""
            WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 4500)
            INSERT INTO "Decisions"("CommentId", "Act", "From", "To", "Version", "ById", "At")
            SELECT "CommentId", "Act", "From", "To", i, "ById", "At" FROM n, "Decisions"
            """));
        await own.Store(db => db.Comments.ExecuteUpdateAsync(set => set.SetProperty(one => one.Version, 4500)));
        var seen = new List<int>();

        await using var scope = own.Services.CreateAsyncScope();
        await foreach (var row in await scope.ServiceProvider.GetRequiredService<DecisionLog>().All(new LogFilter(), default))
        {
            seen.Add(row.Version);
            if (seen.Count % 1500 == 1)
                await own.Decides("سامر", comment, seen.Count == 1501 ? ModerationAct.Approve : ModerationAct.Spam);
        }

        Assert.Equal(Enumerable.Range(1, 4500).Reverse(), seen);
        Assert.Equal(1 + 4503, Rows(await (await own.Colleague(Roles.Editor)).Get("/newsroom/log.csv")).Count);
    }

    private async Task<Answer> Export(string query)
    {
        var file = await (await site.Colleague(Roles.Editor)).Get("/newsroom/log.csv" + query);
        Assert.Equal(200, file.Code);
        return file;
    }

    private static List<string[]> Rows(Answer file)
    {
        using var csv = CsvReader.Create(file.Bytes, new CsvReaderOptions { HasHeader = false });
        var rows = new List<string[]>();
        while (csv.Read())
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        return rows;
    }
}
