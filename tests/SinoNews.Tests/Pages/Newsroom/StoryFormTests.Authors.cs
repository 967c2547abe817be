using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Staff;

namespace SinoNews.Tests.Pages.Newsroom;

// What authors may, who publish nothing themselves.
public sealed partial class StoryFormTests
{
    [Fact]
    public async Task An_author_drafts_and_submits_and_sees_that_it_was_done()
    {
        using var author = await site.Staff(Roles.Author);
        var editor = await site.Colleague(Roles.Editor);
        var saved = await author.Submit("/newsroom/articles/new", Story("مادة كاتب", "save"));
        var id = Id(saved);
        Assert.Equal(200, (await author.Get(saved.Location!)).Code);
        Assert.Null((await author.Get(saved.Location!)).Page.QuerySelector("button[value=publish]"));

        var submitted = await author.Submit($"/newsroom/articles/{id}", Story("مادة كاتب", "submit", version: 1));

        Assert.Equal(ArticleState.InReview, await StateOf(id));
        Assert.Equal((303, 200), (submitted.Code, (await author.Get(submitted.Location!)).Code));
        Assert.Contains("مادة كاتب", (await editor.Get("/newsroom/articles?status=inreview")).Body, StringComparison.Ordinal);
        var version = (await editor.Get($"/newsroom/articles/{id}")).Field("Input.Version")!;
        Assert.Equal(303, (await editor.Submit($"/newsroom/articles/{id}", Story("مادة كاتب", "publish", int.Parse(version, CultureInfo.InvariantCulture)))).Code);
        Assert.Equal(ArticleState.Published, await StateOf(id));
    }

    [Fact]
    public async Task An_author_neither_publishes_nor_withdraws_nor_opens_what_is_others()
    {
        using var author = await site.Staff(Roles.Author);
        using var colleague = await site.Staff(Roles.Author);
        var editor = await site.Colleague(Roles.Editor);
        var (mine, theirs, published) = (
            Id(await author.Submit("/newsroom/articles/new", Story("مسودتي", "save"))),
            Id(await colleague.Submit("/newsroom/articles/new", Story("مسودة زميل", "save"))),
            Id(await editor.Submit("/newsroom/articles/new", Story("منشورة", "publish"))));
        var before = await site.Store(db => db.Articles.CountAsync());

        Assert.Equal(403, (await author.Submit("/newsroom/articles/new", Story("قفزة", "publish"))).Code);
        Assert.Equal(403, (await author.Submit($"/newsroom/articles/{mine}", Story("مسودتي", "publish", version: 1))).Code);
        foreach (var id in new[] { theirs, published })
        {
            Assert.Equal(403, (await author.Get($"/newsroom/articles/{id}")).Code);
            foreach (var action in new[] { "save", "submit", "publish", "withdraw", "preview", "write" })
                Assert.Equal((action, 403), (action, (await author.Submit($"/newsroom/articles/{id}", Story("عنوان آخر", action, version: 1))).Code));
        }

        Assert.Equal(before, await site.Store(db => db.Articles.CountAsync()));
        Assert.Equal(ArticleState.Draft, await StateOf(mine));
        Assert.Equal("مسودة زميل", await site.Store(db => db.Articles.Where(article => article.Id == theirs).Select(article => article.Title).SingleAsync()));
        var list = await author.Get("/newsroom/articles");
        Assert.NotNull(list.Page.QuerySelector($"a[href='/newsroom/articles/{mine}']"));
        Assert.Null(list.Page.QuerySelector($"a[href='/newsroom/articles/{theirs}']"));
    }
}
