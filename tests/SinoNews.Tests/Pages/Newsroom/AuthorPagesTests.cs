using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Staff;

namespace SinoNews.Tests.Pages.Newsroom;

public sealed class AuthorPagesTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    [Fact]
    public async Task An_editor_writes_what_readers_are_told_of_an_author()
    {
        await site.Publish(Make.Words(title: "مادة لوانغ", author: "وانغ 王"));
        var id = await site.Store(db => db.Authors.Where(author => author.Name == "وانغ 王").Select(author => author.Id).SingleAsync());
        using var editor = await site.Staff(Roles.Editor, "يوسف");

        Assert.Equal(303, (await editor.Submit($"/newsroom/authors/{id}", ("Bio", "مراسل في بكين.\u202e"))).Code);

        using var reader = site.Reader();
        var page = await reader.Get("/authors/وانغ-王");
        Assert.Equal("مراسل في بكين.", page.Text(".bio"));
        Assert.Equal("مراسل في بكين.", page.Page.QuerySelector("meta[name=description]")?.GetAttribute("content"));
        var act = Assert.Single(await site.Acts());
        Assert.Equal((AdminActKind.AuthorChanged, "وانغ 王", "يوسف"), (act.Kind, act.Subject, act.By!.Name));
        Assert.Contains("مراسل في بكين", (await editor.Get("/newsroom/authors")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bio_that_is_too_long_is_refused_with_the_text_kept()
    {
        await site.Publish(Make.Words(title: "مادة أخرى", author: "كاتب آخر"));
        var id = await site.Store(db => db.Authors.Where(author => author.Name == "كاتب آخر").Select(author => author.Id).SingleAsync());
        using var editor = await site.Staff(Roles.Editor);
        var bio = new string('ن', Author.MaxBio + 1);

        var answer = await editor.Submit($"/newsroom/authors/{id}", ("Bio", bio));

        Assert.Equal((400, bio), (answer.Code, answer.Field("Bio")?.Trim()));
        answer.AssertOnlyProblem(answer.Page.QuerySelector("[name=Bio]")!, "600");
        Assert.Equal(404, (await editor.Submit("/newsroom/authors/999", ("Bio", "نص"))).Code);
        Assert.Equal(303, (await editor.Submit($"/newsroom/authors/{id}", ("Bio", bio[1..]))).Code);
    }
}
