using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Staff;

namespace SinoNews.Tests.Pages.Newsroom;

public sealed class StoryBulkTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    [Fact]
    public async Task Each_story_is_changed_as_its_state_allows_and_the_result_says_how()
    {
        var editor = await site.Colleague(Roles.Editor);
        var (live, draft, waiting, timed, late) = (
            await site.Publish(Make.Words("منشورة")), await site.Draft(Make.Words("مسودة")), await site.Publish(Make.Words("فيها تعديل")),
            await site.Draft(Make.Words("مجدولة")), await site.Publish(Make.Words("سبق إليها زميل")));
        await Revise(waiting, words => words with { Title = "لم يُنشر بعد" });
        await site.Acts("سامي", timed, (desk, story, by) => desk.Schedule(story, site.Time.Now.AddHours(2), by, site.Time.Now, default));
        var stale = await site.Item(late);
        await Revise(late, words => words with { Title = "عنوان الزميل" });

        var answer = await editor.Submit(
            "/newsroom/articles/bulk", ("Act", "MoveToSection"), ("Section", "3"), ("Items", await site.Item(live)), ("Items", await site.Item(draft)),
            ("Items", await site.Item(waiting)), ("Items", await site.Item(timed)), ("Items", stale));

        Assert.Equal(303, answer.Code);
        var result = await editor.Get(answer.Location!);
        Assert.Equal("شمل الإجراء: 4 مواد. تُرك كما هو: مادة واحدة.", result.Text("[role=status]"));
        var said = result.Page.QuerySelectorAll("tbody tr").ToDictionary(row => row.QuerySelector("a")!.GetAttribute("href")!, row => row.Children[1].TextContent);
        Assert.Equal("تغيّرت، والتغيير منشور", said[$"/newsroom/articles/{live}"]);
        Assert.Equal("تغيّرت، وتظهر بالتغيير في موعدها", said[$"/newsroom/articles/{timed}"]);
        Assert.StartsWith("حُفظ التغيير في نسخة جديدة", said[$"/newsroom/articles/{draft}"], StringComparison.Ordinal);
        Assert.StartsWith("حُفظ التغيير في نسخة جديدة", said[$"/newsroom/articles/{waiting}"], StringComparison.Ordinal);
        Assert.StartsWith("تغيّرت بعد أن حُدّدت", said[$"/newsroom/articles/{late}"], StringComparison.Ordinal);
        Assert.Equal([3, 3, 1, 3, 1], await SectionsOf(live, draft, waiting, timed, late));
        var words = (await site.Story(waiting)).LatestWords;
        Assert.Equal(("لم يُنشر بعد", 3), (words.Title, words.SectionId));
        var kept = await site.Story(live);
        Assert.Equal((kept.LatestRevision, ArticleState.Published), (kept.LiveRevision, kept.State));
        Assert.Contains(kept.Acts, act => act.Kind is ArticleActKind.Revised && act.Note == "إجراء جماعي: نقل إلى قسم «ثقافة»");
        var still = await site.Story(timed);
        Assert.Equal((ArticleState.Scheduled, site.Time.Now.AddHours(2)), (still.State, still.VisibleFrom));
    }

    [Fact]
    public async Task The_whole_action_is_taken_back_once_but_for_what_somebody_changed_since()
    {
        var editor = await site.Colleague(Roles.Editor);
        var (first, second) = (await site.Publish(Make.Words("أولى", tags: ["شاي"])), await site.Publish(Make.Words("ثانية", section: 2)));
        var done = await editor.Submit("/newsroom/articles/bulk", ("Act", "AddTag"), ("Tag", " الحرير "), ("Items", await site.Item(first)), ("Items", await site.Item(second)));
        Assert.Equal(["شاي", "الحرير"], await TagsOf(first));
        Assert.Equal(["الحرير"], await TagsOf(second));
        await Revise(second, words => words with { Title = "ثانية بعد الإجراء" });

        var undone = await editor.Submit(done.Location!);

        Assert.Equal(303, undone.Code);
        Assert.Equal("شمل الإجراء: مادة واحدة. تُرك كما هو: مادة واحدة.", (await editor.Get(undone.Location!)).Text("[role=status]"));
        Assert.Equal(["شاي"], await TagsOf(first));
        Assert.Equal(["الحرير"], await TagsOf(second));
        Assert.Null((await editor.Get(done.Location!)).Page.QuerySelector("main form"));
        Assert.Equal(409, (await editor.Submit(done.Location!)).Code);
        Assert.Equal(409, (await editor.Submit(undone.Location!)).Code);
        Assert.Equal(3, (await site.Story(first)).LatestRevision);
    }

    [Fact]
    public async Task A_tag_is_added_once_removed_by_any_spelling_of_its_address_and_never_beyond_the_limit()
    {
        var editor = await site.Colleague(Roles.Editor);
        var (has, lacks, full) = (
            await site.Publish(Make.Words("فيها", tags: ["طريق الحرير", "شاي"])), await site.Publish(Make.Words("ليست فيها")),
            await site.Publish(Make.Words("ملأى", tags: [.. Enumerable.Range(1, ArticleWords.MaxTags).Select(i => $"وسم {i}")])));
        (string, string?)[] items = [("Items", await site.Item(has)), ("Items", await site.Item(lacks)), ("Items", await site.Item(full))];

        var added = await editor.Get((await editor.Submit("/newsroom/articles/bulk", [("Act", "AddTag"), ("Tag", "طريق-الحرير"), .. items])).Location!);

        Assert.Equal(["كانت كذلك من قبل", "تغيّرت، والتغيير منشور", "بلغت وسومها الحد، فتُركت كما هي"], added.Texts("tbody td:nth-child(2)"));
        var removed = await editor.Submit("/newsroom/articles/bulk", ("Act", "RemoveTag"), ("Tag", "طريق الحرير"), ("Items", await site.Item(has)), ("Items", await site.Item(lacks)));
        Assert.Equal(303, removed.Code);
        Assert.Equal(["شاي"], await TagsOf(has));
        Assert.Empty(await TagsOf(lacks));
    }

    [Fact]
    public async Task A_story_that_may_not_be_published_is_left_and_the_others_are_done()
    {
        var editor = await site.Colleague(Roles.Editor);
        var picture = await site.Picture(await site.Member("ليلى"));
        var (first, embargoed, pictured, last) = (
            await site.Publish(Make.Words("قبلها")), await site.Publish(Make.Words("محظورة")), await site.Publish(Make.Words("بصورة بلا وصف")), await site.Publish(Make.Words("بعدها")));
        await site.Store(db => db.Articles.Where(story => story.Id == embargoed)
            .ExecuteUpdateAsync(set => set.SetProperty(story => story.EmbargoUntil, site.Time.Now.AddDays(1))));
        await site.Store(db => db.Revisions.Where(revision => revision.ArticleId == pictured)
            .ExecuteUpdateAsync(set => set.SetProperty(revision => revision.Words.PictureId, picture.Id)));

        var done = await editor.Submit(
            "/newsroom/articles/bulk", ("Act", "AddTag"), ("Tag", "الحرير"), ("Items", await site.Item(first)), ("Items", await site.Item(embargoed)),
            ("Items", await site.Item(pictured)), ("Items", await site.Item(last)));

        Assert.Equal(303, done.Code);
        var said = (await editor.Get(done.Location!)).Page.QuerySelectorAll("tbody tr")
            .ToDictionary(row => row.QuerySelector("a")!.GetAttribute("href")!, row => row.Children[1].TextContent);
        Assert.All([first, last], id => Assert.Equal("تغيّرت، والتغيير منشور", said[$"/newsroom/articles/{id}"]));
        Assert.All([embargoed, pictured], id => Assert.StartsWith("فيها ما يمنع نشرها", said[$"/newsroom/articles/{id}"], StringComparison.Ordinal));
        Assert.Equal((1, 1), ((await site.Story(embargoed)).LatestRevision, (await site.Story(pictured)).LatestRevision));
    }

    [Fact]
    public async Task Of_many_who_take_an_action_back_at_once_one_does()
    {
        var editor = await site.Colleague(Roles.Editor);
        var id = await site.Publish(Make.Words("يتراجع عنها كثيرون"));
        var done = await editor.Submit("/newsroom/articles/bulk", ("Act", "AddTag"), ("Tag", "الحرير"), ("Items", await site.Item(id)));

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => editor.Submit(done.Location!)));

        Assert.Equal([303, 409, 409, 409], answers.Select(answer => answer.Code).Order());
        Assert.All(answers.Where(answer => answer.Code == 409), answer =>
            Assert.StartsWith("لم يتغيّر شيء: سبق التراجع", answer.Text("[role=alert]"), StringComparison.Ordinal));
        Assert.Empty(await TagsOf(id));
    }

    [Fact]
    public async Task The_bin_asks_first_and_its_undo_brings_drafts_back()
    {
        var editor = await site.Colleague(Roles.Editor);
        var id = await site.Publish(Make.Words("إلى السلة مع غيرها"));
        var item = ("Items", (string?)await site.Item(id));

        var asked = await editor.Submit("/newsroom/articles/bulk", ("Act", "MoveToBin"), item);

        Assert.Equal((200, "true"), (asked.Code, asked.Field("Confirmed")));
        Assert.Contains("إلى السلة مع غيرها", asked.Text(".rows"), StringComparison.Ordinal);
        Assert.False((await site.Story(id)).Binned);
        var done = await editor.Submit("/newsroom/articles/bulk", ("Act", "MoveToBin"), ("Confirmed", "true"), ("Items", asked.Field("Items")));
        Assert.True((await site.Story(id)).Binned);
        Assert.Equal(303, (await editor.Submit(done.Location!)).Code);
        Assert.Equal((ArticleState.Draft, false), await site.Story(id) is var story ? (story.State, story.Binned) : default);
    }

    [Theory]
    [InlineData("MoveToSection", null, "99", "اختر القسم")]
    [InlineData("AddTag", "  ", null, "اكتب الوسم")]
    [InlineData("AddTag", "شاي، حرير", null, "وسمًا واحدًا")]
    [InlineData(null, "شاي", "1", "اختر ما يُفعل")]
    public async Task What_is_wrong_is_said_and_changes_nothing(string? act, string? tag, string? section, string said)
    {
        var editor = await site.Colleague(Roles.Editor);
        var id = await site.Publish();
        var item = await site.Item(id);

        var answer = await editor.Submit("/newsroom/articles/bulk", ("Act", act), ("Tag", tag), ("Section", section), ("Items", item));

        Assert.Equal(400, answer.Code);
        Assert.Contains(said, answer.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal(item, await site.Item(id));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("999999:1")]
    [InlineData("abc:1")]
    public async Task Forged_boxes_are_refused(string item)
    {
        var editor = await site.Colleague(Roles.Editor);
        var before = await site.Store(db => db.StoryBatches.CountAsync());

        Assert.Equal(400, (await editor.Submit("/newsroom/articles/bulk", ("Act", "AddTag"), ("Tag", "شاي"), ("Items", item))).Code);
        Assert.Equal(400, (await editor.Submit("/newsroom/articles/bulk", ("Act", "Undo"), ("Items", await site.Item(await site.Publish())))).Code);
        Assert.Equal(before, await site.Store(db => db.StoryBatches.CountAsync()));
        Assert.Equal(404, (await editor.Submit("/newsroom/articles/bulk/999999")).Code);
    }

    private Task Revise(long id, Func<ArticleWords, ArticleWords> change) =>
        site.Acts("سامي", id, (desk, story, by) => desk.Revise(story, change(story.LatestWords), by, site.Time.Now, default));

    private async Task<IReadOnlyList<int>> SectionsOf(params long[] ids)
    {
        var sections = new List<int>();
        foreach (var id in ids)
            sections.Add((await site.Story(id)).SectionId);
        return sections;
    }

    private async Task<IReadOnlyList<string>> TagsOf(long id) =>
        [.. (await site.Story(id)).Tags.OrderBy(tagged => tagged.Position).Select(tagged => tagged.Tag.Name)];
}
