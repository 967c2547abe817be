using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Comments;
using SinoNews.Staff;
using SinoNews.Tests.Pages.Newsroom;
using SinoNews.Tests.Pages.Newsroom.Stories;

namespace SinoNews.Tests.Security;

/// <summary>Fields that a form does not have change nothing, whatever they are called.</summary>
public sealed class ExtraFieldsTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    [Fact]
    public async Task A_reader_publishes_no_comment_by_fields_of_their_own()
    {
        using var reader = site.Reader();
        var id = await site.Publish();

        var answer = await reader.Post(
            $"/articles/{id}/comments",
            [
                ("Input.Name", "سلمى"), ("Input.Email", "salma@example.org"), ("Input.Text", "تعليق عادي"),
                .. Everywhere("State", "Approved"), .. Everywhere("IsProven", "true"), .. Everywhere("Version", "7"), .. Everywhere("Risk", "0"), .. Everywhere("Network", "192.0.2.1"),
                .. Everywhere("Reader", "x"), .. Everywhere("Receipt", "known-in-advance"), .. Everywhere("At", "2001-01-01"), .. Everywhere("ById", "1"), .. Everywhere("articleId", "999"), .. Everywhere("id", "999"),
            ]);

        Assert.NotEqual("known-in-advance", answer.Receipt);
        var comment = await site.Store(db => db.Comments.AsNoTracking().SingleAsync(comment => comment.Receipt == answer.Receipt));
        Assert.Equal((CommentState.Pending, false, 0, id), (comment.State, comment.IsProven, comment.Version, comment.ArticleId));
        Assert.NotEqual("192.0.2.1", comment.Network);
    }

    [Fact]
    public async Task An_author_publishes_no_story_by_fields_of_their_own()
    {
        using var author = await site.Staff(Roles.Author);

        var id = (await author.Submit("/newsroom/articles/new", Desk.Story(
            "مسودة", "save", 0,
            [.. Everywhere("State", "Published"), .. Everywhere("VisibleFrom", "2001-01-01"), .. Everywhere("PublishedAt", "2001-01-01"), .. Everywhere("IsBreaking", "true"), .. Everywhere("Id", "1"), .. Everywhere("CreatedById", "1"), .. Everywhere("LatestRevision", "9")]))).Id();

        var article = await site.Article(id);
        Assert.Equal((ArticleState.Draft, null, 1), (article.State, article.VisibleFrom, article.LatestRevision));
        Assert.Equal(403, (await author.Submit($"/newsroom/articles/{id}", Desk.Story("مسودة", "publish", article.Version))).Code);
    }

    [Fact]
    public async Task Nobody_raises_their_own_role_by_fields_of_their_own()
    {
        var email = await site.Recruit(Roles.Author);
        using var author = site.Stranger();
        await author.SignIn(email, SiteUnderTest.Password);

        var answer = await author.Submit(
            "/newsroom/account?handler=name",
            [("name", "اسم آخر"), .. Everywhere("Role", Roles.Admin), .. Everywhere("Roles", Roles.Admin), .. Everywhere("IsAdmin", "true"), .. Everywhere("Email", "other@example.org"), .. Everywhere("AuthorId", "1"), .. Everywhere("SecurityStamp", "x")]);

        Assert.Equal(303, answer.Code);
        var member = await site.MemberAt(email);
        Assert.Equal(("اسم آخر", null), (member.Name, member.AuthorId));
        Assert.NotEqual("x", member.SecurityStamp);
        Assert.Equal(403, (await author.Get("/newsroom/staff")).Code);
    }

    private static IEnumerable<(string Name, string? Value)> Everywhere(string field, string value) =>
        ((string[])["", "Input.", "Me.", "Article.", "Comment.", "input[", "Member."]).Select(before => (before.EndsWith('[') ? $"{before}{field}]" : before + field, (string?)value));
}
