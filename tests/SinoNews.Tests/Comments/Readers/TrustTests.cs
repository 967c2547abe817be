using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;
using SinoNews.Comments.Readers;
using SinoNews.Comments.Rules;

namespace SinoNews.Tests.Comments.Readers;

/// <summary>Whom the house trusts, and whom not: the facts that the checks are given.</summary>
public sealed class TrustTests : IAsyncLifetime
{
    private const string Salma = "salma@example.org";

    private CommentStore _store = null!;
    private ReaderDesk _readers = null!;
    private ReaderProof _proof = null!;
    private int _said;

    public async Task InitializeAsync()
    {
        _store = await CommentStore.New();
        _readers = new ReaderDesk(_store.Writer, _store.Intake);
        _proof = Assert.IsType<Proving.Done>(await _readers.Prove(await Link(await _store.Receive("تعليق أول")), _store.Now, default)).Proof;
        await _store.Decide(1, ModerationAct.Approve);
    }

    [Fact]
    public async Task After_so_many_approvals_a_proven_reader_is_published_at_once()
    {
        await Approved(1);
        var third = await _store.Find(await Post());
        Assert.Equal((CommentState.Pending, true), (third.State, third.IsProven));
        await _store.Decide(third.Id, ModerationAct.Approve);

        var fourth = await _store.Find(await Post());

        Assert.Equal((CommentState.Approved, HoldReason.TrustedReader, 4, true), (fourth.State, fourth.Reason, fourth.Article.CommentCount, fourth.IsProven));
        await _store.AssertBalance();
    }

    [Fact]
    public async Task Who_types_a_trusted_readers_name_and_address_is_not_trusted()
    {
        await Approved(3);
        Assert.Equal(HoldReason.TrustedReader, (await _store.Find(await Post())).Reason);

        foreach (var proof in new[] { null, _proof with { Stamp = _proof.Stamp + 1 }, _proof with { Reader = "another-reader-entirely" }, _proof with { Stamp = -1 } })
        {
            var typed = await _store.Find(await Post(proof: proof, network: "203.0.113.9"));

            Assert.Equal((CommentState.Pending, HoldReason.FirstComment, false), (typed.State, typed.Reason, typed.IsProven));
        }
    }

    [Fact]
    public async Task A_proof_of_one_address_proves_no_other()
    {
        await Approved(3);

        var other = await _store.Find(await Post("noura@example.org", _proof));

        Assert.Equal((CommentState.Pending, false), (other.State, other.IsProven));
    }

    [Theory]
    [InlineData(ModerationAct.Reject)]
    [InlineData(ModerationAct.Spam)]
    public async Task One_that_is_turned_away_begins_the_count_anew(ModerationAct act)
    {
        await Approved(3);
        await _store.Decide(await Post(), act);
        Assert.Equal(CommentState.Pending, (await _store.Find(await Post())).State);
        await Approved(2);
        Assert.Equal(CommentState.Pending, (await _store.Find(await Post())).State);
        await Approved(1);

        Assert.Equal(CommentState.Approved, (await _store.Find(await Post())).State);
    }

    [Fact]
    public async Task What_others_send_under_the_address_neither_earns_trust_nor_takes_it()
    {
        for (var i = 0; i < 5; i++)
            await _store.Decide(await Post(proof: null), ModerationAct.Approve);
        Assert.Equal(CommentState.Pending, (await _store.Find(await Post())).State);

        await Approved(3);
        await _store.Decide(await Post(proof: null), ModerationAct.Spam);
        Assert.Equal(CommentState.Approved, (await _store.Find(await Post())).State);
    }

    [Fact]
    public async Task Where_the_newsroom_trusts_nobody_nobody_is_trusted()
    {
        await Approved(4);
        await _store.Write(async db =>
        {
            var policy = await db.CommentPolicies.SingleAsync();
            policy.Change(PolicySettings.Of(policy) with { TrustAfter = 0 });
        });

        Assert.Equal(CommentState.Pending, (await _store.Find(await Post())).State);
    }

    [Fact]
    public async Task A_known_address_from_another_network_is_a_new_reader_until_it_is_proven()
    {
        Assert.DoesNotContain(HoldReason.FirstComment, await Fired(await Post(proof: null)));
        Assert.Contains(HoldReason.FirstComment, await Fired(await Post(proof: null, network: "203.0.113.9")));
        Assert.Contains(HoldReason.FirstComment, await Fired(await Post(proof: null, network: null)));
        Assert.DoesNotContain(HoldReason.FirstComment, await Fired(await Post(network: "203.0.113.9")));
    }

    [Fact]
    public async Task A_comment_that_waits_only_for_the_proof_is_published_with_it()
    {
        await Approved(3);
        var waiting = await Post(proof: null, network: "203.0.113.9");
        var link = await Link(waiting, notice: true);

        Assert.IsType<Proving.Done>(await _readers.Prove(link, _store.Now, default));

        var comment = await _store.Find(waiting);
        Assert.Equal((CommentState.Approved, HoldReason.TrustedReader, true, false, 5), (comment.State, comment.Reason, comment.IsProven, comment.WantsNotice, comment.Article.CommentCount));
        Assert.Equal(1, comment.Version); // a decision on what the desk saw before comes too late
        await _store.AssertBalance();
    }

    [Fact]
    public async Task A_proof_takes_off_what_held_an_address_and_leaves_what_holds_the_words()
    {
        var waiting = await Post(proof: null, text: "انظر https://example.org/x", network: "203.0.113.9");
        Assert.Equal([HoldReason.Links, HoldReason.FirstComment], await Fired(waiting));

        await _readers.Prove(await Link(waiting, notice: true), _store.Now, default);

        var comment = await _store.Find(waiting);
        Assert.Equal((CommentState.Pending, HoldReason.Links, true, 0), (comment.State, comment.Reason, comment.WantsNotice, comment.Version));
        Assert.Equal([HoldReason.Links], await Fired(waiting));
        await _store.AssertBalance();
    }

    [Fact]
    public async Task What_repeats_another_or_was_decided_or_comes_in_an_emergency_is_proven_and_stays_where_it_is()
    {
        await Approved(3);
        const string Words = "كلام طويل يكرره كثيرون في كل مكان من هذا الموقع وفي غيره من المواقع كل يوم";
        await Post("noura@example.org", null, Words);
        var (repeated, rejected, held) = (await Post(proof: null, text: Words), await Post(proof: null), await Post(proof: null));
        await _store.Decide(rejected, ModerationAct.Reject);
        foreach (var id in new[] { repeated, rejected })
            Assert.IsType<Proving.Done>(await _readers.Prove(await Link(id), _store.Now, default));
        Assert.Equal((CommentState.Pending, HoldReason.Repeated), ((await _store.Find(repeated)).State, (await _store.Find(repeated)).Reason));
        Assert.Equal((CommentState.Rejected, true), ((await _store.Find(rejected)).State, (await _store.Find(rejected)).IsProven));

        await _store.Write(async db => (await db.CommentPolicies.SingleAsync()).Hold(true, _store.Now));
        Assert.IsType<Proving.Done>(await _readers.Prove(await Link(held), _store.Now, default));
        Assert.Equal((CommentState.Pending, HoldReason.EmergencyHold), ((await _store.Find(held)).State, (await _store.Find(held)).Reason));
        await _store.AssertBalance();
    }

    [Fact]
    public async Task Forgotten_browsers_and_links_from_before_prove_nothing_and_a_new_link_does()
    {
        await Approved(3);
        var waiting = await Post(proof: null);
        var old = await Link(waiting);
        _store.Now += TimeSpan.FromMinutes(1);

        await _readers.ForgetBrowsers(_proof.Reader, _store.Now, default);

        Assert.False((await _store.Find(await Post())).IsProven);
        Assert.IsType<Proving.Spent>(await _readers.Prove(old, _store.Now, default));
        _store.Now += TimeSpan.FromMinutes(1);
        _proof = Assert.IsType<Proving.Done>(await _readers.Prove(await Link(waiting), _store.Now, default)).Proof;
        Assert.True((await _store.Find(await Post())).IsProven);
    }

    [Fact]
    public async Task A_proof_from_before_an_erasure_is_not_believed_after_it()
    {
        await _store.Write(async db => db.Remove(await db.VerifiedReaders.SingleAsync()));
        Assert.False((await _store.Find(await Post())).IsProven);
        _store.Now += TimeSpan.FromMinutes(1);

        await _readers.Prove(await Link(await Post(proof: null)), _store.Now, default);

        Assert.False((await _store.Find(await Post())).IsProven);
    }

    [Fact]
    public async Task A_link_pressed_twice_is_one_press_and_used_later_it_is_spent()
    {
        var waiting = await Post(proof: null);
        var link = await Link(waiting);
        var first = await _readers.Prove(link, _store.Now, default);

        Assert.Equal(first, await _readers.Prove(link, _store.Now, default));

        _store.Now += VerifiedReader.SamePress;
        Assert.IsType<Proving.Spent>(await _readers.Prove(link, _store.Now, default));
    }

    public Task DisposeAsync()
    {
        _store.Dispose();
        return Task.CompletedTask;
    }

    private async Task Approved(int comments)
    {
        for (var i = 0; i < comments; i++)
            await _store.Decide(await Post(), ModerationAct.Approve);
    }

    private Task<long> Post() => Post(proof: _proof);

    private async Task<long> Post(string email = Salma, ReaderProof? proof = null, string? text = null, string? network = "192.0.2.1")
    {
        // Past any limit of an hour, and never the same words.
        _store.Now += TimeSpan.FromMinutes(20);
        var post = Make.Post(text ?? $"تعليق له رقم {++_said}", email: email, network: network, article: _store.Article) with { Proof = proof };
        var receipt = Assert.IsType<Receiving.Accepted>(await _store.Intake.Receive(post, _store.Now, default)).Receipt;
        return await _store.Ask(db => db.Comments.Where(comment => comment.Receipt == receipt).Select(comment => comment.Id).SingleAsync());
    }

    private Task<long> Post(string? network) => Post(Salma, _proof, null, network);

    private async Task<ProofLink> Link(long comment, bool notice = false) => new(comment, (await _store.Find(comment)).Reader, notice, _store.Now);

    private async Task<IEnumerable<HoldReason>> Fired(long comment) => (await _store.Find(comment)).Findings.Select(finding => finding.Reason);
}
