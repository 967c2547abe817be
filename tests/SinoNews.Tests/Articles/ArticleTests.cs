using SinoNews.Articles;

namespace SinoNews.Tests.Articles;

public sealed class ArticleTests
{
    private static readonly DateTime Later = Make.Now.AddHours(1);

    [Fact]
    public void A_draft_is_seen_by_nobody()
    {
        var article = Make.Article(by: Make.Staff());

        Assert.Equal((ArticleState.Draft, null, null), (article.State, article.VisibleFrom, article.LiveRevision));
        Assert.Equal((1, 1), (article.LatestRevision, article.Version));
        Assert.Null(article.Body);
    }

    [Fact]
    public void A_drafts_newest_words_are_its_words()
    {
        var article = Make.Article();

        article.Revise(Make.Words("عنوان ثان", author: "ليلى"), Make.Named(), Make.Staff(), Later);

        Assert.Equal(("عنوان ثان", "عنوان-ثان", "ليلى"), (article.Title, article.Slug, article.Byline));
        Assert.False(article.HasUnpublishedChanges);
    }

    [Fact]
    public void Every_save_stays_as_a_revision()
    {
        var (writer, article) = (Make.Staff(), Make.Article());

        article.Revise(Make.Words("عنوان ثان", tags: ["مدن", "أنهار"]), Make.Named(), writer, Later);

        Assert.Equal(["طريق الشاي والخيل", "عنوان ثان"], article.Revisions.Select(revision => revision.Words.Title));
        Assert.Equal([1, 2], article.Revisions.Select(revision => revision.Number));
        Assert.Equal([null, writer], article.Revisions.Select(revision => revision.By));
        Assert.Equal(["مدن", "أنهار"], article.Revisions[1].Words.Tags);
        Assert.True(article.Revisions[0].Words.IsSameAs(Make.Words()));
    }

    [Fact]
    public void A_draft_is_submitted_once()
    {
        var article = Make.Article();

        article.SubmitForReview(Make.Staff(), Later);

        Assert.Equal(ArticleState.InReview, article.State);
        Assert.Throws<InvalidOperationException>(() => article.SubmitForReview(Make.Staff(), Later));
        Assert.Throws<InvalidOperationException>(() => Make.Published().SubmitForReview(Make.Staff(), Later));
    }

    [Fact]
    public void Publishing_shows_the_words_from_that_moment()
    {
        var words = Make.Words(standfirst: "مقدمة.");
        var article = Make.Article(words);

        article.Publish(words, Make.Named(), Make.Staff(), Later);

        Assert.Equal((ArticleState.Published, Later, 1), (article.State, article.VisibleFrom, article.LiveRevision));
        Assert.Equal("<p>فقرة أولى عن الشاي.</p>\n<p>فقرة ثانية عن الخيل.</p>", article.Body!.Html);
        Assert.Equal((1, "مقدمة."), (article.ReadingMinutes, article.Description));
        Assert.Null(article.ModifiedAt);
    }

    [Fact]
    public void Marks_of_cards_in_lines_that_show_none_do_not_reach_readers()
    {
        var words = Make.Words("زيارة {{بكين}}", standfirst: "إلى {{!بكين}} غدًا");
        var article = Make.Article(words);

        article.Publish(words, Make.Named(), Make.Staff(), Later);

        Assert.Equal(("زيارة بكين", "إلى بكين غدًا", "إلى بكين غدًا"), (article.Title, article.Standfirst, article.Description));
    }

    [Fact]
    public void Without_a_standfirst_the_opening_words_describe_the_story() =>
        Assert.Equal("فقرة أولى عن الشاي.", Make.Published().Description);

    [Fact]
    public void A_long_opening_is_cut_at_a_word()
    {
        var description = Make.Published(Make.Words(body: string.Join(' ', Enumerable.Repeat("كلمة", 100)))).Description;

        Assert.InRange(description.Length, 150, 181);
        Assert.EndsWith("كلمة…", description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "نص")]
    [InlineData("  ", "نص")]
    [InlineData("عنوان", "")]
    [InlineData("عنوان", " \n ")]
    public void A_story_without_title_or_text_is_not_published(string title, string body)
    {
        var words = Make.Words(title, body);
        var article = Make.Article(words);

        Assert.Throws<InvalidOperationException>(() => article.Publish(words, Make.Named(), Make.Staff(), Later));
        Assert.Equal((ArticleState.Draft, null), (article.State, article.VisibleFrom));
    }

    [Fact]
    public void Published_words_stay_while_the_next_version_is_worked_on()
    {
        var first = Make.Words(tags: ["شاي"]);
        var article = Make.Article(first);
        article.Publish(first, Make.Named() with { Tags = [Tag("شاي")] }, null, Make.Now);

        article.Revise(
            Make.Words("عنوان ثان", "نص آخر.", section: 2, tags: ["خيل"], standfirst: "مقدمة", author: "ليلى"), Make.Named(), Make.Staff(), Later);

        Assert.Equal(("طريق الشاي والخيل", "طريق-الشاي-والخيل", 1), (article.Title, article.Slug, article.SectionId));
        Assert.Equal((Author.Newsroom, null), (article.Byline, article.Standfirst));
        Assert.Contains("فقرة أولى", article.Body!.Html, StringComparison.Ordinal);
        Assert.Equal("شاي", Assert.Single(article.Tags).Tag.Name);
        Assert.Equal((2, 1, true), (article.LatestRevision, article.LiveRevision, article.HasUnpublishedChanges));
        Assert.Null(article.ModifiedAt);
    }

    [Fact]
    public void Publishing_the_next_version_changes_the_words_and_says_when()
    {
        var article = Make.Published();
        var next = Make.Words("عنوان ثان", "نص آخر.", tags: ["خيل"]);
        article.Revise(next, Make.Named(), Make.Staff(), Later);

        article.Publish(next, Make.Named() with { Tags = [Tag("خيل")] }, Make.Staff(), Later);

        Assert.Equal(("عنوان ثان", "<p>نص آخر.</p>"), (article.Title, article.Body!.Html));
        Assert.Equal((Make.Now, Later), (article.VisibleFrom, article.ModifiedAt));
        Assert.Equal((2, false), (article.LiveRevision, article.HasUnpublishedChanges));
        Assert.Equal(Make.Now, Assert.Single(article.Tags).VisibleFrom);
    }

    [Fact]
    public void Publishing_the_same_words_again_is_no_change()
    {
        var article = Make.Published();

        article.Publish(Make.Words(), Make.Named(), Make.Staff(), Later);

        Assert.Null(article.ModifiedAt);
        Assert.Equal(Make.Now, article.VisibleFrom);
    }

    [Fact]
    public void Tags_come_and_go_in_the_order_of_the_words()
    {
        var (tea, horses, silk) = (Tag("شاي"), Tag("خيل"), Tag("حرير"));
        var article = Make.Article();
        article.Publish(Make.Words(), Make.Named() with { Tags = [tea, horses] }, null, Make.Now);

        article.Publish(Make.Words(), Make.Named() with { Tags = [silk, tea] }, null, Later);

        Assert.Equal(["حرير", "شاي"], article.Tags.OrderBy(tagged => tagged.Position).Select(tagged => tagged.Tag.Name));
        Assert.All(article.Tags, tagged => Assert.Equal(Make.Now, tagged.VisibleFrom));
    }

    [Fact]
    public void A_withdrawn_story_is_hidden_everywhere_and_says_why()
    {
        var article = Make.Article();
        article.Publish(Make.Words(), Make.Named() with { Tags = [Tag("شاي")] }, null, Make.Now);

        article.Withdraw("  خطأ في النقل ", Make.Staff(), Later);

        Assert.Equal((ArticleState.Withdrawn, null, "خطأ في النقل"), (article.State, article.VisibleFrom, article.WithdrawalReason));
        Assert.All(article.Tags, tagged => Assert.Null(tagged.VisibleFrom));
    }

    [Fact]
    public void Only_a_published_story_is_withdrawn_and_only_with_a_reason()
    {
        Assert.Throws<InvalidOperationException>(() => Make.Article().Withdraw("سبب", Make.Staff(), Later));
        Assert.Throws<InvalidOperationException>(() => Make.Published().Withdraw("  ", Make.Staff(), Later));
    }

    [Fact]
    public void A_withdrawn_story_can_be_published_again()
    {
        var article = Make.Published();
        article.Withdraw("سبب", Make.Staff(), Later);

        article.Publish(Make.Words(), Make.Named(), Make.Staff(), Later.AddHours(1));

        Assert.Equal((ArticleState.Published, Later.AddHours(1), null), (article.State, article.VisibleFrom, article.WithdrawalReason));
    }

    [Fact]
    public void What_is_in_the_bin_is_hidden_and_not_published_from_there()
    {
        var article = Make.Published();

        article.MoveToBin(Make.Staff(), Later);

        Assert.True(article.Binned);
        Assert.Null(article.VisibleFrom);
        Assert.Throws<InvalidOperationException>(() => article.Publish(Make.Words(), Make.Named(), Make.Staff(), Later));
    }

    [Fact]
    public void Every_act_makes_a_version_and_a_person_leaves_a_mark()
    {
        var article = Make.Published();
        Assert.Equal((2, false), (article.Version, article.TouchedByStaff));

        article.Revise(Make.Words("عنوان ثان"), Make.Named(), Make.Staff(), Later);
        article.Publish(Make.Words("عنوان ثان"), Make.Named(), Make.Staff(), Later);
        article.Withdraw("سبب", Make.Staff(), Later);
        article.MoveToBin(Make.Staff(), Later);

        Assert.Equal((6, true), (article.Version, article.TouchedByStaff));
        Assert.Equal(Later, article.EditedAt);
    }

    private static Tag Tag(string name) => new() { Name = name, Slug = name };
}
