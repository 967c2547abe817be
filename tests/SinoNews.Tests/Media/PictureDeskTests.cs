using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Media;
using SinoNews.Names;
using SinoNews.Staff;

namespace SinoNews.Tests.Media;

/// <summary>The library's acts: added, described, replaced, deleted, tidied.</summary>
public sealed class PictureDeskTests
{
    [Fact]
    public async Task The_same_bytes_twice_are_one_picture()
    {
        using var library = await Library.New();
        var first = await library.Added(Photographs.Jpeg(), "الأولى.jpg");

        var second = Assert.IsType<PictureAct.AlreadyThere>(await library.Add(Photographs.Jpeg(), "الثانية.jpg"));

        Assert.Equal((first.Id, "الأولى.jpg"), (second.Picture.Id, second.Picture.FileName));
    }

    [Fact]
    public async Task The_same_bytes_sent_by_many_at_once_are_one_picture()
    {
        using var library = await Library.New();
        var bytes = Photographs.Jpeg(1600, 1200);

        var acts = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => library.Add(bytes))));

        Assert.Single(acts.OfType<PictureAct.Done>());
        Assert.Equal(5, acts.OfType<PictureAct.AlreadyThere>().Count());
        var picture = await library.Store(db => db.Pictures.SingleAsync());
        Assert.Equal(library.Published(picture).Count + 1, library.OnDisk().Count);
    }

    [Fact]
    public async Task A_stale_description_is_refused()
    {
        using var library = await Library.New();
        var picture = await library.Added(Photographs.Jpeg());
        Task<PictureAct> Say(string alt) => library.Act((desk, by) =>
            desk.Describe(picture.Id, picture.Version, new PictureWords(alt), FocalPoint.Centre, by, true, Make.Now, default));

        Assert.IsType<PictureAct.Done>(await Say("قوافل الشاي"));
        Assert.Equal("قوافل الشاي", Assert.IsType<PictureAct.Conflict>(await Say("خيول")).Current.Alt);
    }

    [Fact]
    public async Task The_desk_itself_refuses_an_author_what_readers_see()
    {
        using var library = await Library.New();
        var picture = await library.Added(Photographs.Jpeg());
        Task<PictureAct> Say(string alt, bool isEditor) => library.Act(async (desk, by) =>
            await desk.Describe(picture.Id, (await library.Read(picture.Id)).Version, new PictureWords(alt), FocalPoint.Centre, by, isEditor, Make.Now, default));
        Assert.IsType<PictureAct.Done>(await Say("قوافل", false));
        await library.Rows.Publish(Make.Words(body: picture.Markdown));

        Assert.IsType<PictureAct.NotTheirs>(await Say("خيول", false));
        Assert.IsType<PictureAct.Done>(await Say("قوافل الشاي", true));
        Assert.Equal("قوافل الشاي", (await library.Read(picture.Id)).Alt);
    }

    [Fact]
    public async Task A_picture_that_a_story_shows_is_not_deleted()
    {
        using var library = await Library.New();
        var picture = await library.Added(Photographs.Jpeg());
        var story = await library.Rows.Publish(Make.Words(body: $"فقرة.\n\n{picture.Markdown.Replace("![]", "![وصف]", StringComparison.Ordinal)}"));

        var refused = Assert.IsType<PictureAct.InUse>(await Delete(library, picture));

        Assert.Equal([story], refused.Uses.Select(use => use.ArticleId!.Value));
        Assert.NotEmpty(library.Published(picture));
        // Taken out of the words being written, readers still see it; then only an earlier revision has it.
        await Revise(library, story, "بلا صورة.", publish: false);
        Assert.IsType<PictureAct.InUse>(await Delete(library, picture));
        await Revise(library, story, "بلا صورة أبدًا.", publish: true);
        Assert.IsType<PictureAct.Done>(await Delete(library, picture));
        Assert.Empty(library.OnDisk());
        Assert.Equal(AdminActKind.PictureDeleted, (await library.Store(db => db.AdminActs.SingleAsync())).Kind);
    }

    [Fact]
    public async Task A_draft_that_shows_a_picture_uses_it_too()
    {
        using var library = await Library.New();
        var picture = await library.Added(Photographs.Jpeg());
        await library.Store(async db => await new ArticleDesk(db, new LexiconCache()).Draft(Make.Words(body: picture.Markdown.Replace("![]", "![وصف]", StringComparison.Ordinal)), null, Make.Now, default));

        Assert.IsType<PictureAct.InUse>(await Delete(library, picture));
    }

    [Fact]
    public async Task Another_file_in_its_place_leaves_the_picture_what_it_was()
    {
        using var library = await Library.New();
        var picture = await library.Added(Photographs.Jpeg(), "قبل.jpg");
        await library.Act((desk, by) => desk.Describe(picture.Id, picture.Version, new PictureWords("قوافل", "شرح", "وكالة"), new FocalPoint(20, 50), by, true, Make.Now, default));
        await library.Rows.Publish(Make.Words(body: picture.Markdown.Replace("![]", "![وصف]", StringComparison.Ordinal)));

        Assert.IsType<PictureAct.Done>(await Replace(library, picture, Photographs.Jpeg(1000, 900)));

        var replaced = await library.Read(picture.Id);
        Assert.Equal(new PictureWords("قوافل", "شرح", "وكالة"), replaced.Words);
        Assert.Equal((1000, 900, 20), (replaced.Width, replaced.Height, replaced.FocusX));
        Assert.NotEqual(picture.Hash, replaced.Hash);
        Assert.NotEmpty(library.Published(replaced));
        // The text that mentions the old file goes on showing it, and holds the picture.
        Assert.NotEmpty(library.Published(picture));
        Assert.True(Assert.Single(Assert.IsType<PictureAct.InUse>(await Delete(library, replaced)).Uses).FormerFile);
    }

    [Fact]
    public async Task A_file_of_the_library_replaces_no_other_picture()
    {
        using var library = await Library.New();
        var (one, other) = (await library.Added(Photographs.Jpeg()), await library.Added(Photographs.Png()));

        Assert.Equal(other.Id, Assert.IsType<PictureAct.AlreadyThere>(await Replace(library, one, Photographs.Png())).Picture.Id);
        Assert.Equal(one.Id, Assert.IsType<PictureAct.AlreadyThere>(await Replace(library, one, Photographs.Jpeg())).Picture.Id);
        Assert.Equal(PictureRefusal.NotAPicture, Assert.IsType<PictureAct.Refused>(await Replace(library, one, "x"u8.ToArray())).Why);
        Assert.Equal(one.Hash, (await library.Read(one.Id)).Hash);
    }

    [Fact]
    public async Task A_file_that_came_back_is_no_longer_a_former_one()
    {
        using var library = await Library.New();
        var picture = await library.Added(Photographs.Jpeg());
        await Replace(library, picture, Photographs.Png());

        Assert.IsType<PictureAct.Done>(await Replace(library, await library.Read(picture.Id), Photographs.Jpeg()));

        var back = await library.Read(picture.Id);
        Assert.Equal(picture.Hash, back.Hash);
        Assert.NotEqual(picture.Hash, Assert.Single(back.Former).Hash);
    }

    [Fact]
    public async Task What_nothing_names_any_more_is_swept_away()
    {
        using var library = await Library.New();
        var (kept, replaced, used) = (await library.Added(Photographs.Png()), await library.Added(Photographs.Jpeg()), await library.Added(Photographs.Gif()));
        await library.Rows.Publish(Make.Words(body: used.Markdown.Replace("![]", "![وصف]", StringComparison.Ordinal)));
        await Replace(library, replaced, Photographs.Jpeg(900, 900));
        await Replace(library, used, Photographs.Jpeg(700, 700));
        var orphan = Directory.CreateDirectory(Path.Combine(library.Folder, "aa", new string('a', 64))).FullName;
        foreach (var folder in Directory.EnumerateDirectories(library.Folder).SelectMany(Directory.EnumerateDirectories))
            Directory.SetLastWriteTimeUtc(folder, Make.Now);
        Task<int> Sweep(TimeSpan later) => library.Store(db => new PictureSweep(db, library.Files).Run(Make.Now + later, default));

        Assert.Equal(0, await Sweep(TimeSpan.FromHours(1)));
        Assert.Equal(1, await Sweep(TimeSpan.FromDays(2)));
        Assert.False(Directory.Exists(orphan));
        Assert.Equal(1, await Sweep(TimeSpan.FromDays(40)));

        Assert.NotEmpty(library.Published(kept));
        Assert.NotEmpty(library.Published(used));
        Assert.False(Directory.Exists(Path.Combine(library.Folder, replaced.Hash[..2], replaced.Hash)));
        Assert.NotEmpty(library.Published(await library.Read(replaced.Id)));
    }

    [Theory]
    [InlineData("الصين", true)]
    [InlineData("صين قوافل", true)]
    [InlineData("وكالة", true)]
    [InlineData("tea.jpg", true)]
    [InlineData("خيول", false)]
    public async Task The_library_is_searched_however_a_word_is_spelled(string words, bool found)
    {
        using var library = await Library.New();
        var picture = await library.Added(Photographs.Jpeg(), "Tea.jpg");
        await library.Act((desk, by) => desk.Describe(picture.Id, 0, new PictureWords("قوافل الصِّين", null, "وكالة"), FocalPoint.Centre, by, true, Make.Now, default));

        Assert.Equal(found ? 1 : 0, (await library.Store(db => db.Pictures.Saying(words).PageOf(null, default))).Count);
    }

    private static Task<PictureAct> Delete(Library library, Picture picture) => library.Act(async (desk, by) =>
        await desk.Delete(picture.Id, (await library.Read(picture.Id)).Version, by, Make.Now, default));

    private static Task<PictureAct> Replace(Library library, Picture picture, byte[] bytes) => library.Act(async (desk, by) =>
        await desk.Replace(picture.Id, (await library.Read(picture.Id)).Version, new MemoryStream(bytes), "بديل.jpg", by, Make.Now, default));

    private static Task<int> Revise(Library library, long story, string body, bool publish) => library.Store(async db =>
    {
        var desk = new ArticleDesk(db, new LexiconCache());
        var article = (await desk.Find(story, default))!;
        await desk.Revise(article, Make.Words(body: body), null, Make.Now, default);
        if (publish)
            await desk.Publish(article, null, Make.Now, default);
        return 0;
    });
}
