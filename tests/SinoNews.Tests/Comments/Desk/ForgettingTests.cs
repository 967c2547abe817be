using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Comments.Rules;
using SinoNews.Tests.Comments.Rules;

namespace SinoNews.Tests.Comments.Desk;

/// <summary>What is left of a reader's addresses when they were kept long enough.</summary>
public sealed class ForgettingTests
{
    private static readonly TimeSpan Instant = TimeSpan.FromMilliseconds(1);

    [Fact]
    public async Task The_address_is_forgotten_after_its_days_and_the_pseudonym_stays()
    {
        using var store = await CommentStore.New();
        var id = await store.Receive("نص يبقى", email: "salma@example.org", network: "192.0.2.77");
        var before = await store.Find(id);

        store.Now += TimeSpan.FromDays(90);
        Assert.Equal(0, await Forget(store));
        store.Now += Instant;
        Assert.Equal(1, await Forget(store));

        var after = await store.Find(id);
        Assert.Equal(("", "192.0.2.0/24", store.Now), (after.Email, after.Network, after.AnonymisedAt));
        Assert.Equal((before.Reader, before.Version, "نص يبقى", "سلمى"), (after.Reader, after.Version, after.Text, after.Name));
        Assert.Equal(0, await Forget(store));
        await store.AssertBalance();
    }

    [Theory]
    [InlineData("192.0.2.77", "192.0.2.0/24")]
    [InlineData("2001:db8:aabb:ccdd::/64", "2001:db8:aa00::/40")]
    [InlineData("unknown", null)]
    [InlineData(null, null)]
    public void A_network_is_cut_to_what_hundreds_of_subscribers_share(string? network, string? left) => Assert.Equal(left, NetworkBlock.Truncate(network));

    [Fact]
    public async Task Whatever_its_state_but_for_what_waits_for_a_second_colleague()
    {
        using var store = await CommentStore.New();
        var states = new List<long>();
        foreach (var act in (ModerationAct?[])[null, ModerationAct.Approve, ModerationAct.Reject, ModerationAct.Spam, ModerationAct.Trash])
        {
            var id = await store.Receive($"نص {act}", email: $"{act}@example.org");
            if (act is { } decided)
                await store.Decide(id, decided);
            states.Add(id);
        }
        var disputed = await store.Receive("محال", email: "disputed@example.org");
        await store.Write(db => db.Comments.Where(comment => comment.Id == disputed).ExecuteUpdateAsync(set => set.SetProperty(comment => comment.EscalatedTo, EscalatedTo.Legal)));

        store.Now += TimeSpan.FromDays(91);
        while (await Forget(store) > 0)
        {
            // step by step
        }

        Assert.Equal(["disputed@example.org"], await store.Ask(db => db.Comments.Where(comment => comment.Email != "").Select(comment => comment.Email).ToListAsync()));
        Assert.Equal(states, await store.Ask(db => db.Comments.Where(comment => comment.AnonymisedAt != null).OrderBy(comment => comment.Id).Select(comment => comment.Id).ToListAsync()));
        await store.Write(db => db.Comments.Where(comment => comment.Id == disputed).ExecuteUpdateAsync(set => set.SetProperty(comment => comment.EscalatedTo, (EscalatedTo?)null)));
        Assert.Equal(1, await Forget(store));
    }

    [Fact]
    public async Task An_escalated_comment_outlives_its_days_until_it_is_resolved()
    {
        using var store = await CommentStore.New();
        var id = await store.Receive("مزعج محال");
        await store.Decide(id, ModerationAct.Spam);
        await store.Write(db => db.Comments.Where(comment => comment.Id == id).ExecuteUpdateAsync(set => set.SetProperty(comment => comment.EscalatedTo, EscalatedTo.Legal)));
        store.Now += TimeSpan.FromDays(31);
        var retention = new Retention(store.Writer);

        Assert.Equal(0, await retention.Expire(store.Now, default));
        await store.Write(db => db.Comments.Where(comment => comment.Id == id).ExecuteUpdateAsync(set => set.SetProperty(comment => comment.EscalatedTo, (EscalatedTo?)null)));
        Assert.Equal(1, await retention.Expire(store.Now, default));
    }

    [Fact]
    public async Task The_index_finds_a_forgotten_comment_by_the_whole_address_and_not_by_a_part()
    {
        using var store = await CommentStore.New();
        var old = await store.Receive("كلام قديم", email: "salma@mail.example.org");
        var other = await store.Receive("كلام غيرها", email: "huda@mail.example.org");
        store.Now += TimeSpan.FromDays(91);
        await Forget(store);
        var young = await store.Receive("كلام جديد", email: "salma@mail.example.org");

        Assert.Equal([old, young], await Found(store, "salma@mail.example.org"));
        Assert.Equal([old, young], await Found(store, "Salma@Mail.example.org كلام"));
        Assert.Equal([young], await Found(store, "salma@mail"));
        Assert.Equal([young], await Found(store, "@mail.example.org"));
        Assert.Equal([old, other, young], await Found(store, "كلام"));
    }

    [Fact]
    public async Task The_index_keeps_nothing_of_the_address()
    {
        using var store = await CommentStore.New();
        await store.Receive("كلام", email: "salma@mail.example.org");
        store.Now += TimeSpan.FromDays(91);
        await Forget(store);

        foreach (var word in (string[])["salma", "mail.example.org", "example.org"])
            Assert.Empty(await store.Ask(db => db.Database.SqlQuery<long>($"SELECT rowid AS \"Value\" FROM \"CommentIndex\" WHERE \"CommentIndex\" MATCH {$"\"{word}\"*"}").ToListAsync()));
    }

    [Fact]
    public async Task A_ban_of_a_forgotten_address_holds_and_its_network_cannot_be_banned()
    {
        using var store = await CommentStore.New();
        var id = await store.Receive("قبل النسيان", email: "salma@example.org");
        store.Now += TimeSpan.FromDays(91);
        await Forget(store);
        var rules = new RulesDesk(store.Writer);

        Assert.IsType<Ruling<Ban>.NoSuch>(await rules.Impose(BanKind.Network, id, null, store.Layla, store.Now, default));
        var ban = Assert.IsType<Ruling<Ban>.Done>(await rules.Impose(BanKind.Email, id, null, store.Layla, store.Now, default)).Now;

        Assert.Equal((EmailMask.Forgotten, EmailMask.Forgotten), (ban.Shown, ban.Masked));
        var refused = await store.Intake.Receive(Make.Post("من جديد", email: "Salma@example.org".ToLowerInvariant(), article: store.Article), store.Now, default);
        Assert.IsType<Receiving.Refused>(refused);
    }

    [Fact]
    public async Task The_reader_keeps_a_record_and_neighbours_do_not_become_the_same_reader()
    {
        using var store = await CommentStore.New();
        var mine = await store.Receive("كلامي", email: "salma@example.org", network: "192.0.2.1");
        var neighbours = await store.Receive("كلام جار", email: "huda@example.org", network: "192.0.2.200");
        store.Now += TimeSpan.FromDays(91);
        await Forget(store);
        var again = await store.Receive("كلامي ثانية", email: "salma@example.org", network: "192.0.2.1");

        var record = (await store.Ask(db => db.RecordOfAuthor(mine, store.Now, default)))!;
        Assert.Equal(2, record.Counts.Values.Sum());
        Assert.Equal([again], record.Latest.Select(row => row.Id));
        Assert.Empty(record.OthersOnNetwork);
        Assert.Empty(await store.Walk(new QueueFilter { SameNetworkAs = mine }));
        Assert.Equal([mine, again], await store.Walk(new QueueFilter { SameAuthorAs = mine }));
        Assert.DoesNotContain(neighbours, record.Latest.Select(row => row.Id));
    }

    [Fact]
    public async Task A_finding_about_the_address_loses_the_domain()
    {
        using var store = await CommentStore.New();
        var id = await store.Receive("من بريد مؤقت", email: "salma@mailinator.com");
        Assert.Contains((await store.Find(id)).Findings, finding => finding is { Reason: HoldReason.EmailDomain, Detail: "mailinator.com" });

        store.Now += TimeSpan.FromDays(91);
        await Forget(store);

        Assert.Contains((await store.Find(id)).Findings, finding => finding is { Reason: HoldReason.EmailDomain, Detail: null });
    }

    [Fact]
    public async Task A_trial_of_a_domain_looks_only_at_addresses_that_are_known()
    {
        using var store = await CommentStore.New();
        await store.Receive("قديم", email: "a@bad.example");
        store.Now += TimeSpan.FromDays(91);
        await Forget(store);
        await store.Receive("جديد", email: "b@bad.example");
        await store.Receive("غيره", email: "c@good.example");

        var trial = await store.Ask(db => WordTrial.Of(db, WordList.EmailDomain, Ruler.Entry("bad.example").ToRule(), default));

        Assert.Equal((2, 1), (trial.Among, trial.Caught));
    }

    [Fact]
    public async Task However_many_are_due_at_once_all_of_them_are_forgotten_and_an_answer_of_the_newsroom_is_not_looked_at_twice()
    {
        using var store = await CommentStore.New();
        for (var i = 0; i < 205; i++)
            await store.Receive($"نص رقم {i}", email: $"reader{i}@example.org");
        await store.Decide(1, ModerationAct.Approve, answer: "رد من فريق التحرير");
        store.Now += TimeSpan.FromDays(91);

        Assert.Equal((200, 6, 0), (await Forget(store), await Forget(store), await Forget(store)));
        Assert.False(await store.Ask(db => db.Comments.AnyAsync(comment => comment.AnonymisedAt == null || comment.Email != "")));
        await store.AssertBalance();
    }

    private static Task<int> Forget(CommentStore store) => new Retention(store.Writer).ForgetAddresses(store.Now, default);

    private static Task<IReadOnlyList<long>> Found(CommentStore store, string words) => store.Walk(new QueueFilter { Words = words });
}
