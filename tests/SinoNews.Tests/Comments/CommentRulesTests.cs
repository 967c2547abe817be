using Microsoft.EntityFrameworkCore;
using SinoNews.Arabic;
using SinoNews.Comments;
using SinoNews.Comments.Rules;
using SinoNews.Storage;

namespace SinoNews.Tests.Comments;

/// <summary>The house rules over the real lists, bans and policy of a store: what is kept with the comment.</summary>
public sealed class CommentRulesTests : IAsyncLifetime
{
    private static readonly PolicySettings Settings = new()
    {
        Mode = CommentMode.Open,
        HourlyPerNetwork = 3,
        HourlyPerEmail = 2,
        KeepSpamDays = 30,
        KeepRejectedDays = 365,
        KeepAddressesDays = 90,
        TrustAfter = 3,
        HoldScore = 80,
        AlertAfterHours = 24,
    };

    private CommentStore _store = null!;
    private RulesDesk _rules = null!;

    public async Task InitializeAsync()
    {
        _store = await CommentStore.New();
        _rules = new RulesDesk(_store.Writer);
    }

    public async Task DisposeAsync()
    {
        await _store.AssertBalance();
        _store.Dispose();
    }

    [Fact]
    public async Task Every_rule_that_fires_is_kept_in_order_and_points_at_the_characters_it_means()
    {
        await List(WordList.Banned, "خبيث");
        await List(WordList.Suspect, "اربح");
        await List(WordList.ReservedName, "وزارة الثقافة");
        const string Text = "😀 يا خَبِيـث\u200b\u200b\u200b! اربح الآن من https://spam.example/x وزر casino-win.com";

        var comment = await _store.Find(await Received(Text, "وِزارة الثقافه", "a@mailinator.com"));

        Assert.Equal((CommentState.Pending, HoldReason.BannedWord), (comment.State, comment.Reason));
        Assert.Equal(
            [HoldReason.BannedWord, HoldReason.SuspectWord, HoldReason.Links, HoldReason.EmailDomain, HoldReason.Impersonation, HoldReason.HiddenCharacters, HoldReason.FirstComment],
            comment.Findings.Select(finding => finding.Reason));
        string[] Marked(HoldReason reason) =>
            [.. comment.Findings.Single(finding => finding.Reason == reason).Spans.Select(span => comment.Text.Substring(span.Start, span.Length))];
        Assert.Equal(["خَبِيـث"], Marked(HoldReason.BannedWord));
        Assert.Equal(["اربح"], Marked(HoldReason.SuspectWord));
        Assert.Equal(["https://spam.example/x", "casino-win.com"], Marked(HoldReason.Links));
        Assert.Equal(
            ["خبيث", "اربح", "mailinator.com", "وزارة الثقافة"],
            new[] { HoldReason.BannedWord, HoldReason.SuspectWord, HoldReason.EmailDomain, HoldReason.Impersonation }
                .Select(reason => comment.Findings.Single(finding => finding.Reason == reason).Detail));
        Assert.Equal(100, comment.Risk);
    }

    [Fact]
    public async Task A_word_holds_from_the_comment_after_it_was_listed()
    {
        await Change(Settings with { HourlyPerEmail = 100, HourlyPerNetwork = 100 });
        await _store.Decide(await _store.Receive("قبل كل شيء"), ModerationAct.Approve);
        Assert.Equal(CommentState.Approved, (await _store.Find(await _store.Receive("كلام خبيث"))).State);

        await List(WordList.Banned, "خبيث");

        Assert.Equal(HoldReason.BannedWord, (await _store.Find(await _store.Receive("وبالخبيث أيضًا"))).Reason);
    }

    [Fact]
    public async Task A_colleagues_own_name_is_reserved_without_being_listed()
    {
        var comment = await _store.Find(await Received("كلام عادي", "لـيلى"));

        Assert.Contains(comment.Findings, finding => finding.Reason is HoldReason.Impersonation);
    }

    [Fact]
    public async Task Where_the_house_is_open_a_known_reader_is_published_at_once_and_the_count_moves()
    {
        await Change(Settings with { HourlyPerEmail = 100, HourlyPerNetwork = 100 });
        var first = await _store.Find(await _store.Receive("تعليق أول"));
        Assert.Equal((CommentState.Pending, HoldReason.FirstComment, 0), (first.State, first.Reason, first.Article.CommentCount));
        await _store.Decide(first.Id, ModerationAct.Approve);

        var second = await _store.Find(await _store.Receive("تعليق ثانٍ"));
        Assert.Equal((CommentState.Approved, HoldReason.OpenThread, 2, 0), (second.State, second.Reason, second.Article.CommentCount, second.Version));

        Assert.Equal(CommentState.Pending, (await _store.Find(await _store.Receive("انظر www.example.org"))).State);
        Assert.Equal(CommentState.Spam, (await _store.Find(await _store.Receive("فخ", trapped: true))).State);
        Assert.Equal(2, (await _store.Find(first.Id)).Article.CommentCount);
    }

    [Fact]
    public async Task The_hold_of_everything_spares_nobody_until_it_is_lifted()
    {
        await Change(Settings with { HourlyPerEmail = 100, HourlyPerNetwork = 100 });
        await _store.Decide(await _store.Receive("معروف"), ModerationAct.Approve);
        await _rules.Hold(true, _store.Layla, _store.Now, default);

        Assert.Equal(HoldReason.EmergencyHold, (await _store.Find(await _store.Receive("في الطوارئ"))).Reason);

        await _rules.Hold(false, _store.Layla, _store.Now, default);
        Assert.Equal(CommentState.Approved, (await _store.Find(await _store.Receive("بعدها"))).State);
    }

    [Fact]
    public async Task More_than_a_network_sends_in_an_hour_is_held_until_the_hour_has_passed()
    {
        await Change(Settings);
        var reasons = new List<bool>();
        for (var i = 1; i <= 5; i++)
            reasons.Add(await IsTooMany($"تعليق رقم {i}", $"reader{i}@example.org", "203.0.113.9"));
        Assert.Equal([false, false, false, true, true], reasons);
        Assert.False(await IsTooMany("من شبكة أخرى", "other@example.org", "203.0.113.10"));

        _store.Now += TimeSpan.FromMinutes(61);
        Assert.False(await IsTooMany("بعد ساعة", "late@example.org", "203.0.113.9"));
    }

    [Fact]
    public async Task More_than_an_address_sends_in_an_hour_is_held_wherever_it_is_sent_from()
    {
        await Change(Settings);
        var reasons = new List<bool>();
        for (var i = 1; i <= 4; i++)
            reasons.Add(await IsTooMany($"تعليق رقم {i}", "salma@example.org", $"203.0.113.{i}"));
        Assert.Equal([false, false, true, true], reasons);

        _store.Now += TimeSpan.FromMinutes(61);
        Assert.False(await IsTooMany("بعد ساعة", "salma@example.org", "203.0.113.1"));
    }

    [Theory]
    [InlineData(BanKind.Email, "salma@example.org", null, true)]
    [InlineData(BanKind.Network, "192.0.2.1", null, true)]
    [InlineData(BanKind.Email, "salma@example.org", 1, true)]
    [InlineData(BanKind.Email, "other@example.org", null, false)]
    public async Task Who_is_banned_is_refused_and_nothing_is_kept(BanKind kind, string value, int? hours, bool refused)
    {
        await Banned(kind, value, hours is { } some ? TimeSpan.FromHours(some) : null);

        Assert.Equal(refused, await _store.Intake.Receive(Make.Post(article: _store.Article), _store.Now, default) is Receiving.Refused { Reason: HoldReason.BannedSender });
        Assert.Equal(refused ? 0 : 1, await _store.Ask(db => db.Comments.CountAsync()));
    }

    [Fact]
    public async Task A_suspension_ends_by_itself_and_a_lifted_ban_at_once()
    {
        await Banned(BanKind.Email, "salma@example.org", TimeSpan.FromHours(1));
        await Banned(BanKind.Network, "192.0.2.1", null);
        await _store.Write(async db =>
            (await db.Bans.SingleAsync(ban => ban.Kind == BanKind.Network)).Lift(await db.Users.FirstAsync(), _store.Now));
        Assert.IsType<Receiving.Refused>(await _store.Intake.Receive(Make.Post(article: _store.Article), _store.Now, default));

        _store.Now += TimeSpan.FromHours(1);
        await _store.Receive();
    }

    [Theory]
    [InlineData(9, null, true)]
    [InlineData(10, null, false)]
    [InlineData(10, CommentMode.PreModerated, true)]
    [InlineData(0, CommentMode.Closed, false)]
    public async Task A_thread_closes_after_its_days_unless_the_story_says_otherwise(int days, CommentMode? own, bool takes)
    {
        await Change(Settings with { CloseAfterDays = 10 });
        await _store.Write(async db => (await db.Articles.SingleAsync(article => article.Id == _store.Article)).TakeComments(own, "", await db.Users.FirstAsync(), Make.Now));
        _store.Now += TimeSpan.FromDays(days);

        var outcome = await _store.Intake.Receive(Make.Post(article: _store.Article), _store.Now, default);

        Assert.Equal(takes, outcome is Receiving.Accepted);
        Assert.True(takes || outcome is Receiving.Refused { Reason: HoldReason.ThreadClosed });
    }

    private async Task<bool> IsTooMany(string text, string email, string network) =>
        (await _store.Find(await _store.Receive(text, email: email, network: network))).Findings.Any(finding => finding.Reason is HoldReason.TooMany);

    // As the form does it: cleaned, with what was taken out.
    private async Task<long> Received(string typed, string name, string email = "salma@example.org")
    {
        var cleaned = CleanText.Clean(typed);
        var post = Make.Post(cleaned.Text, name, email, article: _store.Article) with { Removed = RemovedMarks.Write(cleaned.Removed) };
        var accepted = Assert.IsType<Receiving.Accepted>(await _store.Intake.Receive(post, _store.Now, default));
        return await _store.Ask(db => db.Comments.Where(comment => comment.Receipt == accepted.Receipt).Select(comment => comment.Id).SingleAsync());
    }

    private async Task List(WordList list, string text) => Assert.IsType<Ruling<ListedWord>.Done>(
        await _rules.Add(WordEntry.From(list, text, WordMode.Affixed, null), _store.Layla, _store.Now, default));

    private Task<int> Banned(BanKind kind, string value, TimeSpan? length) => _store.Write(async db =>
        db.Bans.Add(Ban.Impose(kind, kind is BanKind.Email ? (await db.ReaderKey(default)).Reader(value) : value, "", length, null, await db.Users.FirstAsync(), _store.Now)));

    private Task<int> Change(PolicySettings settings) => _store.Write(async db => (await db.CommentPolicies.SingleAsync()).Change(settings));
}
