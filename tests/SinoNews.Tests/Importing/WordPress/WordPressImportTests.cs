using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Comments;
using SinoNews.Tests.Media;

namespace SinoNews.Tests.Importing.WordPress;

/// <summary>A blog becomes a part of the paper.</summary>
public sealed partial class WordPressImportTests : IAsyncLifetime
{
    private readonly SiteUnderTest _site = new();
    private readonly TempFolder _folder = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _site.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("1.0", "tag")]
    [InlineData("1.1", "post_tag")]
    [InlineData("1.2", "post_tag")]
    public async Task A_post_of_every_version_becomes_a_story_with_its_words_section_tags_byline_and_date(string version, string tag)
    {
        var terms = Wxr.Under("category", "markets", "أسواق") + Wxr.Under(tag, "tea", "الشاي") + Wxr.Under("category", "food", "طعام");
        var (code, _, _) = await Import(Wxr.File(version, Wxr.Author("layla", "ليلى حداد"), Wxr.Post(12, "طريق الشاي", "<p>كلام <strong>مهم</strong>.</p>", more: terms)), "--section", "markets=economy");

        var story = await Only();
        Assert.Equal(0, code);
        Assert.Equal(("طريق الشاي", ArticleState.Published, "story-12"), (story.Title, story.State, story.Slug));
        Assert.Equal("ليلى حداد", story.Byline);
        Assert.Equal(new DateTime(2019, 5, 4, 6, 30, 0, DateTimeKind.Utc), story.VisibleFrom);
        Assert.Equal("economy", story.Section.Slug);
        Assert.Equal(["الشاي", "طعام"], story.Tags.Select(one => one.Tag.Name).Order(StringComparer.Ordinal));
        Assert.Equal("كلام **مهم**.", story.LatestWords.Body);
    }

    [Fact]
    public async Task Each_state_becomes_the_one_that_it_is_like()
    {
        await Import(Wxr.File(
            "1.2",
            Wxr.Post(1, "منشور", "نص أول"), Wxr.Post(2, "لاحق", "نص ثان", "future", gmt: "2099-01-01 00:00:00"), Wxr.Post(3, "مسودة", "نص ثالث", "draft", gmt: "0000-00-00 00:00:00"),
            Wxr.Post(4, "ينتظر", "نص رابع", "pending"), Wxr.Post(5, "خاص", "نص خامس", "private"), Wxr.Post(6, "محذوف", "نص سادس", "trash"), Wxr.Post(7, "صفحة", "نص سابع", type: "page")));

        var states = await _site.Store(db => db.Articles.ToDictionaryAsync(story => story.Title, story => story.State));
        Assert.Equal(6, states.Count);
        Assert.Equal((ArticleState.Published, ArticleState.Scheduled, ArticleState.Draft), (states["منشور"], states["لاحق"], states["مسودة"]));
        Assert.Equal((ArticleState.Draft, ArticleState.Draft, ArticleState.Published), (states["ينتظر"], states["خاص"], states["صفحة"]));
        Assert.Contains("private became a draft", Report, StringComparison.Ordinal);
        Assert.Contains("""{"item":"post 6","address":"https://old.example/2019/05/story-6/","what":"skipped for its state","why":"trash"}""", Report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_without_its_moment_in_UTC_is_read_in_the_zone()
    {
        await Import(Wxr.File("1.2", Wxr.Post(1, "عنوان", "نص", date: "2019-05-04 09:30:00", gmt: "0000-00-00 00:00:00")), "--zone", "Asia/Shanghai");

        Assert.Equal(new DateTime(2019, 5, 4, 1, 30, 0, DateTimeKind.Utc), (await Only()).VisibleFrom);
    }

    [Fact]
    public async Task Old_addresses_lead_to_the_story_and_to_the_lists()
    {
        await Import(Wxr.File(
            "1.2", Wxr.Author("layla", "ليلى حداد"), Wxr.Category("economy", "اقتصاد"), Wxr.Category("food", "طعام", "economy"), Wxr.Tag("tea", "الشاي"),
            Wxr.Post(12, "طريق", "نص", link: $"{Wxr.Blog}/2019/05/%d8%b7%d8%b1%d9%8a%d9%82/"), Wxr.Post(13, "مسودة", "نص آخر", "draft", link: $"{Wxr.Blog}/?p=13")));
        var story = await _site.Store(db => db.Articles.SingleAsync(one => one.Title == "طريق"));
        using var reader = _site.Reader();

        foreach (var old in (string[])["/2019/05/%D8%B7%D8%B1%D9%8A%D9%82/", "/2019/05/طريق", "/?p=12"])
        {
            var answer = await reader.Get(old);
            Assert.Equal((301, $"/articles/{story.Id}/story-12"), (answer.Code, answer.Location));
        }
        Assert.Equal("/sections/economy", (await reader.Get("/category/economy/")).Location);
        Assert.Equal($"/tags/{Uri.EscapeDataString("طعام")}", (await reader.Get("/category/economy/food")).Location);
        Assert.Equal($"/tags/{Uri.EscapeDataString("الشاي")}", (await reader.Get("/tag/tea")).Location);
        Assert.Equal($"/authors/{Uri.EscapeDataString("ليلى-حداد")}", (await reader.Get("/author/layla")).Location);
        Assert.Equal(200, (await reader.Get("/?p=13")).Code); // a draft tells nobody that it is there
        Assert.Equal(200, (await reader.Get("/?p=99")).Code);
        Assert.Equal(404, (await reader.Get("/2019/05/nothing")).Code);
        Assert.Equal(404, (await reader.Get($"/{new string('x', 900)}")).Code);
    }

    [Fact]
    public async Task Comments_come_with_their_states_and_threads_of_one_level()
    {
        await Import(Wxr.File("1.2", Wxr.Post(1, "عنوان", "نص", more:
            Wxr.Comment(13, "رد على الرد", 12, gmt: "2019-05-05 10:00:00") + Wxr.Comment(12, "رد", 11, gmt: "2019-05-05 09:00:00") + Wxr.Comment(11, "أول <b>تعليق</b><br>سطر")
            + Wxr.Comment(14, "ينتظر", approved: "0") + Wxr.Comment(15, "دعاية", approved: "spam") + Wxr.Comment(16, "محذوف", approved: "trash") + Wxr.Comment(17, "إشارة", type: "pingback"))));

        var comments = await _site.Store(db => db.Comments.OrderBy(one => one.Id).ToListAsync());
        Assert.Equal(6, comments.Count);
        var opening = comments.Single(one => one.Text == "أول تعليق\nسطر");
        Assert.All(comments.Where(one => one.Text.StartsWith("رد", StringComparison.Ordinal)), reply => Assert.Equal(opening.Id, reply.ParentId));
        Assert.Equal(3, (await Only()).CommentCount);
        Assert.Equal(
            [(CommentState.Approved, 3), (CommentState.Pending, 1), (CommentState.Spam, 1), (CommentState.Trash, 1)],
            (await _site.Store(db => db.CommentCounts.AsNoTracking().Where(one => one.Count > 0).ToListAsync())).Select(one => (one.State, one.Count)).OrderBy(one => one.State.ToString(), StringComparer.Ordinal));
        Assert.Contains("pingbacks and the like skipped", Report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Old_comments_come_without_their_addresses_and_young_ones_with_them()
    {
        var young = DateTime.UtcNow.AddDays(-3).ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
        await Import(Wxr.File("1.2", Wxr.Post(1, "عنوان", "نص", more: Wxr.Comment(1, "قديم") + Wxr.Comment(2, "جديد", gmt: young))));

        var comments = await _site.Store(db => db.Comments.ToDictionaryAsync(one => one.Text));
        Assert.Equal(("", null), (comments["قديم"].Email, comments["قديم"].Network));
        Assert.NotNull(comments["قديم"].AnonymisedAt);
        Assert.Equal(("salma@example.org", "192.0.2.7"), (comments["جديد"].Email, comments["جديد"].Network));
        Assert.Equal(comments["قديم"].Reader, comments["جديد"].Reader);
        Assert.DoesNotContain("salma@", Report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_again_it_doubles_nothing_and_goes_on_where_it_was()
    {
        var first = Wxr.Post(1, "أول", "نص أول", more: Wxr.Comment(1, "تعليق"));
        await Import(Wxr.File("1.2", first));
        var (_, said, _) = await Import(Wxr.File("1.2", first, Wxr.Post(2, "ثان", "نص ثان")));

        Assert.Contains("1 stories added, 0 changed, 1 here already; 0 comments, 2 old addresses", said, StringComparison.Ordinal);
        Assert.Equal((2, 1, 4), await _site.Store(async db => (await db.Articles.CountAsync(), await db.Comments.CountAsync(), await db.FormerAddresses.CountAsync())));
    }

    [Fact]
    public async Task What_the_newsroom_worked_on_keeps_its_words()
    {
        await Import(Wxr.File("1.2", Wxr.Post(1, "أول", "نص")));
        var id = (await Only()).Id;
        await _site.Acts("ليلى", id, (desk, story, by) => desk.Revise(story, story.LatestWords with { Title = "عنوان التحرير" }, by, _site.Time.Now, default));
        await Import(Wxr.File("1.2", Wxr.Post(1, "أول", "نص تغيّر")));

        Assert.Equal("عنوان التحرير", (await Only()).LatestWords.Title);
        Assert.Contains("the newsroom's words stay", Report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_tells_the_same_and_writes_nothing()
    {
        var file = Wxr.File("1.2", Wxr.Tag("tea", "الشاي"), Wxr.Post(1, "أول", "نص [myplugin id=3]", more: Wxr.Comment(1, "تعليق") + Wxr.Under("post_tag", "tea", "الشاي")), Wxr.Post(2, "ثان", "نص ثان", "trash"));
        var (_, trial, told) = await Import(file, "--dry-run");
        Assert.Equal((0, 0, 0, 0), await _site.Store(async db =>
            (await db.Articles.CountAsync(), await db.Comments.CountAsync(), await db.FormerAddresses.CountAsync(), await db.Tags.CountAsync())));
        Assert.Equal(0, await _site.Store(db => db.CommentCounts.SumAsync(one => one.Count)));

        var (_, real, toldAgain) = await Import(file);
        Assert.Equal(trial.Replace("Nothing was written. It would be:", "Done:", StringComparison.Ordinal), real);
        Assert.Equal(told, toldAgain);
    }

    [Fact]
    public async Task Pictures_whose_files_are_at_hand_are_taken_and_shown()
    {
        await _site.Member("ليلى");
        Directory.CreateDirectory(_folder.File("uploads/2019/05"));
        await File.WriteAllBytesAsync(_folder.File("uploads/2019/05/tea.jpg"), Photographs.Jpeg());
        var body = $"""[caption id="x"]<img class="wp-image-7" src="{Wxr.Blog}/wp-content/uploads/2019/05/tea-300x200.jpg" alt=""/> شاي الصباح[/caption] [gallery ids="7,8"]""";
        await Import(
            Wxr.File(
                "1.2", Wxr.Post(1, "عنوان", body, more: Wxr.Meta("_thumbnail_id", "7")),
                Wxr.Post(7, "كوب شاي", "", "inherit", "attachment", more: $"<wp:attachment_url>{Wxr.Blog}/wp-content/uploads/2019/05/tea.jpg</wp:attachment_url>"),
                Wxr.Post(8, "ضائعة", "", "inherit", "attachment", more: $"<wp:attachment_url>{Wxr.Blog}/wp-content/uploads/../../secret.jpg</wp:attachment_url>")),
            "--media", _folder.File("uploads"));

        var story = await Only();
        var picture = await _site.Store(db => db.Pictures.SingleAsync());
        Assert.Equal((picture.Id, "كوب شاي"), (story.PictureId, picture.Alt));
        Assert.Contains($"![كوب شاي](/media/{picture.Hash} \"شاي الصباح\")", story.LatestWords.Body, StringComparison.Ordinal);
        Assert.Contains("file not found", Report, StringComparison.Ordinal);
    }

    private string Report => File.ReadAllText(_folder.File("report.jsonl"));

    private Task<(int Code, string Said, string Report)> Import(string file, params string[] more) => _site.Import(_folder, file, more);

    private Task<Article> Only() => _site.Store(db => db.Articles.AsNoTracking().Include(story => story.Section).Include(story => story.Revisions)
        .Include(story => story.Tags).ThenInclude(tagged => tagged.Tag).AsSplitQuery().SingleAsync());
}
