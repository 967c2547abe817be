using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SinoNews.Benchmarks.Scores;
using SinoNews.Comments;
using SinoNews.Staff;
using SinoNews.Tests.Comments;

namespace SinoNews.Tests.Pages.Newsroom;

/// <summary>A small wave of spam through the pages themselves; the benchmark <c>wave</c> sends 20,000.</summary>
public sealed class SpamWaveTests : IAsyncLifetime
{
    private readonly SiteUnderTest _site = new();
    private readonly CommentWriting _writing = new(7);
    private readonly HashSet<string> _honest = new(StringComparer.Ordinal);
    private int _senders;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task A_desk_of_one_clears_the_queue_in_ten_decisions_and_takes_no_honest_comment_along()
    {
        var (story, admin) = (await _site.Publish(), await _site.Colleague(Roles.Admin));
        for (var i = 0; i < 60; i++)
        {
            await Decide(await Send(story, _writing.Wanted(), 90), ModerationAct.Approve);
            await Decide(await Send(story, _writing.Spam(i % CommentWriting.Kinds), 3), ModerationAct.Spam);
        }
        await admin.Submit("/newsroom/comments/settings/train", ("Seen", "0"));
        await _site.Until(db => db.ScoreModels.AnyAsync());

        for (var i = 0; i < 320; i++)
        {
            var receipt = await Send(story, i % 10 == 9 ? _writing.Wanted() : _writing.Spam(i % CommentWriting.Kinds), i % 10 == 9 ? 120 : 2);
            if (i % 10 == 9)
                _honest.Add(receipt);
        }
        var decisions = 0;
        foreach (var score in new[] { 80, 60, 50 })
            decisions += await All(admin, $"?status=pending&sort=risk&score={score}", "Spam");
        decisions += await All(admin, "?status=pending", "Approve");

        Assert.InRange(decisions, 1, 10);
        Assert.Equal("لا شيء ينتظر المراجعة", (await admin.Get("/newsroom/comments")).Text(".empty h2"));
        var wave = await _site.Store(db => db.Comments.OrderByDescending(comment => comment.Id).Take(320).Select(comment => new { comment.Receipt, comment.State }).ToListAsync());
        Assert.DoesNotContain(wave, comment => _honest.Contains(comment.Receipt) && comment.State is not CommentState.Approved);
        Assert.InRange(wave.Count(comment => !_honest.Contains(comment.Receipt) && comment.State is CommentState.Approved), 0, 6);
        await Books.AssertBalance(_site);
    }

    private async Task<string> Send(long story, string text, int seconds)
    {
        using var reader = _site.Reader();
        var who = (_senders++).ToString(CultureInfo.InvariantCulture);
        var answer = await reader.Post(
            $"/articles/{story}/comments",
            [("Input.Name", "قارئ"), ("Input.Email", $"reader{who}@example.org"), ("Input.Text", text), ("Input.Elapsed", seconds.ToString(CultureInfo.InvariantCulture))],
            (Visitor.AddressHeader, $"10.0.{_senders / 250}.{_senders % 250}"));
        return answer.Receipt;
    }

    private Task Decide(string receipt, ModerationAct act) => _site.Decide(receipt, act);

    // «كل ما يطابق»: asked on one page, carried out there or in the background.
    private async Task<int> All(Visitor editor, string query, string act)
    {
        var queue = await editor.Get($"/newsroom/comments{query}");
        if (queue.Page.QuerySelector("[data-everything]")?.GetAttribute("href") is not { } href)
            return 0;
        var ask = await editor.Get(href);
        Assert.Equal(303, (await editor.Submit("/newsroom/comments/bulk", ("Back", ask.Field("Back")), ("UpTo", ask.Field("UpTo")), ("Act", act))).Code);
        await _site.Until(async db => !await db.Batches.AnyAsync(batch => batch.State == SinoNews.Comments.Desk.BatchState.Running));
        return 1;
    }
}
