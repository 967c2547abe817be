using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Importing;
using SinoNews.Names;
using SinoNews.Storage;
using SinoNews.Tests.Storage;

namespace SinoNews.Tests.Importing;

public sealed partial class SeedFolderTests : IAsyncLifetime
{
    private const string Page = "موقع متخصص بالشؤون الصينية\n\nعنوان المادة\n\n0\n\nفقرة أولى طويلة بما يكفي.\n\nفقرة ثانية.\n\nاترك رد\n";

    private readonly TempFolder _folder = new();
    private readonly Heard _heard = new();
    private TestStore _store = null!;

    public async Task InitializeAsync() => _store = await TestStore.New();

    public Task DisposeAsync()
    {
        _store.Dispose();
        _folder.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_page_becomes_a_published_story_dated_by_its_first_seeding()
    {
        _folder.Write("a.txt", Page);

        Assert.Equal(1, await Seed(Make.Now));

        var story = await Only();
        Assert.Equal((ArticleState.Published, "عنوان المادة", Make.Now), (story.State, story.Title, story.VisibleFrom));
        Assert.Equal(("politics", "هيئة التحرير"), (story.Section.Slug, story.Byline));
        Assert.Equal("<p>فقرة أولى طويلة بما يكفي.</p>\n<p>فقرة ثانية.</p>", story.Body!.Html);
        Assert.False(story.TouchedByStaff);
        Assert.Null(story.ModifiedAt);
        Assert.Empty(_heard.Warnings);
    }

    [Fact]
    public async Task The_site_takes_its_tagline_from_the_first_seed_that_has_one()
    {
        _folder.Write("a.md", "---\ntitle: بلا شعار\n---\nنص");
        _folder.Write("b.txt", Page);
        _folder.Write("c.txt", Page.Replace("موقع متخصص", "موقع آخر", StringComparison.Ordinal).Replace("المادة", "أخرى", StringComparison.Ordinal));

        await Seed();

        await using var db = _store.Open();
        Assert.Equal("موقع متخصص بالشؤون الصينية", (await db.Sites.SingleAsync()).Tagline);
    }

    [Fact]
    public async Task A_restart_adds_and_changes_nothing()
    {
        _folder.Write("a.txt", Page);
        _folder.Write("b.md", "---\ntitle: ثانية\ntags: مدن\n---\nنص");
        await Seed();
        var before = await Snapshot();

        Assert.Equal(0, await Seed(Make.Now.AddDays(1)));

        Assert.Equal(before, await Snapshot());
        Assert.Empty(_heard.Warnings);
    }

    [Fact]
    public async Task A_new_file_is_added_beside_the_others()
    {
        _folder.Write("a.txt", Page);
        await Seed();
        _folder.Write("b.md", "---\ntitle: جديدة\n---\nنص");

        Assert.Equal(1, await Seed());

        await using var db = _store.Open();
        Assert.Equal(["عنوان المادة", "جديدة"], await db.Articles.OrderBy(article => article.Id).Select(article => article.Title).ToListAsync());
    }

    [Fact]
    public async Task The_same_content_under_another_name_is_not_added()
    {
        _folder.Write("a.txt", Page);
        await Seed();
        _folder.Write("b.txt", "\ufeff" + Page.Replace("\n", "\r\n", StringComparison.Ordinal));

        Assert.Equal(0, await Seed());

        await Only();
        Assert.Contains("b.txt", Assert.Single(_heard.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_files_with_the_same_content_make_one_story_at_the_first_start()
    {
        _folder.Write("a.txt", Page);
        _folder.Write("b.txt", Page);

        await Seed();

        await Only();
        Assert.Contains("b.txt", Assert.Single(_heard.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_file_changes_the_live_words_as_a_new_revision()
    {
        _folder.Write("a.txt", Page);
        await Seed(Make.Now);
        _folder.Write("a.txt", Page.Replace("فقرة ثانية", "فقرة مصححة", StringComparison.Ordinal));

        Assert.Equal(1, await Seed(Make.Now.AddHours(2)));

        var story = await Only();
        Assert.Contains("فقرة مصححة", story.Body!.Html, StringComparison.Ordinal);
        Assert.Equal((2, 2), (story.LatestRevision, story.LiveRevision));
        Assert.Equal(["فقرة ثانية.", "فقرة مصححة."], story.Revisions.OrderBy(revision => revision.Number).Select(revision => revision.Words.Body.Split("\n\n")[1]));
        Assert.Equal(Make.Now, story.VisibleFrom);
        Assert.Equal(Make.Now.AddHours(2), story.ModifiedAt);
        Assert.Empty(_heard.Warnings);

        Assert.Equal(0, await Seed(Make.Now.AddHours(3)));
        Assert.Equal(2, (await Only()).LatestRevision);
    }

    [Fact]
    public async Task A_changed_file_is_ignored_with_a_warning_where_the_newsroom_has_worked()
    {
        _folder.Write("a.txt", Page);
        await Seed();
        await Act(async (desk, article, editor) =>
        {
            await desk.Revise(article, Make.Words("عنوان غرفة الأخبار"), editor, Make.Now, default);
            await desk.Publish(article, editor, Make.Now, default);
        });
        _folder.Write("a.txt", Page.Replace("فقرة ثانية", "فقرة مصححة", StringComparison.Ordinal));

        Assert.Equal(0, await Seed());

        var story = await Only();
        Assert.Equal(("عنوان غرفة الأخبار", 2), (story.Title, story.LatestRevision));
        Assert.Contains("a.txt", Assert.Single(_heard.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_the_newsroom_took_away_never_returns(bool withdrawn)
    {
        _folder.Write("a.txt", Page);
        await Seed();
        await Act((_, article, editor) =>
        {
            if (withdrawn)
                article.Withdraw("خطأ في النقل", editor, Make.Now);
            else
                article.MoveToBin(editor, Make.Now);
            return Task.CompletedTask;
        });

        await Seed();
        _folder.Write("a.txt", Page.Replace("فقرة ثانية", "فقرة مصححة", StringComparison.Ordinal));
        await Seed();
        _folder.Write("b.txt", Page);
        await Seed();

        await using var db = _store.Open();
        Assert.Empty(await db.Articles.Published(Make.Now.AddYears(1)).ToListAsync());
        Assert.Equal(1, await db.Articles.CountAsync());
        Assert.Equal(1, await db.Revisions.CountAsync());
    }

    private async Task<int> Seed(DateTime? now = null)
    {
        await using var db = _store.Open();
        return await Folder(db).Seed(_folder.Path, TimeZoneInfo.FindSystemTimeZoneById("Asia/Riyadh"), now ?? Make.Now, default);
    }

    private SeedFolder Folder(NewsDb db) => new(db, new ArticleImporter(db, new ArticleDesk(db, new LexiconCache())), _heard.For<SeedFolder>());

    private async Task<Article> Only()
    {
        await using var db = _store.Open();
        return await db.Articles.Include(article => article.Body).Include(article => article.Revisions)
            .Include(article => article.Section).SingleAsync();
    }

    private async Task Act(Func<ArticleDesk, Article, SinoNews.Staff.StaffMember, Task> act)
    {
        await using var db = _store.Open();
        var editor = db.Users.Add(Make.Staff()).Entity;
        var desk = new ArticleDesk(db, new LexiconCache());
        var article = await desk.Find((await db.Articles.SingleAsync()).Id, default);
        await act(desk, article!, editor);
        await db.SaveChangesAsync();
    }

    private async Task<string> Snapshot()
    {
        await using var db = _store.Open();
        var articles = await db.Articles.OrderBy(article => article.Id)
            .Select(article => $"{article.Id} {article.Title} {article.Version} {article.LatestRevision} {article.VisibleFrom} {article.ModifiedAt} {article.EditedAt}")
            .ToListAsync();
        return string.Join('\n', articles.Append($"{await db.Revisions.CountAsync()} {await db.Tags.CountAsync()} {await db.ArticleTags.CountAsync()} {await db.Authors.CountAsync()}"));
    }
}
