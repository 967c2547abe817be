using Microsoft.EntityFrameworkCore;
using SinoNews.Tests.Comments;

namespace SinoNews.Tests.Pages.Articles;

/// <summary>Two hundred posts that are under way at the same time, over a real port.</summary>
public sealed class ParallelPostsTests : IAsyncLifetime
{
    private const int Posts = 200;

    private readonly SiteUnderTest _site = new();

    public Task InitializeAsync()
    {
        _site.Listen();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_hundred_posts_with_twenty_keys_are_twenty_comments(bool sameWords)
    {
        var id = await _site.Publish();
        var keys = Enumerable.Range(0, 20).Select(_ => Guid.NewGuid().ToString()).ToArray();

        var answers = await AtOnce((reader, i) => reader.Comment(id, sameWords ? "نص واحد لكل المفاتيح" : $"تعليق رقم {i % 20}", key: keys[i % 20]));

        Assert.Equal(20, answers.Select(answer => answer.Receipt).Distinct(StringComparer.Ordinal).Count());
        var kept = await _site.Store(db => db.Comments.Select(comment => new { comment.Key, comment.Receipt }).ToListAsync());
        Assert.Equal(keys.Order(StringComparer.Ordinal), kept.Select(comment => comment.Key.ToString()).Order(StringComparer.Ordinal));
        Assert.All(answers.Index(), answer => Assert.Equal(
            kept.Single(comment => comment.Key.ToString() == keys[answer.Index % 20]).Receipt, answer.Item.Receipt));
        await Books.AssertBalance(_site);
    }

    [Fact]
    public async Task Two_hundred_posts_of_the_same_words_without_a_key_are_one_comment()
    {
        var id = await _site.Publish();

        var answers = await AtOnce((reader, _) => reader.Comment(id, "ضغطة بعد ضغطة"));

        Assert.Single(answers.Select(answer => answer.Receipt).Distinct(StringComparer.Ordinal));
        Assert.Equal(1, await _site.CommentsOn(id));
        await Books.AssertBalance(_site);
    }

    [Fact]
    public async Task Of_other_words_under_one_key_at_once_one_is_taken_and_the_others_are_told()
    {
        var id = await _site.Publish();
        var key = Guid.NewGuid().ToString();

        var answers = await AtOnce((reader, i) => reader.Comment(id, $"كلام آخر {i}", key: key));

        var taken = Assert.Single(answers.Index(), answer => answer.Item.Code == 303);
        Assert.All(answers.Index().Where(answer => answer != taken), answer =>
            Assert.Equal((409, $"كلام آخر {answer.Index}"), (answer.Item.Code, answer.Item.Field("Input.Text"))));
        Assert.Equal($"كلام آخر {taken.Index}", await _site.Store(db => db.Comments.Select(comment => comment.Text).SingleAsync()));
        await Books.AssertBalance(_site);
    }

    // Each with a connection of its own; none begins before all are ready.
    private async Task<Answer[]> AtOnce(Func<Visitor, int, Task<Answer>> post)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var posts = Enumerable.Range(0, Posts).Select(async i =>
        {
            using var reader = _site.Reader();
            await start.Task;
            return await post(reader, i);
        }).ToList();
        start.SetResult();
        return await Task.WhenAll(posts);
    }
}
