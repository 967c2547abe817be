using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Comments.Rules;
using SinoNews.Storage;
using SinoNews.Tests.Comments;

namespace SinoNews.Tests.Importing.WordPress;

/// <summary>Comments that were brought are as old as their dates say, wherever the desk and the rules ask how old.</summary>
public sealed class BroughtAgesTests : IAsyncLifetime
{
    private const string Network = "192.0.2.7"; // as Wxr's comments have it

    private CommentStore _store = null!;

    public async Task InitializeAsync()
    {
        _store = await CommentStore.New();
        await _store.Write(async db =>
        {
            var policy = await db.CommentPolicies.SingleAsync();
            policy.Change(PolicySettings.Of(policy) with { HourlyPerEmail = 2, HourlyPerNetwork = 3 });
        });
    }

    public Task DisposeAsync()
    {
        _store.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task What_a_reader_wrote_years_ago_on_another_site_is_no_post_of_this_hour()
    {
        await _store.Receive("قبل الاستيراد", email: "huda@example.org", network: "203.0.113.1");
        await _store.Bring(Wxr.Post(1, "عنوان", "نص", more: Many(4, "2019-05-05 08:00:00") + Wxr.Comment(5, "كلمات قالتها قبل سنين", gmt: _store.Now.AddDays(-2).Gmt())));

        var reasons = await Reasons("كلمات قالتها قبل سنين");
        Assert.DoesNotContain(HoldReason.TooMany, reasons);
        Assert.DoesNotContain(HoldReason.Repeated, reasons);
    }

    [Fact]
    public async Task Nor_is_what_came_from_the_same_network_last_month()
    {
        await _store.Receive("قبل الاستيراد", email: "huda@example.org", network: "203.0.113.1");
        await _store.Bring(Wxr.Post(1, "عنوان", "نص", more: Many(4, _store.Now.AddDays(-30).Gmt())));
        Assert.Equal(4, await _store.Ask(db => db.Comments.CountAsync(one => one.Network == Network)));

        Assert.DoesNotContain(HoldReason.TooMany, await Reasons("من الشبكة نفسها", "noura@example.org"));
    }

    [Fact]
    public async Task A_brought_comment_at_the_head_of_the_hour_hides_none_that_were_posted_here()
    {
        await _store.Receive("الأول", network: "203.0.113.1");
        await _store.Receive("الثاني", network: "203.0.113.2");
        await _store.Bring(Wxr.Post(1, "عنوان", "نص", more: Wxr.Comment(1, "قبلهما", email: "huda@example.org", gmt: _store.Now.AddMinutes(-50).Gmt())));

        Assert.Contains(HoldReason.TooMany, await Reasons("الثالث"));
    }

    [Fact]
    public async Task The_queue_takes_each_for_as_old_as_it_is()
    {
        await _store.Receive("كتب هنا قبل أسبوعين");
        _store.Now += TimeSpan.FromDays(14);
        await _store.Receive("كتب هنا الآن");
        await _store.Bring(Wxr.Post(1, "عنوان", "نص", more: Wxr.Comment(1, "قديم ينتظر", approved: "0") + Wxr.Comment(2, "قديم معتمد") + Wxr.Comment(3, "من ثلاثة أيام", approved: "0", gmt: _store.Now.AddDays(-3).Gmt())
            + Wxr.Comment(4, "من نصف ساعة", approved: "0", gmt: _store.Now.AddMinutes(-30).Gmt())));

        Assert.Equal(["كتب هنا الآن", "من نصف ساعة"], await Texts(QueueAge.LastHour));
        Assert.Equal(["كتب هنا الآن", "من نصف ساعة"], await Texts(QueueAge.LastDay));
        Assert.Equal(["كتب هنا الآن", "من ثلاثة أيام", "من نصف ساعة"], await Texts(QueueAge.LastWeek));
        Assert.Equal(["قديم ينتظر", "كتب هنا قبل أسبوعين", "من ثلاثة أيام"], await Texts(QueueAge.OverADay));
        Assert.Equal(["قديم ينتظر", "كتب هنا قبل أسبوعين"], await Texts(QueueAge.OverAWeek));
        Assert.Equal(["قديم معتمد"], await Texts(QueueAge.OverAWeek, CommentState.Approved));
    }

    [Fact]
    public async Task The_figures_of_the_desk_know_only_what_came_to_it()
    {
        await _store.Receive("كتب هنا");
        await _store.Bring(Wxr.Post(1, "عنوان", "نص", more: Wxr.Comment(1, "قديم") + Wxr.Comment(2, "من الأمس", gmt: _store.Now.AddDays(-1).Gmt())));
        await _store.Receive("كتب هنا بعده", email: "huda@example.org", network: "203.0.113.1");

        var arrived = await _store.Ask(db => db.ArrivedSince(_store.Now.AddDays(-30), default));
        Assert.Equal(2, arrived.Count);
        Assert.All(arrived, one => Assert.False(one.WasPublishedAtOnce));
    }

    [Fact]
    public async Task The_newest_act_is_the_newest_in_time()
    {
        await _store.Bring(Wxr.Post(1, "عنوان", "نص"));
        _store.Now += TimeSpan.FromHours(2);
        await _store.Receive("كتب هنا");
        await _store.Bring(Wxr.Post(1, "عنوان", "نص", more: Wxr.Comment(1, "قديم")));

        using (var glance = new StoreGlance(_store.Store.Path))
            Assert.Equal(_store.Now, glance.NewestAct());
        using var examination = new StoreExamination(_store.Store.Path);
        Assert.Equal(_store.Now, examination.NewestAct());
    }

    private static string Many(int count, string gmt) => string.Concat(Enumerable.Range(1, count).Select(i => Wxr.Comment(i, $"كلام رقم {i} هناك", gmt: gmt)));

    private async Task<IEnumerable<HoldReason>> Reasons(string text, string email = "salma@example.org") =>
        (await _store.Find(await _store.Receive(text, email: email, network: Network))).Findings.Select(finding => finding.Reason);

    private async Task<IEnumerable<string>> Texts(QueueAge age, CommentState? state = CommentState.Pending)
    {
        var ids = await _store.Walk(new QueueFilter { State = state, Age = age });
        return (await _store.Ask(db => db.Comments.Where(comment => ids.Contains(comment.Id)).Select(comment => comment.Text).ToListAsync())).Order(StringComparer.Ordinal);
    }
}
