using SinoNews.Comments;
using SinoNews.Comments.Desk;

namespace SinoNews.Tests.Comments;

public sealed class RepeatsTests : IAsyncLifetime
{
    private const string Appeal = "انشروا هذا النداء في كل مكان، فقد حان الوقت لنقول كلمتنا جميعًا في مسألة الرسوم الجديدة على الطلاب";

    private CommentStore _store = null!;

    public async Task InitializeAsync() => _store = await CommentStore.New();

    public async Task DisposeAsync()
    {
        await _store.AssertBalance();
        _store.Dispose();
    }

    [Theory]
    [InlineData("شكرًا على هذا المقال")]
    [InlineData("  شكرا على هذا المقال !!! ")]
    [InlineData("شُكـــرًا، على هذا… المقال 🌹🌹")]
    [InlineData("شكرا على هاذا المقال", false)]
    public async Task The_same_words_of_one_address_are_a_repeat_however_they_are_dressed(string text, bool repeats = true)
    {
        await _store.Receive("شكراً على هذا المقال");
        _store.Now += TimeSpan.FromMinutes(30);

        var again = await Find(text);

        Assert.Equal(repeats, Repeats(again));
        Assert.Null(again.CampaignId);
        Assert.False(Repeats(await Find(text, email: "other@example.org")));
    }

    [Fact]
    public async Task After_a_day_a_reader_may_say_thanks_again()
    {
        await _store.Receive("شكرًا لكم");
        _store.Now += TimeSpan.FromHours(25);

        Assert.False(Repeats(await Find("شكرًا لكم")));
    }

    [Fact]
    public async Task What_many_addresses_say_nearly_alike_on_many_stories_is_one_campaign()
    {
        var other = await _store.Store.Publish(Make.Words("مادة أخرى"));
        var first = await _store.Receive(Appeal, email: "one@example.org", network: "192.0.2.1");
        Assert.Null((await _store.Find(first)).CampaignId);

        var second = await _store.Receive(Appeal + " والله المستعان", other, "two@example.org", "سامي", "192.0.2.2");
        var third = await _store.Receive("أيها الناس! " + Appeal.Replace("الجديدة", "الجَدِيدة", StringComparison.Ordinal), email: "three@example.org", name: "هدى", network: "192.0.2.3");
        var fourth = await _store.Receive(Appeal, other, "one@example.org", network: "192.0.2.4");
        var stranger = await _store.Receive("رأيي مختلف تمامًا: الرسوم ضرورية، لكن ينبغي أن يُعفى منها من لا يقدر عليها من أبناء القرى", email: "five@example.org");

        foreach (var id in new[] { first, second, third, fourth })
            Assert.Equal((id, (long?)first), (id, (await _store.Find(id)).CampaignId));
        foreach (var id in new[] { second, third, fourth })
            Assert.Equal(HoldReason.Repeated, (await _store.Find(id)).Reason);
        Assert.Null((await _store.Find(stranger)).CampaignId);

        var queue = await _store.Page(new QueueFilter { State = CommentState.Pending });
        Assert.Equal([first, stranger], queue.Cards.Select(card => card.Id));
        Assert.Equal(new Campaign(first, 4, 3, fourth), queue.Cards[0].Campaign);
        Assert.Equal([first, second, third, fourth], await _store.Walk(new QueueFilter { State = CommentState.Pending, CampaignId = first }));
    }

    [Fact]
    public async Task A_campaign_is_decided_as_one_and_what_comes_after_is_its_card_again()
    {
        var first = await _store.Receive(Appeal, email: "one@example.org");
        await _store.Receive(Appeal, email: "two@example.org");
        var batch = await _store.Bulk.Prepare(new QueueFilter { State = CommentState.Pending, CampaignId = first }, ModerationAct.Spam, null, _store.Layla, _store.Now, default);
        await _store.Bulk.Start(batch, default);
        await _store.Bulk.Step(batch, _store.Now, default);
        Assert.Empty((await _store.Page(new QueueFilter { State = CommentState.Pending })).Cards);

        var late = await _store.Receive(Appeal, email: "three@example.org");

        var card = Assert.Single((await _store.Page(new QueueFilter { State = CommentState.Pending })).Cards);
        Assert.Equal((late, (long?)first, null), (card.Id, card.CampaignId, card.Campaign));
    }

    [Theory]
    [InlineData("شكرًا جزيلًا على المادة")]
    [InlineData("جزاكم الله خيرًا وبارك فيكم")]
    [InlineData("👏👏👏 رائع")]
    public async Task Short_thanks_of_many_are_no_campaign(string thanks)
    {
        for (var i = 0; i < 5; i++)
        {
            var comment = await Find(thanks, $"reader{i}@example.org");
            Assert.False(Repeats(comment));
            Assert.Null(comment.CampaignId);
        }
    }

    [Fact]
    public async Task A_campaign_is_forgotten_after_a_month()
    {
        await _store.Receive(Appeal, email: "one@example.org");
        _store.Now += TimeSpan.FromDays(31);

        Assert.Null((await Find(Appeal, "two@example.org")).CampaignId);
    }

    private static bool Repeats(Comment comment) => comment.Findings.Any(finding => finding.Reason is HoldReason.Repeated);

    private async Task<Comment> Find(string text, string email = "salma@example.org") => await _store.Find(await _store.Receive(text, email: email));
}
