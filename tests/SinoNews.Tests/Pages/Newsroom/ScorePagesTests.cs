using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;
using SinoNews.Staff;
using SinoNews.Tests.Comments.Learning;

namespace SinoNews.Tests.Pages.Newsroom;

/// <summary>What the newsroom sees of the score.</summary>
public sealed class ScorePagesTests : IAsyncLifetime
{
    private const string Settings = "/newsroom/comments/settings";

    private readonly SiteUnderTest _site = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task The_settings_say_how_much_is_missing_and_then_how_well_it_does()
    {
        var admin = await _site.Colleague(Roles.Admin);
        Assert.Contains("لم يتعلّم بعد: يلزم 20", (await admin.Get(Settings)).Text("#score"), StringComparison.Ordinal);

        await _site.Teach(22);
        var asked = await admin.Submit($"{Settings}/train", ("Seen", "0"));
        Assert.Equal((303, $"{Settings}?done=training#score"), (asked.Code, asked.Location));
        await _site.Until(db => db.ScoreModels.AnyAsync());

        var shown = await admin.Get(Settings);
        Assert.DoesNotContain("لم يتعلّم بعد", shown.Text("#score"), StringComparison.Ordinal);
        Assert.Equal(["الإصدار", "تاريخ التدريب", "قرارات تعلّم منها", "منها مرفوض أو مزعج", "الدقة", "الاستيعاب"], shown.Texts("#score dt"));
        var model = await _site.Store(db => db.ScoreModels.AsNoTracking().SingleAsync());
        Assert.InRange(model.Recall, 0.01, 1);
        Assert.Equal(["1", "44", "22", Percent(model.Precision), Percent(model.Recall)], shown.Texts("#score dd > bdi"));
    }

    [Fact]
    public async Task A_training_that_was_asked_for_beside_a_newer_version_is_not_made()
    {
        var admin = await _site.Colleague(Roles.Admin);
        await _site.Teach(20);
        await _site.Learn();

        var stale = await admin.Submit($"{Settings}/train", ("Seen", "0"));

        Assert.Equal((303, $"{Settings}?done=trained#score"), (stale.Code, stale.Location));
        Assert.Contains("لم يبدأ تدريب آخر", (await admin.Get($"{Settings}?done=trained")).Text("#score [role=status]"), StringComparison.Ordinal);
        Assert.Equal(400, (await admin.Submit($"{Settings}/train")).Code);
    }

    [Fact]
    public async Task It_learns_by_itself_a_minute_later()
    {
        await _site.Teach(20);
        using var reader = _site.Reader();
        Assert.Equal(200, (await reader.Get("/")).Code); // the site is up

        await _site.Until(db => db.ScoreModels.AnyAsync(), () => _site.Time.Advance(TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public async Task The_card_says_the_score_and_what_drove_it_and_marks_the_words()
    {
        var editor = await _site.Colleague(Roles.Editor);
        await _site.Teach(30);
        await _site.Learn();
        var comment = await _site.Waiting(await _site.Publish(), $"{Teaching.Offer(900)} <b> {Teaching.Offer(901)}");

        var card = await editor.Get($"/newsroom/comments/{comment}");

        var score = (await _site.Store(db => db.Comments.SingleAsync(one => one.Id == comment))).Score;
        Assert.Contains($"درجة الاشتباه: {score}", card.Texts(".why li"));
        var why = Assert.Single(card.Texts(".why li"), text => text.StartsWith("يشبه ما رُفض من قبل", StringComparison.Ordinal));
        Assert.Contains("عبارات مثل «", why, StringComparison.Ordinal);
        Assert.NotEmpty(card.Texts(".said mark"));
        Assert.DoesNotContain("<b>", card.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_came_before_the_first_training_has_a_score_on_its_card_a_minute_later()
    {
        var editor = await _site.Colleague(Roles.Editor);
        var comment = await _site.Waiting(await _site.Publish(), $"{Teaching.Offer(900)} {Teaching.Offer(901)}");
        await _site.Teach(30);
        Assert.DoesNotContain((await editor.Get($"/newsroom/comments/{comment}")).Texts(".why li"), text => text.StartsWith("درجة الاشتباه", StringComparison.Ordinal));

        await _site.Until(db => db.Comments.AnyAsync(one => one.Id == comment && one.Score != null), () => _site.Time.Advance(TimeSpan.FromMinutes(1)));

        var (card, score) = (await editor.Get($"/newsroom/comments/{comment}"), (await _site.Store(db => db.Comments.SingleAsync(one => one.Id == comment))).Score);
        Assert.Contains($"درجة الاشتباه: {score}", card.Texts(".why li"));
        Assert.Contains(card.Texts(".why li"), text => text.StartsWith("يشبه ما رُفض من قبل", StringComparison.Ordinal));
        Assert.NotEmpty(card.Texts(".said mark"));
        Assert.Single((await editor.Get("/newsroom/comments?status=pending&sort=risk&score=50")).Texts(".said"));
    }

    [Fact]
    public async Task The_queue_is_narrowed_by_score_and_one_decision_is_taken_on_all_of_it()
    {
        var editor = await _site.Colleague(Roles.Editor);
        await _site.Teach(30);
        await _site.Learn();
        var story = await _site.Publish();
        for (var i = 0; i < 6; i++)
        {
            await _site.Waiting(story, $"{Teaching.Offer(900 + i)} {Teaching.Offer(950 + i)}");
            await _site.Waiting(story, Teaching.Wanted(900 + i));
        }

        var queue = await editor.Get("/newsroom/comments?status=pending&sort=risk&score=50");
        Assert.Equal(6, queue.Texts(".said").Count);
        Assert.Contains(queue.Texts(".chips li"), chip => chip.StartsWith("درجة الاشتباه من 50", StringComparison.Ordinal));
        var ask = await editor.Get(queue.Page.QuerySelector("[data-everything]")!.GetAttribute("href")!);
        Assert.Equal(["بانتظار المراجعة", "درجة الاشتباه من 50"], ask.Texts("[aria-label='ما يشمله القرار'] li"));

        await Confirm(editor, ask);

        Assert.Equal(6, (await editor.Get("/newsroom/comments?status=pending")).Texts(".said").Count);
        Assert.Equal(404, (await editor.Get("/newsroom/comments?score=101")).Code);
        Assert.Equal(404, (await editor.Get("/newsroom/comments?status=all&score=50")).Code);
    }

    [Fact]
    public async Task All_that_match_are_confirmed_anew_when_a_newer_version_makes_them_more_than_were_shown()
    {
        var (story, editor) = (await _site.Publish(), await _site.Colleague(Roles.Editor));
        foreach (var i in Enumerable.Range(0, 5))
            await _site.Waiting(story, Teaching.Wanted(900 + i));
        await ScoreAs(90, atMost: 2);
        var queue = await editor.Get("/newsroom/comments?status=pending&score=80");
        var ask = await editor.Get(queue.Page.QuerySelector("[data-everything]")!.GetAttribute("href")!);
        Assert.Equal("2", ask.Field("Shown"));
        await ScoreAs(90, atMost: 5);

        var again = await Confirm(editor, ask);

        Assert.Equal(400, again.Code);
        Assert.Contains("لم يُفعل شيء بعد", again.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal(0, await Spam());
        Assert.Equal(303, (await Confirm(editor, again)).Code);
        Assert.Equal(5, await Spam());

        Task<int> Spam() => _site.Store(db => db.Comments.CountAsync(comment => comment.State == CommentState.Spam));
        Task<int> ScoreAs(int score, int atMost) => _site.Store(db => db.Comments.Where(comment => comment.Id <= atMost)
            .ExecuteUpdateAsync(set => set.SetProperty(comment => comment.Score, score).SetProperty(comment => comment.Risk, score)));
    }

    private static Task<Answer> Confirm(Visitor editor, Answer asked) =>
        editor.Submit("/newsroom/comments/bulk", ("Back", asked.Field("Back")), ("UpTo", asked.Field("UpTo")), ("Shown", asked.Field("Shown")), ("Act", "Spam"));

    private static string Percent(double share) => $"{(share * 100).ToString("0.0", CultureInfo.InvariantCulture)}%";
}
