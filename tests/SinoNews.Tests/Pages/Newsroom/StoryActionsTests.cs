using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Names;
using SinoNews.Staff;

namespace SinoNews.Tests.Pages.Newsroom;

public sealed class StoryActionsTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    [Theory]
    [InlineData("schedule")]
    [InlineData("99")]
    [InlineData("حفظ")]
    public async Task An_action_that_the_form_does_not_have_saves_nothing(string action)
    {
        var editor = await site.Colleague(Roles.Editor);
        var before = await site.Store(db => db.Articles.CountAsync());

        Assert.Equal(400, (await editor.Submit("/newsroom/articles/new", Story("عنوان", action, 0))).Code);
        Assert.Equal(before, await site.Store(db => db.Articles.CountAsync()));
    }

    [Fact]
    public async Task What_was_typed_beside_a_withdrawal_is_kept_as_a_revision()
    {
        var editor = await site.Colleague(Roles.Editor);
        var id = await site.Publish();
        var version = await site.Store(db => db.Articles.Where(article => article.Id == id).Select(article => article.Version).SingleAsync());

        var answer = await editor.Submit($"/newsroom/articles/{id}", [.. Story("عنوان كُتب قبل السحب", "withdraw", version), ("Input.Reason", "خطأ في المصدر.")]);

        Assert.Equal(303, answer.Code);
        var story = await site.Store(db => db.Articles.Include(article => article.Revisions).SingleAsync(article => article.Id == id));
        Assert.Equal(ArticleState.Withdrawn, story.State);
        Assert.Equal("عنوان كُتب قبل السحب", story.Revisions.MaxBy(revision => revision.Number)!.Words.Title);
    }

    [Fact]
    public async Task Only_a_draft_can_be_submitted()
    {
        var editor = await site.Colleague(Roles.Editor);
        var id = await site.Publish();
        var version = await site.Store(db => db.Articles.Where(article => article.Id == id).Select(article => article.Version).SingleAsync());

        var answer = await editor.Submit($"/newsroom/articles/{id}", Story("عنوان", "submit", version));

        Assert.Equal(400, answer.Code);
        Assert.Contains("لا تُرسل للمراجعة إلا مسودة", answer.Text("[role=alert]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_byline_of_a_draft_has_no_page_until_something_of_it_is_published()
    {
        var editor = await site.Colleague(Roles.Editor);
        using var reader = site.Reader();
        await editor.Submit("/newsroom/articles/new", [.. Story("سر", "save", 0), ("Input.Author", "كاتب سري")]);
        Assert.Equal(404, (await reader.Get("/authors/كاتب-سري")).Code);

        await editor.Submit("/newsroom/articles/new", [.. Story("علن", "publish", 0), ("Input.Author", "كاتب سري")]);
        Assert.Equal(200, (await reader.Get("/authors/كاتب-سري")).Code);
    }

    [Fact]
    public async Task A_story_published_again_after_its_withdrawal_is_new_and_not_modified()
    {
        var id = await site.Publish();
        var first = site.Time.Now;
        await site.Act(id, (article, by) => article.Withdraw("خطأ", by, site.Time.Now));
        site.Time.Advance(TimeSpan.FromDays(2));
        await site.Store(async db =>
        {
            var desk = new ArticleDesk(db, new LexiconCache());
            await desk.Publish((await desk.Find(id, default))!, null, site.Time.Now, default);
            return await db.SaveChangesAsync();
        });

        var story = await site.Store(db => db.Articles.SingleAsync(article => article.Id == id));

        Assert.Equal(first.AddDays(2), story.VisibleFrom);
        Assert.Null(story.ModifiedAt);
    }

    private static (string Name, string? Value)[] Story(string title, string action, int version) =>
    [
        ("Input.Title", title), ("Input.Section", "culture"), ("Input.Body", "نص"), ("Input.Version", $"{version}"), ("action", action),
    ];
}
