using Microsoft.Extensions.DependencyInjection;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Comments.Rules;
using SinoNews.Staff;

namespace SinoNews.Tests.Pages.Newsroom;

/// <summary>Narrowing the decision log and leafing through it.</summary>
public sealed class LogFilterTests(LogFilterTests.DecidedSite site) : IClassFixture<LogFilterTests.DecidedSite>
{
    [Theory]
    [InlineData("", "6 5 4 2 3 1")]
    [InlineData("by={layla}", "4 2 1")]
    [InlineData("act=Approve", "5 1")]
    [InlineData("act=reject", "4 2 3")]
    [InlineData("reason=Spam", "4 3")]
    [InlineData("reason=Spam&by={samer}", "3")]
    [InlineData("reason=Spam&act=Approve", "")]
    [InlineData("article={second}", "6 5")]
    [InlineData("article=999", "")]
    [InlineData("from=2026-11-24", "6 5 4 3")]
    [InlineData("to=2026-11-23", "2 1")]
    [InlineData("from=2026-11-24&to=2026-11-24", "4 3")]
    [InlineData("from=2026-11-24&to=2026-11-24&by={layla}", "4")]
    [InlineData("from=2026-11-26&to=2026-11-25", "")]
    [InlineData("from=2030-01-01", "")]
    [InlineData("to=2001-01-01", "")]
    [InlineData("by=&act=&reason=&from=&to=&article=&batch=", "6 5 4 2 3 1")]
    public async Task The_log_narrows_by_what_is_asked(string query, string expected)
    {
        var log = await site.Log("?" + site.Named(query));

        Assert.Equal(expected, string.Join(' ', log.Texts("tbody b").Select(name => name["قارئ ".Length..])));
    }

    [Theory]
    [InlineData("by={layla}", "#by", "{layla}")]
    [InlineData("act=approve", "#act", "Approve")]
    [InlineData("reason=Spam", "#reason", "Spam")]
    [InlineData("from=2026-11-24", "#from", "2026-11-24")]
    [InlineData("to=2026-11-24", "#to", "2026-11-24")]
    [InlineData("article=7", "#article", "7")]
    [InlineData("batch=8", "#batch", "8")]
    public async Task The_form_keeps_what_was_asked(string query, string field, string value)
    {
        var page = (await site.Log("?" + site.Named(query))).Page;

        Assert.Equal(site.Named(value), page.QuerySelector(field) switch
        {
            AngleSharp.Html.Dom.IHtmlSelectElement select => select.Value,
            AngleSharp.Html.Dom.IHtmlInputElement input => input.Value,
            _ => null,
        });
        Assert.All(page.QuerySelectorAll("main form :is(select, input:not([type=hidden]))"), control => Assert.NotNull(page.QuerySelector($"label[for='{control.Id}']")));
    }

    [Theory]
    [InlineData("from=2026-13-40", "#from")]
    [InlineData("from=0001-01-01", "#from")]
    [InlineData("to=9999-12-31", "#to")]
    [InlineData("article=seven", "#article")]
    [InlineData("batch=99999999999999999999", "#batch")]
    public async Task What_cannot_be_meant_is_said_beside_its_field_and_nothing_is_shown(string query, string field)
    {
        var editor = await site.Colleague(Roles.Editor);

        var answer = await editor.Get("/newsroom/log?" + query);

        Assert.Equal(400, answer.Code);
        Assert.Empty(answer.Page.QuerySelectorAll("tbody"));
        var input = answer.Page.QuerySelector(field)!;
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.NotNull(answer.Page.GetElementById(input.GetAttribute("aria-describedby")!));
        Assert.Equal(query.Split('=')[1], input.GetAttribute("value"));
        Assert.Equal(400, (await editor.Get("/newsroom/log.csv?" + query)).Code);
    }

    [Theory]
    [InlineData("act=publish")]
    [InlineData("act=99")]
    [InlineData("reason=-1")]
    [InlineData("before=x")]
    public async Task A_forged_address_is_refused(string query) =>
        Assert.Equal(400, (await (await site.Colleague(Roles.Editor)).Get("/newsroom/log?" + query)).Code);

    [Fact]
    public async Task A_bulk_action_is_read_as_one()
    {
        await using var own = new SiteUnderTest();
        var article = await own.Publish();
        var ids = new[] { await own.Waiting(article, "أول", "أ"), await own.Waiting(article, "ثان", "ب") };
        await own.Decides("ليلى", await own.Waiting(article, "ثالث", "ج"), ModerationAct.Approve);
        var bulk = own.Services.GetRequiredService<BulkDesk>();
        var batch = await bulk.Prepare([.. ids.Select(id => (id, 0))], ModerationAct.Spam, null, await own.Member("سامر"), own.Time.Now, default);
        await bulk.Start(batch, default);
        Assert.False(await bulk.Step(batch, own.Time.Now, default));
        var editor = await own.Colleague(Roles.Editor);

        var all = await editor.Get("/newsroom/log");
        Assert.Equal(["سامر: تصنيف مزعج", "سامر: تصنيف مزعج", "ليلى: اعتماد"], all.Texts("tbody td:first-child > a:first-child"));
        Assert.Equal([$"/newsroom/batches/{batch}", $"/newsroom/batches/{batch}"], all.Page.QuerySelectorAll("tbody a.meta").Select(link => link.GetAttribute("href")));

        Assert.Equal(["ب", "أ"], (await editor.Get($"/newsroom/log?batch={batch}")).Texts("tbody b"));
    }

    [Fact]
    public async Task The_pages_of_the_log_hold_each_decision_once_whatever_is_decided_meanwhile()
    {
        await using var own = new SiteUnderTest();
        var editor = await own.Colleague(Roles.Editor);
        var comment = await own.Waiting(await own.Publish());
        for (var i = 0; i < 60; i++)
            await own.Decides("ليلى", comment, i % 2 == 0 ? ModerationAct.Approve : ModerationAct.Spam);
        for (var i = 0; i < 60; i++)
            await own.Decides("سامر", comment, i % 2 == 0 ? ModerationAct.Approve : ModerationAct.Spam);
        var layla = (await own.Member("ليلى")).Id;

        var first = await editor.Get($"/newsroom/log?by={layla}&act=");
        await own.Decides("ليلى", comment, ModerationAct.Approve);
        var older = first.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        Assert.StartsWith($"/newsroom/log?by={layla}&before=", older, StringComparison.Ordinal);
        var second = await editor.Get(older);

        Assert.Equal((50, 10), (Ids(first).Count, Ids(second).Count));
        Assert.Null(second.Page.QuerySelector("a[rel=next]"));
        Assert.Equal($"/newsroom/log?by={layla}", second.Page.QuerySelector(".tools a.btn:not([rel])")!.GetAttribute("href"));
        Assert.Equal(Ids(first).Concat(Ids(second)).OrderDescending(), Ids(first).Concat(Ids(second)));
        Assert.Equal(60, Ids(first).Concat(Ids(second)).Distinct().Count());
    }

    [Fact]
    public async Task The_changes_of_the_rules_have_their_own_tab()
    {
        await using var own = new SiteUnderTest();
        var (layla, samer) = (await own.Member("ليلى"), await own.Member("سامر"));
        await own.Store(async db =>
        {
            db.AttachRange(layla, samer);
            db.RuleChanges.Add(new RuleChange(RuleChangeKind.WordAdded, "كلمة <b>محظورة</b>", layla, own.Time.Now));
            db.RuleChanges.Add(new RuleChange(RuleChangeKind.HoldBegun, "", samer, own.Time.Now.AddDays(1)));
            return await db.SaveChangesAsync();
        });
        var editor = await own.Colleague(Roles.Editor);
        async Task<IReadOnlyList<string>> Changes(string query) => (await editor.Get("/newsroom/log/rules" + query)).Texts("tbody td:first-child");

        Assert.Equal(["سامر: إحالة كل التعليقات إلى المراجعة", "ليلى: إضافة إلى القوائم"], await Changes(""));
        Assert.Equal(["ليلى: إضافة إلى القوائم"], await Changes($"?by={layla.Id}"));
        Assert.Equal(["ليلى: إضافة إلى القوائم"], await Changes("?kind=WordAdded"));
        Assert.Equal(["ليلى: إضافة إلى القوائم"], await Changes("?to=2026-11-23"));
        Assert.Equal(["سامر: إحالة كل التعليقات إلى المراجعة"], await Changes("?from=2026-11-24"));
        Assert.Equal("كلمة <b>محظورة</b>", (await editor.Get("/newsroom/log/rules?kind=WordAdded")).Text("tbody td:nth-child(2)"));
    }

    private static IReadOnlyList<int> Ids(Answer log) => [.. log.Page.QuerySelectorAll("tbody tr").Select(row => int.Parse(row.Id![1..], null))];

    /// <summary>Six decisions by two colleagues on two stories, at midnight and around it.</summary>
    public sealed class DecidedSite : SiteUnderTest, IAsyncLifetime
    {
        private readonly Dictionary<string, string> _names = [];

        internal string Named(string query) => _names.Aggregate(query, (text, name) => text.Replace(name.Key, name.Value, StringComparison.Ordinal));

        internal async Task<Answer> Log(string query)
        {
            var log = await (await Colleague(Roles.Editor)).Get("/newsroom/log" + query);
            Assert.Equal(200, log.Code);
            return log;
        }

        public async Task InitializeAsync()
        {
            var (first, second) = (await Publish(), await Publish());
            var midnight = new DateTime(2026, 11, 23, 21, 0, 0, DateTimeKind.Utc); // in Riyadh
            await Decide(1, first, "ليلى", ModerationAct.Approve, midnight.AddHours(-3));
            await Decide(3, first, "سامر", ModerationAct.Reject, midnight, RejectionReason.Spam);
            // Dated first, but it waited longer for the writer.
            await Decide(2, first, "ليلى", ModerationAct.Reject, midnight.AddMilliseconds(-1), RejectionReason.Abusive);
            await Decide(4, first, "ليلى", ModerationAct.Reject, midnight.AddHours(24).AddMilliseconds(-1), RejectionReason.Spam);
            await Decide(5, second, "سامر", ModerationAct.Approve, midnight.AddHours(24));
            await Decide(6, second, "سامر", ModerationAct.Trash, midnight.AddHours(40));
            _names["{first}"] = $"{first}";
            _names["{second}"] = $"{second}";
            _names["{layla}"] = $"{(await this.Member("ليلى")).Id}";
            _names["{samer}"] = $"{(await this.Member("سامر")).Id}";
        }

        Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

        private async Task Decide(int number, long article, string colleague, ModerationAct act, DateTime at, RejectionReason? reason = null) =>
            await this.Decides(colleague, await this.Waiting(article, $"تعليق رقم {number}", $"قارئ {number}"), act, reason, at: at);
    }
}
