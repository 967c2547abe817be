using Microsoft.EntityFrameworkCore;

namespace SinoNews.Tests.Names;

public sealed class MentionsTests : IAsyncLifetime
{
    private readonly SiteUnderTest _site = new();

    public Task InitializeAsync() => _site.Know(
        Glossary.Entry("بكين", "北京", "Běijīng"), Glossary.Entry("قازاقستان", "哈萨克斯坦", "Hāsàkèsītǎn", rejected: ["كازاخستان"]));

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task A_published_story_knows_whom_it_mentions_in_any_field_and_how()
    {
        var id = await _site.Publish(Make.Words("زيارة إلى كازاخستان", "من بكين."));

        var mentions = await Mentions(id);
        Assert.Equal([("قازاقستان", true), ("بكين", false)], mentions.Select(mention => (mention.Name, mention.Rejected)));
        Assert.All(mentions, mention => Assert.Equal(_site.Time.Now, mention.VisibleFrom));
    }

    [Fact]
    public async Task A_draft_mentions_nobody_and_a_withdrawn_story_is_in_no_list()
    {
        var draft = await _site.Draft(Make.Words("بكين"));
        var withdrawn = await _site.Publish(Make.Words("بكين"));
        await _site.Act(withdrawn, (story, editor) => story.Withdraw("خطأ", editor, _site.Time.Now));

        Assert.Empty(await Mentions(draft));
        Assert.Null(Assert.Single(await Mentions(withdrawn)).VisibleFrom);
    }

    [Fact]
    public async Task The_page_links_the_first_mention_and_holds_its_card()
    {
        var page = await _site.StoryPage(await _site.Publish(Make.Words(body: "زار بكين أمس.")));

        Assert.Contains("data-term=\"1\">بكين</a>", page.Body, StringComparison.Ordinal);
        Assert.Contains("id=\"term-1\" popover", page.Body, StringComparison.Ordinal);
        Assert.Contains("/js/term-cards", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_may_do_without_cards_and_mentions_all_the_same()
    {
        var id = await _site.Publish(Make.Words(body: "زار بكين أمس.") with { ShowsTerms = false });

        Assert.DoesNotContain("popover", (await _site.StoryPage(id)).Body, StringComparison.Ordinal);
        Assert.Single(await Mentions(id));
    }

    private Task<List<Row>> Mentions(long id) => _site.Store(db => (
        from mention in db.ArticleMentions
        join entry in db.GlossaryEntries on mention.EntryId equals entry.Id
        where mention.ArticleId == id
        orderby mention.Position
        select new Row(entry.Name, mention.HasRejectedSpelling, mention.VisibleFrom)).ToListAsync());

    private sealed record Row(string Name, bool Rejected, DateTime? VisibleFrom);
}
