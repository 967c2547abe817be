using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Comments.Learning;

namespace SinoNews.Tests.Comments.Learning;

/// <summary>When a version is made, and which of them scores.</summary>
public sealed partial class ScoreTrainingTests
{
    [Fact]
    public async Task Too_few_decisions_make_no_version_and_leave_comments_unscored()
    {
        await _store.Teach(5);

        Assert.Null(await _store.Learn());
        Assert.Null((await _store.Find(await _store.Receive(Teaching.Offer(77)))).Score);
    }

    [Fact]
    public async Task It_trains_by_itself_when_enough_is_new_and_once_a_day_and_keeps_the_last_five()
    {
        using var training = new ScoreTraining(_store.Writer);
        await _store.Teach(20);
        Assert.NotNull(await _store.Learn(asked: false, training));
        Assert.Null(await _store.Learn(asked: false, training));

        await _store.Decide(await _store.Receive(Teaching.Wanted(300)), ModerationAct.Approve);
        Assert.Null(await _store.Learn(asked: false, training));
        _store.Now += TimeSpan.FromDays(1);
        Assert.NotNull(await _store.Learn(asked: false, training));

        for (var i = 0; i < 5; i++)
            Assert.NotNull(await _store.Learn(asked: true, training));
        Assert.Equal(5, await _store.Ask(db => db.ScoreModels.CountAsync()));
        Assert.Equal(7, (await _store.Ask(db => db.NewestScore(default)))!.Id);
    }

    [Fact]
    public async Task The_next_comment_is_scored_by_the_newest_version()
    {
        await _store.Teach(25);
        await _store.Learn();
        var before = (await _store.Find(await _store.Receive(Teaching.Offer(800), email: "a@example.net"))).Score;

        // The desk changes its mind about such offers.
        foreach (var id in await _store.Ask(db => db.Comments.Where(comment => comment.State == CommentState.Spam).Select(comment => comment.Id).ToListAsync()))
            await _store.Decide(id, ModerationAct.Approve);
        for (var i = 0; i < 25; i++)
            await _store.Decide(await _store.Receive($"كلام مؤذ جارح {i} لا يليق {i * 7}", email: $"rude{i}@example.net", network: null), ModerationAct.Reject, reason: RejectionReason.Abusive);
        await _store.Learn();

        var after = (await _store.Find(await _store.Receive($"{Teaching.Offer(801)}", email: "b@example.net"))).Score;
        Assert.True(before >= 50 && after < 50, $"{before} {after}");
    }

    [Fact]
    public async Task A_version_of_another_form_is_not_used_and_made_anew()
    {
        await _store.Teach(20);
        await _store.Learn();
        await _store.Write(db => db.ScoreModels.ExecuteUpdateAsync(set => set.SetProperty(model => model.Form, ScoreModel.CurrentForm + 1)));
        Assert.Null((await _store.Find(await _store.Receive(Teaching.Offer(70)))).Score);

        var model = await _store.Learn(asked: false);

        Assert.Equal((2, ScoreModel.CurrentForm, 40), (model!.Id, model.Form, model.Samples));
        Assert.NotNull((await _store.Find(await _store.Receive(Teaching.Offer(71)))).Score);
    }

    [Fact]
    public async Task What_the_desk_learned_later_of_a_reader_does_not_give_the_answer_away()
    {
        for (var i = 0; i < 4; i++)
            await _store.Receive(Teaching.Offer(i), email: "one@example.net", network: null);
        _store.Now += TimeSpan.FromHours(1);
        foreach (var id in await _store.Walk(new QueueFilter { State = CommentState.Pending }))
            await _store.Decide(id, ModerationAct.Spam);

        var traits = (await Samples()).SelectMany(sample => Features.Unpack(sample.Features)!.Places.Where(place => place < 64)).ToList();

        Assert.DoesNotContain((int)Trait.TurnedAwayOnce, traits);
        Assert.Contains((int)Trait.NewReader, traits);
    }
}
