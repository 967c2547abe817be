using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;
using SinoNews.Staff;
using SinoNews.Tests.Comments;

namespace SinoNews.Tests.Pages.Newsroom;

/// <summary>Many decisions under way at the same time, by editors who are signed in, over a real port.</summary>
public sealed class ParallelDecisionsTests : IAsyncLifetime
{
    private readonly SiteUnderTest _site = new();

    public Task InitializeAsync()
    {
        _site.Listen();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Of_fifty_opposite_decisions_at_once_one_holds_and_forty_nine_are_told()
    {
        var (layla, sami) = (await Editor("ليلى"), await Editor("سامي"));
        using var reader = _site.Reader();
        var article = await _site.Publish();
        await reader.Comment(article, "تعليق يختلف فيه محرّران");
        var id = await _site.Store(db => db.Comments.Select(comment => comment.Id).SingleAsync());

        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var decisions = Enumerable.Range(0, 50).Select(async i =>
        {
            await start.Task;
            return await (i % 2 == 0 ? layla : sami).Submit($"/newsroom/comments/{id}/{(i % 2 == 0 ? "approve" : "reject")}", ("Version", "0"));
        }).ToList();
        start.SetResult();
        var answers = await Task.WhenAll(decisions);

        var winner = Assert.Single(answers.Index(), answer => answer.Item.Code == 303).Index;
        var losers = answers.Index().Where(answer => answer.Index != winner).ToList();
        var (name, state) = winner % 2 == 0 ? ("ليلى", CommentState.Approved) : ("سامي", CommentState.Rejected);
        Assert.Equal(49, losers.Count);
        Assert.All(losers, answer => Assert.Equal((409, "1"), (answer.Item.Code, answer.Item.Field("Version"))));
        Assert.All(losers, answer => Assert.Contains(name, answer.Item.Text("[role=alert]"), StringComparison.Ordinal));
        var decision = await _site.Store(db => db.Decisions.Include(decision => decision.By).SingleAsync());
        Assert.Equal((state, name, 1), (decision.To, decision.By.Name, decision.Version));
        Assert.Equal(state is CommentState.Approved ? 1 : 0, await _site.Store(db => db.Articles.Select(one => one.CommentCount).SingleAsync()));
        await Books.AssertBalance(_site);
    }

    [Fact]
    public async Task Decisions_on_many_comments_at_once_while_readers_post_keep_every_count_exact()
    {
        var (layla, sami) = (await Editor("ليلى"), await Editor("سامي"));
        var article = await _site.Publish();
        using var reader = _site.Reader();
        for (var i = 0; i < 20; i++)
            await reader.Comment(article, $"تعليق رقم {i}");
        var ids = await _site.Store(db => db.Comments.Select(comment => comment.Id).ToListAsync());

        string[] acts = ["approve", "reject", "spam", "trash"];
        var decisions = ids.SelectMany((id, i) => new[]
        {
            layla.Submit($"/newsroom/comments/{id}/{acts[i % 4]}", ("Version", "0")),
            sami.Submit($"/newsroom/comments/{id}/{acts[(i + 1) % 4]}", ("Version", "0")),
        });
        var posts = Enumerable.Range(20, 20).Select(i => reader.Comment(article, $"تعليق رقم {i}"));
        var answers = await Task.WhenAll(decisions.Concat(posts));

        Assert.Equal((20, 20), (answers.Take(40).Count(answer => answer.Code == 303), answers.Take(40).Count(answer => answer.Code == 409)));
        Assert.All(answers.Skip(40), answer => Assert.Equal(303, answer.Code));
        Assert.Equal(20, await _site.Store(db => db.Decisions.CountAsync()));
        await Books.AssertBalance(_site);
    }

    // Signed in over the port, with the token that the forms of the newsroom carry.
    private async Task<Visitor> Editor(string name)
    {
        var email = await _site.Recruit(Roles.Editor, name);
        var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true }) { BaseAddress = _site.ClientOptions.BaseAddress };
        var editor = new Visitor(http);
        Assert.Equal(302, (await editor.SignIn(email, SiteUnderTest.Password)).Code);
        Assert.Equal(404, (await editor.Submit("/newsroom/comments/999999/approve", ("Version", "0"))).Code);
        return editor;
    }
}
