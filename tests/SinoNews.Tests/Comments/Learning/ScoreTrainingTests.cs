using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Comments.Learning;
using SinoNews.Comments.Rules;
using SinoNews.Storage;

namespace SinoNews.Tests.Comments.Learning;

/// <summary>The score and the desk: what it learns from, and what it does to the next comment.</summary>
public sealed partial class ScoreTrainingTests : IAsyncLifetime
{
    private CommentStore _store = null!;

    public async Task InitializeAsync() => _store = await CommentStore.New();

    public async Task DisposeAsync()
    {
        await _store.AssertBalance();
        _store.Dispose();
    }

    [Fact]
    public async Task What_the_desk_turned_away_makes_the_next_comment_like_it_wait_and_stand_first()
    {
        await _store.Teach(30);
        var model = await _store.Learn();

        var wanted = await _store.Find(await _store.Receive(Teaching.Wanted(900), email: "friend1@example.org", network: null));
        var offer = await _store.Find(await _store.Receive($"{Teaching.Offer(900)} {Teaching.Offer(901)}", email: "new@example.net", network: null));

        Assert.Equal((60, 30), (model!.Samples, model.Unwanted));
        Assert.True(offer.Score >= 80, $"{offer.Score}");
        Assert.True(wanted.Score < 50, $"{wanted.Score}");
        Assert.Equal((CommentState.Pending, HoldReason.LikelyUnwanted), (offer.State, offer.Reason));
        Assert.True(offer.Risk >= offer.Score && offer.Risk > wanted.Risk);
        Assert.NotEmpty(offer.Findings.Single(finding => finding.Reason == HoldReason.LikelyUnwanted).Spans);
        Assert.DoesNotContain(wanted.Findings, finding => finding.Reason == HoldReason.LikelyUnwanted);
        Assert.Equal([offer.Id, wanted.Id], await _store.Walk(new QueueFilter { State = CommentState.Pending }, QueueOrder.Riskiest));
    }

    [Fact]
    public async Task The_lowest_threshold_rejects_nothing_either()
    {
        await _store.Teach(30);
        await _store.Learn();
        var policy = await _store.Ask(db => db.CommentPolicies.SingleAsync());
        await new RulesDesk(_store.Writer).Change(policy.Version, PolicySettings.Of(policy) with { Mode = CommentMode.Open, HoldScore = 1 }, new Dictionary<int, CommentMode?>(), _store.Layla, _store.Now, default);

        for (var i = 500; i < 520; i++)
            Assert.Equal(CommentState.Pending, (await _store.Find(await _store.Receive(Teaching.Offer(i), email: $"x{i}@example.net", network: null))).State);
    }

    [Fact]
    public async Task A_threshold_of_nought_holds_nothing_for_its_score_and_still_ranks()
    {
        await _store.Teach(30);
        await _store.Learn();
        var policy = await _store.Ask(db => db.CommentPolicies.SingleAsync());
        await new RulesDesk(_store.Writer).Change(policy.Version, PolicySettings.Of(policy) with { Mode = CommentMode.Open, HoldScore = 0 }, new Dictionary<int, CommentMode?>(), _store.Layla, _store.Now, default);

        await _store.Decide(await _store.Receive(Teaching.Wanted(900), email: "friend1@example.org", network: "192.0.2.1"), ModerationAct.Approve);

        var offer = await _store.Find(await _store.Receive($"{Teaching.Offer(900)} {Teaching.Offer(901)}", email: "friend1@example.org", network: "192.0.2.1"));

        Assert.Equal((CommentState.Approved, HoldReason.OpenThread), (offer.State, offer.Reason));
        Assert.True(offer.Risk >= offer.Score && offer.Score >= 50, $"{offer.Risk} {offer.Score}");
        Assert.Contains(offer.Findings, finding => finding.Reason == HoldReason.LikelyUnwanted);
    }

    [Theory]
    [InlineData(ModerationAct.Approve, null, false)]
    [InlineData(ModerationAct.Spam, null, true)]
    [InlineData(ModerationAct.Reject, RejectionReason.Abusive, true)]
    [InlineData(ModerationAct.Reject, RejectionReason.Spam, true)]
    [InlineData(ModerationAct.Reject, RejectionReason.Advertising, true)]
    [InlineData(ModerationAct.Reject, RejectionReason.HateSpeech, true)]
    [InlineData(ModerationAct.Reject, RejectionReason.OffTopic, null)]
    [InlineData(ModerationAct.Reject, RejectionReason.Misinformation, null)]
    [InlineData(ModerationAct.Reject, RejectionReason.Duplicate, null)]
    [InlineData(ModerationAct.Reject, null, null)]
    [InlineData(ModerationAct.Trash, null, null)]
    public async Task A_decision_teaches_what_it_says_about_the_words_and_nothing_else(ModerationAct act, RejectionReason? reason, bool? unwanted)
    {
        await _store.Decide(await _store.Receive("تعليق للتعليم"), act, reason: reason);

        Assert.Equal(unwanted, (await Samples()).SingleOrDefault()?.IsUnwanted);
    }

    [Fact]
    public async Task A_sample_follows_the_comment_through_other_decisions_and_is_unlearned_with_them()
    {
        var id = await _store.Receive("تعليق يتغيّر فيه الرأي");
        await _store.Decide(id, ModerationAct.Approve);
        Assert.False(Assert.Single(await Samples()).IsUnwanted);

        await _store.Decide(id, ModerationAct.Spam);
        Assert.True(Assert.Single(await Samples()).IsUnwanted);

        await _store.Decide(id, ModerationAct.Undo);
        Assert.False(Assert.Single(await Samples()).IsUnwanted);

        await _store.Decide(id, ModerationAct.Trash);
        Assert.Empty(await Samples());
    }

    [Fact]
    public async Task What_a_reader_puts_in_place_of_approved_words_teaches_nothing()
    {
        var id = await _store.Receive("كلام حسن");
        await _store.Decide(id, ModerationAct.Approve);
        var comment = await _store.Find(id);
        Assert.IsType<Rewording.Done>(await _store.Intake.Reword(new NewWords(comment.Receipt, comment.Version, "اربح الدولارات من بيتك", null), _store.Now, default));

        Assert.Empty(await Samples());
    }

    [Fact]
    public async Task After_an_erasure_the_score_is_learned_anew_though_nothing_is_new()
    {
        await _store.Teach(30);
        using var training = new ScoreTraining(_store.Writer);
        var first = await _store.Learn(training: training);
        var reader = (await _store.Ask(db => db.ReaderKey(default))).Reader("friend1@example.org");

        await new SinoNews.Comments.Readers.ReaderErasure(_store.Writer).Erase(reader, null, _store.Now, default);
        Assert.Empty(await _store.Ask(db => db.ScoreModels.ToListAsync()));
        var second = await _store.Learn(asked: false, training);

        Assert.Equal((60, 59), (first!.Samples, second!.Samples));
    }

    [Fact]
    public async Task What_was_taken_back_teaches_nothing()
    {
        var id = await _store.Receive("تعليق");
        await _store.Decide(id, ModerationAct.Spam);
        Assert.Single(await Samples());

        await _store.Decide(id, ModerationAct.Undo);

        Assert.Empty(await Samples());
    }

    [Fact]
    public async Task What_the_traps_caught_and_the_newsroom_wrote_teaches_nothing()
    {
        await _store.Receive("من برنامج", trapped: true);
        await _store.Decide(await _store.Receive("سؤال"), ModerationAct.Approve, answer: "جواب فريق التحرير");

        Assert.Single(await Samples());
    }

    [Fact]
    public async Task Decisions_on_many_teach_too_and_a_campaign_is_one_lesson()
    {
        const string words = "انشروا هذا النداء في كل مكان، فقد حان الوقت لنقول كلمتنا جميعًا في مسألة الرسوم الجديدة على الطلاب";
        for (var i = 0; i < 30; i++)
            await _store.Receive($"{words} {i}", email: $"many{i}@example.net", network: null);
        for (var i = 0; i < 5; i++)
            await _store.Receive(Teaching.Offer(i), email: $"one{i}@example.net", network: null);
        var batch = await _store.Bulk.Prepare(new QueueFilter { State = CommentState.Pending }, ModerationAct.Spam, null, _store.Layla, _store.Now, default);
        await _store.Bulk.Start(batch, default);
        while (await _store.Bulk.Step(batch, _store.Now, default))
        {
        }

        Assert.Equal(5 + SampleCollecting.OfACampaign, (await Samples()).Count);
    }

    [Fact]
    public async Task What_one_reader_and_what_one_campaign_wrote_is_one_group()
    {
        const string words = "انشروا هذا النداء في كل مكان، فقد حان الوقت لنقول كلمتنا جميعًا في مسألة الرسوم الجديدة على الطلاب";
        string[] texts = ["قرأت المادة", "زرت بكين مرة", $"{words} 1", $"{words} 2", "الشاي الأخضر"];
        string[] readers = ["one", "one", "one", "two", "three"];
        foreach (var (text, reader) in texts.Zip(readers))
            await _store.Decide(await _store.Receive(text, email: $"{reader}@example.net", network: null), ModerationAct.Approve);
        Assert.Equal(5, (await Samples()).Count);

        var examples = await _store.Ask(db => db.Examples(100, default));

        Assert.Equal([1, 4], examples.GroupBy(example => example.Group).Select(group => group.Count()).Order());
        Assert.All(examples, example => Assert.NotNull(example.Group));
    }

    [Fact]
    public async Task A_forgotten_reader_is_in_no_sample_and_does_not_come_back()
    {
        var id = await _store.Receive("تعليق قارئ يُنسى", email: "forget@example.org");
        await _store.Decide(id, ModerationAct.Spam);
        var reader = (await _store.Find(id)).Reader;
        Assert.Equal(reader, Assert.Single(await Samples()).Reader);

        await _store.Write(db => db.TrainingSamples.Where(sample => sample.Reader == reader).ExecuteDeleteAsync());
        await _store.Write(db => db.Comments.Where(comment => comment.Id == id).ExecuteUpdateAsync(set => set.SetProperty(comment => comment.Reader, "")));

        Assert.Empty(await Samples());
    }

    private async Task<IReadOnlyList<TrainingSample>> Samples()
    {
        await _store.Learn();
        return await _store.Ask(db => db.TrainingSamples.AsNoTracking().ToListAsync());
    }
}
