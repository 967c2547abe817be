using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;
using SinoNews.Staff;
using SinoNews.Tests.Comments;

namespace SinoNews.Tests.Pages.Newsroom;

/// <summary>Decisions that no form of ours would send.</summary>
public sealed class ForgedDecisionsTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>, IAsyncLifetime
{
    private Visitor _editor = null!;
    private long _id;

    public async Task InitializeAsync()
    {
        _editor = await site.Colleague(Roles.Editor);
        using var reader = site.Reader();
        var receipt = (await reader.Comment(await site.Publish(), $"تعليق {Guid.NewGuid()}")).Receipt;
        _id = await site.Store(db => db.Comments.Where(comment => comment.Receipt == receipt).Select(comment => comment.Id).SingleAsync());
    }

    public async Task DisposeAsync()
    {
        var comment = await site.Store(db => db.Comments.Include(comment => comment.Decisions).SingleAsync(comment => comment.Id == _id));
        Assert.Equal((CommentState.Pending, 0, 0), (comment.State, comment.Version, comment.Decisions.Count));
        await Books.AssertBalance(site);
    }

    [Theory]
    [InlineData("-1", 409)]
    [InlineData("1", 409)]
    [InlineData("2147483647", 409)]
    [InlineData("-2147483648", 409)]
    [InlineData("2147483648", 400)]
    [InlineData("99999999999999999999", 400)]
    [InlineData("", 400)]
    [InlineData("null", 400)]
    [InlineData("0.5", 400)]
    [InlineData("0; DROP TABLE Comments", 400)]
    [InlineData("\0", 400)]
    [InlineData("\ud800", 400)]
    [InlineData(null, 400)]
    public async Task A_version_that_the_comment_does_not_have_decides_nothing(string? version, int status)
    {
        foreach (var act in new[] { "approve", "reject", "spam", "trash", "undo" })
            Assert.Equal((act, status), (act, (await _editor.Submit($"/newsroom/comments/{_id}/{act}", ("Version", version), ("Reason", "OffTopic"))).Code));
    }

    [Theory]
    [InlineData("publish", 404)]
    [InlineData("pending", 404)]
    [InlineData("delete", 404)]
    [InlineData("0", 404)]
    [InlineData("approve,reject", 404)]
    [InlineData("undo", 409)]
    [InlineData("pin", 409)]
    [InlineData("unpin", 409)]
    [InlineData("edit", 400)]
    [InlineData("answer", 400)]
    public async Task A_step_that_the_comment_cannot_take_is_refused(string act, int status) =>
        Assert.Equal(status, (await _editor.Submit($"/newsroom/comments/{_id}/{act}", ("Version", "0"))).Code);

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("999999")]
    [InlineData("9223372036854775807")]
    [InlineData("9223372036854775808")]
    [InlineData("abc")]
    [InlineData("1.5")]
    [InlineData("%D9%A1")]
    public async Task A_comment_that_is_not_there_is_not_found(string id)
    {
        foreach (var act in new[] { "approve", "undo", "pin", "edit", "answer" })
            Assert.Equal((act, 404), (act, (await _editor.Submit($"/newsroom/comments/{id}/{act}", ("Version", "0"), (act == "edit" ? "Text" : "Answer", act is "edit" or "answer" ? "نص" : null))).Code));
        Assert.Equal(404, (await _editor.Get($"/newsroom/comments/{id}")).Code);
    }

    [Fact]
    public async Task A_reason_that_the_paper_does_not_have_is_never_kept()
    {
        using var reader = site.Reader();
        var receipt = (await reader.Comment(await site.Publish(), "تعليق آخر")).Receipt;
        var id = await site.Store(db => db.Comments.Where(comment => comment.Receipt == receipt).Select(comment => comment.Id).SingleAsync());

        Assert.InRange((await _editor.Submit($"/newsroom/comments/{id}/reject", ("Version", "0"), ("Reason", "99"))).Code, 300, 499);

        Assert.All(await site.Store(db => db.Decisions.Where(decision => decision.CommentId == id).ToListAsync()), decision =>
            Assert.True(decision.Reason is null || Enum.IsDefined(decision.Reason.Value), $"{decision.Reason}"));
    }

    [Theory]
    [InlineData("Text", "edit")]
    [InlineData("Answer", "answer")]
    public async Task Words_of_nothing_but_hidden_characters_or_beyond_the_limit_are_refused(string field, string act)
    {
        foreach (var text in new[] { "", " \n ", "\u202e\u200b", "\0", new string('ا', 4001) })
            Assert.Equal(400, (await _editor.Submit($"/newsroom/comments/{_id}/{act}", ("Version", "0"), (field, text))).Code);
    }

    [Fact]
    public async Task An_author_decides_nothing()
    {
        var author = await site.Colleague(Roles.Author);

        foreach (var act in new[] { "approve", "reject", "spam", "trash", "undo", "pin", "edit", "answer" })
            Assert.Equal((act, 403), (act, (await author.Submit($"/newsroom/comments/{_id}/{act}", ("Version", "0"), ("Text", "x"), ("Answer", "x"))).Code));
    }
}
