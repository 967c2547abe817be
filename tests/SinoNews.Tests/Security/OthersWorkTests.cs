using Microsoft.EntityFrameworkCore;
using SinoNews.Staff;
using SinoNews.Tests.Pages.Newsroom.Stories;
using static SinoNews.Tests.Pages.Newsroom.Stories.Desk;

namespace SinoNews.Tests.Security;

/// <summary>Whoever knows a number has not the right to what it names.</summary>
public sealed class OthersWorkTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    private const string Secret = "سرّ في مسودة زميل";

    [Fact]
    public async Task An_author_reaches_nothing_of_another_authors_draft()
    {
        using var owner = await site.Staff(Roles.Author);
        using var other = await site.Staff(Roles.Author);
        // Colleagues see that there is a story and what it is called; its words are its author's.
        var id = (await owner.Submit("/newsroom/articles/new", Story("مسودة زميل", "save", 0, ("Input.Standfirst", Secret)))).Id();
        var before = await site.Article(id);
        Assert.Contains(Secret, (await owner.Get($"/newsroom/articles/{id}")).Body, StringComparison.Ordinal);

        foreach (var path in new[] { $"/newsroom/articles/{id}", $"/newsroom/articles/{id}/revisions", $"/newsroom/articles/{id}/revisions?to=1", $"/newsroom/articles/{id}?copy=true", $"/newsroom/articles/{id}/bin", $"/newsroom/articles/{id}/restore" })
            AssertShut(path, await other.Get(path));
        foreach (var action in new[] { "save", "submit", "publish", "preview", "withdraw" })
            AssertShut(action, await other.Submit($"/newsroom/articles/{id}", Story("عنوان دخيل", action, before.Version)));
        AssertShut("preview", await other.Submit($"/newsroom/articles/preview?id={id}", Story("", "save", before.Version)));
        AssertShut("autosave", await other.Submit($"/newsroom/articles/autosave?id={id}", Story("عنوان دخيل", "save", before.Version)));
        AssertShut("restore a version", await other.Submit($"/newsroom/articles/{id}/revisions", ("number", "1"), ("version", "1")));
        AssertShut("bin", await other.Submit($"/newsroom/articles/{id}/bin"));
        AssertShut("bulk", await other.Submit("/newsroom/articles/bulk", ("Items", $"{id}:{before.Version}"), ("act", "Bin")));
        foreach (var list in new[] { "/newsroom/articles", "/newsroom/articles?status=draft", "/newsroom", "/feed.xml", $"/articles/{id}", $"/a/{id}" })
            Assert.DoesNotContain(Secret, (await other.Get(list)).Body, StringComparison.Ordinal);

        var after = await site.Article(id);
        Assert.Equal((before.Version, before.Title, before.State), (after.Version, after.Title, after.State));
    }

    [Fact]
    public async Task Text_that_was_never_saved_is_its_writers_alone_even_for_an_admin_with_its_key()
    {
        var key = Guid.NewGuid();
        using var owner = await site.Staff(Roles.Author);
        var kept = await owner.Submit("/newsroom/articles/autosave", Story(Secret, "save", 0, ("Input.Draft", $"{key}")));
        Assert.InRange(kept.Code, 200, 204);
        var form = $"/newsroom/articles/new?draft={key}";
        Assert.Contains(Secret, (await owner.Get(form)).Body, StringComparison.Ordinal);

        foreach (var role in new[] { Roles.Author, Roles.Editor, Roles.Admin })
        {
            using var other = await site.Staff(role);
            Assert.DoesNotContain(Secret, (await other.Get(form)).Body, StringComparison.Ordinal);
            await other.Submit("/newsroom/articles/autosave", Story("كلام آخر", "save", 0, ("Input.Draft", $"{key}")));
            Assert.Contains(Secret, (await owner.Get(form)).Body, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Roles.Author)]
    [InlineData(Roles.Editor)]
    public async Task What_an_admin_does_is_done_by_nobody_else_whatever_is_posted(string role)
    {
        using var member = await site.Staff(role);
        var victim = await site.Recruit(Roles.Author);
        var id = await site.Store(db => db.Users.Where(one => one.Email == victim).Select(one => one.Id).SingleAsync());
        foreach (var act in new[] { "role", "disable", "enable", "reset", "link", "signout", "twostep", "byline" })
            AssertShut(act, await member.Submit($"/newsroom/staff/{id}?handler={act}", ("role", Roles.Admin), ("Role", Roles.Admin)));
        AssertShut("recruit", await member.Submit("/newsroom/staff", ("Input.Name", "دخيل"), ("Input.Email", "intruder@example.org"), ("Input.Role", Roles.Admin)));
        AssertShut("settings", await member.Submit("/newsroom/settings", ("Input.Name", "دخيل")));
        AssertShut("policy", await member.Submit("/newsroom/comments/settings", ("Input.AutoPublish", "true")));
        AssertShut("sections", await member.Submit("/newsroom/sections/new", ("Input.Name", "دخيل"), ("Input.Slug", "intruder")));

        var after = await site.Store(db => db.Users.AsNoTracking().SingleAsync(one => one.Id == id));
        Assert.False(after.IsDisabled);
        Assert.Equal(0, await site.Store(db => db.Users.CountAsync(one => one.Email == "intruder@example.org")));
        Assert.Equal(0, await site.Store(db => db.AdminActs.CountAsync()));
    }

    private static void AssertShut(string what, Answer answer)
    {
        Assert.True(answer.Code is 403 or 404, $"{what}: {answer.Code}");
        Assert.DoesNotContain(Secret, answer.Body, StringComparison.Ordinal);
    }
}
