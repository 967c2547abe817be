using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Comments.Learning;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Comments.Rules;
using SinoNews.Staff;
using SinoNews.Storage;
using SinoNews.Tests.Storage;
using SinoNews.Web.Live;

namespace SinoNews.Tests.Pages.Newsroom;

/// <summary>What the open pages of the desk are told, whoever does it.</summary>
public sealed class LiveDeskTests : IAsyncLifetime
{
    private const string Path = "/newsroom/comments/stream";

    private readonly SiteUnderTest _site = new();
    private long _article;
    private Visitor _layla = null!;

    public async Task InitializeAsync()
    {
        _article = await _site.Publish();
        _layla = await _site.Staff(Roles.Editor, "ليلى");
    }

    public async Task DisposeAsync()
    {
        _layla.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task The_stream_is_for_moderators_who_are_signed_in_and_sends_nobody_elsewhere()
    {
        using var reader = _site.Reader();
        using var author = await _site.Staff(Roles.Author);

        var (anonymous, refused) = (await reader.Get(Path), await author.Get(Path));
        Assert.Equal((401, "", null), (anonymous.Code, anonymous.Body, anonymous.Location));
        Assert.Equal((403, ""), (refused.Code, refused.Body));
        await using var heard = await _layla.Listen(Path, ("Accept-Encoding", "br, gzip"));
        Assert.Equal((200, "text/event-stream"), (heard.Code, heard.Header("Content-Type")));
        Assert.Contains("no-store", heard.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.DoesNotContain("br", heard.Header("Content-Encoding") ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain("gzip", heard.Header("Content-Encoding") ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_that_comes_is_told_by_its_number_and_by_nothing_of_its_reader()
    {
        await using var heard = await _layla.Listen(Path);
        Assert.Equal(0, Count(await heard.News(_site), "pending"));
        var id = await _site.Waiting(_article, "نص لا يعرفه أحد", "اسم القارئ");

        var item = (await heard.Next(_site))!.Value;
        var news = JsonDocument.Parse(item.Data).RootElement;
        Assert.Equal([id], news.GetProperty("arrived").EnumerateArray().Select(one => one.GetInt64()));
        Assert.Equal((1, 0, 1), (Count(news, "pending"), Count(news, "approved"), Count(news, "all")));
        Assert.Equal(["arrived", "counts"], news.EnumerateObject().Select(part => part.Name).Order(StringComparer.Ordinal));
        Assert.Equal($"{id}-0", item.EventId);
    }

    [Fact]
    public async Task A_decision_is_told_with_what_it_was_and_whose()
    {
        var id = await _site.Waiting(_article);
        await using var heard = await _layla.Listen(Path);
        await heard.News(_site);
        await _site.Decides("سامي", id, ModerationAct.Approve);

        var news = await heard.News(_site);
        var decided = Assert.Single(news.GetProperty("decided").EnumerateArray());
        Assert.Equal((id, 1, "approved", "اعتماد", "سامي"), (decided.GetProperty("id").GetInt64(), decided.GetProperty("version").GetInt32(), Text(decided, "state"), Text(decided, "said"), Text(decided, "by")));
        Assert.Equal((0, 1), (Count(news, "pending"), Count(news, "approved")));
    }

    [Fact]
    public async Task What_another_process_writes_is_told_too()
    {
        await using var heard = await _layla.Listen(Path);
        await heard.News(_site);
        using var writer = new StoreWriter(() => new NewsDb(TestStore.Options(System.IO.Path.Combine(_site.DataPath, "sinonews.db"))));
        Assert.IsType<Receiving.Accepted>(await new CommentIntake(writer, new ListCache(), new ScoreCache()).Receive(Make.Post(article: _article), _site.Time.Now, default));

        Assert.Single((await heard.News(_site)).GetProperty("arrived").EnumerateArray());
    }

    [Fact]
    public async Task A_card_that_a_colleague_opens_is_told_and_shown_and_runs_out_by_itself()
    {
        var id = await _site.Waiting(_article);
        using var sami = await _site.Staff(Roles.Editor, "سامي");
        await using var heard = await _layla.Listen(Path);
        await heard.News(_site);
        Assert.Equal(200, (await sami.Get($"/newsroom/comments/{id}")).Code);

        var open = Assert.Single((await heard.News(_site)).GetProperty("open").EnumerateArray());
        Assert.Equal((id, (await _site.Member("سامي")).Id, "سامي"), (open.GetProperty("id").GetInt64(), open.GetProperty("who").GetInt32(), Text(open, "by")));
        Assert.Equal("قيد المراجعة لدى سامي", (await _layla.Get("/newsroom/comments")).Text("[data-with]"));
        Assert.Equal("قيد المراجعة لدى سامي", (await _layla.Get($"/newsroom/comments/{id}")).Text("[data-with]"));
        Assert.Null((await sami.Get("/newsroom/comments?status=approved")).Text("[data-with]"));

        _site.Time.Advance(TimeSpan.FromMinutes(3));
        await _site.Until(db => Task.FromResult(true));
        Assert.Null((await sami.Get("/newsroom/comments")).Text("[data-with]"));
        JsonElement news;
        do
        {
            news = await heard.News(_site);
        }
        while (!news.TryGetProperty("open", out var left) || left.GetArrayLength() > 0);
    }

    [Fact]
    public async Task A_script_claims_a_card_and_lets_it_go()
    {
        var id = await _site.Waiting(_article);
        using var sami = await _site.Staff(Roles.Editor, "سامي");

        Assert.Equal(204, (await sami.Submit($"/newsroom/comments/{id}/claim")).Code);
        Assert.Equal("قيد المراجعة لدى سامي", (await _layla.Get("/newsroom/comments")).Text("[data-with]"));
        Assert.Null((await sami.Get("/newsroom/comments")).Text("[data-with]"));
        Assert.Equal(204, (await sami.Submit($"/newsroom/comments/{id}/claim?handler=Release")).Code);
        Assert.Null((await _layla.Get("/newsroom/comments")).Text("[data-with]"));
        Assert.Equal(204, (await sami.Submit("/newsroom/comments/999999/claim")).Code);
        Assert.Equal(0, await _site.Store(db => Task.FromResult(db.ReviewClaims.Count())));
    }

    [Fact]
    public async Task Who_comes_back_is_told_what_happened_meanwhile()
    {
        var seen = (await _layla.Get("/newsroom/comments")).Page.QuerySelector("[data-desk]")!.GetAttribute("data-mark");
        var (first, second) = (await _site.Waiting(_article, "تعليق أول"), await _site.Waiting(_article, "كلام آخر تمامًا"));
        await _site.Decides("سامي", first, ModerationAct.Reject);

        await using var heard = await _layla.Listen($"{Path}?since={seen}");
        var news = await heard.News(_site);
        Assert.Equal([second], news.GetProperty("arrived").EnumerateArray().Select(one => one.GetInt64()));
        Assert.Equal([first], news.GetProperty("decided").EnumerateArray().Select(one => one.GetProperty("id").GetInt64()));

        // The browser's own word is the younger one.
        await using var again = await _layla.Listen($"{Path}?since={seen}", ("Last-Event-ID", heard.LastId!));
        news = await again.News(_site);
        Assert.False(news.TryGetProperty("arrived", out _));
        Assert.False(news.TryGetProperty("decided", out _));
        Assert.Equal(1, Count(news, "pending"));
    }

    [Fact]
    public async Task More_than_can_be_told_one_by_one_is_told_as_such()
    {
        await _site.ManyWaiting(DeskLook.AtMost + 1);

        await using var heard = await _layla.Listen($"{Path}?since=0-0");
        var news = await heard.News(_site);
        Assert.Equal(DeskLook.AtMost, news.GetProperty("arrived").GetArrayLength());
        Assert.True(news.GetProperty("cut").GetBoolean());
    }

    [Fact]
    public async Task The_connection_shows_that_it_lives_until_who_listens_signs_out()
    {
        await using var heard = await _layla.Listen(Path);
        await heard.News(_site);
        Assert.Equal("beat", (await heard.Next(_site))!.Value.EventType);
        Assert.Equal(302, (await _layla.Submit("/newsroom/sign-out")).Code);

        Assert.Equal("end", (await heard.Next(_site))!.Value.EventType);
        Assert.Null(await heard.Next(_site));
        Assert.False(_site.Services.GetRequiredService<LiveDesk>().HasListeners);
        Assert.False(_site.Services.GetRequiredService<LiveDesk>().Wanted.IsCompleted);
    }

    [Fact]
    public async Task A_colleague_has_so_many_streams_and_no_more()
    {
        var heard = new List<Events>();
        for (var i = 0; i < LiveDesk.PerMember; i++)
            heard.Add(await _layla.Listen(Path));
        Assert.All(heard, one => Assert.Equal(200, one.Code));

        var refused = await _layla.Get(Path);
        Assert.Equal((429, "60"), (refused.Code, refused.Header("Retry-After")));
        using var sami = await _site.Staff(Roles.Editor, "سامي");
        await using var another = await sami.Listen(Path);
        Assert.Equal(200, another.Code);
        foreach (var one in heard)
            await one.DisposeAsync();
    }

    [Fact]
    public async Task Who_is_too_slow_is_ended_and_not_remembered_for()
    {
        var listener = new Listener(1, new Dictionary<long, int>());
        for (var i = 0; i <= Listener.Waiting; i++)
            listener.Tell(DeskEvent.Bare(DeskEvent.Beat));

        var heard = 0;
        await foreach (var _ in listener.Read(default))
            heard++;
        Assert.Equal(Listener.Waiting, heard);
    }

    [Fact]
    public async Task A_comment_that_waits_too_long_is_told_by_the_time_alone_and_stands_on_the_pages()
    {
        await _site.Waiting(_article);
        await using var heard = await _layla.Listen(Path);
        Assert.False((await heard.News(_site)).GetProperty("late").GetBoolean());
        Assert.NotNull((await _layla.Get("/newsroom")).Page.QuerySelector(".late[hidden]"));

        _site.Time.Advance(TimeSpan.FromHours(25));
        Assert.True((await heard.News(_site)).GetProperty("late").GetBoolean());
        foreach (var path in new[] { "/newsroom", "/newsroom/comments", "/newsroom/comments/figures" })
        {
            var page = await _layla.Get(path);
            Assert.Equal("أقدم تعليق ينتظر منذ يوم. راجعه", page.Text(".late:not([hidden])"));
            Assert.NotNull(page.Page.QuerySelector(".bar [data-late]:not([hidden])"));
        }
        await _site.Store(async db =>
        {
            var policy = await db.CommentPolicies.SingleAsync();
            policy.Change(PolicySettings.Of(policy) with { AlertAfterHours = 0 });
            return await db.SaveChangesAsync();
        });
        Assert.Null((await _layla.Get("/newsroom")).Page.QuerySelector(".late"));
        Assert.Null((await _layla.Get("/newsroom")).Page.QuerySelector(".bar [data-late]:not([hidden])"));
    }

    private static int Count(JsonElement news, string state) => news.GetProperty("counts").GetProperty(state).GetInt32();

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
