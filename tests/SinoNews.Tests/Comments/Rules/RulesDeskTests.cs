using Microsoft.EntityFrameworkCore;
using SinoNews.Comments.Rules;

namespace SinoNews.Tests.Comments.Rules;

public sealed class RulesDeskTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    [Fact]
    public async Task Of_twenty_colleagues_who_add_one_word_at_once_one_adds_it()
    {
        var rulings = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ =>
            Task.Run(() => site.Rule((desk, by) => desk.Add(Ruler.Entry("نصّاب"), by, site.Time.Now, default)))));

        Assert.Single(rulings.OfType<Ruling<ListedWord>.Done>());
        Assert.Equal(19, rulings.OfType<Ruling<ListedWord>.AlreadyThere>().Count());
        Assert.Single(await site.RuleChanges(), change => change == (RuleChangeKind.WordAdded, "كلمة محظورة: نصّاب"));
    }

    [Fact]
    public async Task Of_many_who_ban_one_reader_at_once_one_bans()
    {
        var id = await Waiting("crowd@example.org");

        var rulings = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ =>
            Task.Run(() => site.Rule((desk, by) => desk.Impose(BanKind.Email, id, 7, by, site.Time.Now, default)))));

        Assert.Single(rulings.OfType<Ruling<Ban>.Done>());
        Assert.Equal(1, await site.Store(db => db.Bans.CountAsync(ban => ban.CommentId == id)));
    }

    [Fact]
    public async Task Of_many_who_change_the_policy_they_saw_at_once_one_does()
    {
        var seen = await site.Store(db => db.CommentPolicies.Select(policy => policy.Version).SingleAsync());
        var before = (await site.RuleChanges()).Count;

        var rulings = await Task.WhenAll(Enumerable.Range(1, 20).Select(links => Task.Run(() => site.Rule((desk, by) =>
            desk.Change(seen, Ruler.Usual with { MaxLinks = links }, new Dictionary<int, CommentMode?>(), by, site.Time.Now, default)))));

        var done = Assert.Single(rulings.OfType<Ruling<CommentPolicy>.Done>()).Now;
        Assert.Equal(19, rulings.OfType<Ruling<CommentPolicy>.Conflict>().Count());
        Assert.Equal((seen + 1, done.MaxLinks), await site.Store(async db =>
            await db.CommentPolicies.AsNoTracking().SingleAsync() is var policy ? (policy.Version, policy.MaxLinks) : default));
        Assert.Equal(before + 1, (await site.RuleChanges()).Count);
    }

    [Fact]
    public async Task What_tells_no_reader_from_another_is_not_banned()
    {
        var id = await Waiting("alone@example.org"); // from a server that was not told the reader's address
        var trapped = await Waiting("no address at all", website: "filled");

        Assert.IsType<Ruling<Ban>.NoSuch>(await site.Rule((desk, by) => desk.Impose(BanKind.Network, id, 1, by, site.Time.Now, default)));
        Assert.IsType<Ruling<Ban>.NoSuch>(await site.Rule((desk, by) => desk.Impose(BanKind.Email, trapped, 1, by, site.Time.Now, default)));
        Assert.IsType<Ruling<Ban>.NoSuch>(await site.Rule((desk, by) => desk.Impose(BanKind.Email, long.MaxValue, 1, by, site.Time.Now, default)));
    }

    [Fact]
    public async Task A_word_that_is_gone_is_removed_no_second_time()
    {
        var added = Assert.IsType<Ruling<ListedWord>.Done>(await site.Rule((desk, by) => desk.Add(Ruler.Entry("عابر"), by, site.Time.Now, default))).Now;

        Assert.IsType<Ruling<ListedWord>.Done>(await site.Rule((desk, by) => desk.Remove(added.Id, by, site.Time.Now, default)));
        Assert.IsType<Ruling<ListedWord>.NoSuch>(await site.Rule((desk, by) => desk.Remove(added.Id, by, site.Time.Now, default)));
    }

    private async Task<long> Waiting(string email, string? website = null)
    {
        using var reader = site.Reader();
        var receipt = (await reader.Comment(await site.Publish(), "تعليق", email: email, website: website)).Receipt;
        return (await site.Comment(receipt)).Id;
    }
}
